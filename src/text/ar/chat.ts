import type en from "../en/chat.js";

export default {
  "chat.answeredPrivately": "أجبتك في محادثتنا الخاصة.",
  "chat.cannotReach": "لا أستطيع مراسلتك على انفراد بعد. افتح محادثة معي (ابحث عن اسمي في «التطبيقات» وأضفني)، ثم حاول مرة أخرى.",
  "chat.confirm": "نعم، تابِع",
  "chat.connectInvalid": "هذا الرمز لا يعمل أو انتهت صلاحيته. اطلب من المنسّق رمزًا جديدًا (/cop connect).",
  "chat.connectTaken": "هذا الفريق تابع لبرنامج آخر بالفعل. يمكن لمنسّقه تحريره.",
  "chat.connected": "تم الربط الآن ببرنامج «{programme}».",
  "chat.fileDeclined": "حسنًا، لم أحتفظ بالملف.",
  "chat.fileFailed": "تعذّر حفظ الملف. اطلبه من جديد بعد دقيقة من فضلك.",
  "chat.fileGone": "انتظر هذا الملف طويلًا. اطلبه من جديد من فضلك.",
  "chat.fileReady": "ملفك جاهز. هل أضعه في OneDrive الخاص بك؟",
  "chat.fileSent": "الملف بانتظارك في محادثتنا الخاصة.",
  "chat.fillIn": "املأ النموذج",
  "chat.incomplete": "ما زالت بعض المعلومات ناقصة. افتح النموذج لإكمالها.",
  "chat.kept": "ما كتبته، لكي تتمكن من نسخه:",
  "chat.later": "سيستغرق هذا لحظات. سيصلك الجواب في محادثتنا.",
  "chat.understood": "هذا ما فهمته. يمكنك حفظه كما هو أو تعديله أولًا.",
} satisfies Record<keyof typeof en, string>;
