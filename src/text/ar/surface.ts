import type en from "../en/surface.js";

export default {
  "surface.close": "إغلاق",
  "surface.done": "تم.",
  "surface.edit": "تعديل",
  "surface.fileFailed": "تعذّر إرسال الملف. اطلبه مجددًا بعد دقيقة.",
  "surface.fileSent": "الملف في رسائلك الخاصة معي.",
  "surface.installBadLink": "لم يعد هذا الرابط صالحًا. اطلب من المنسّق رابطًا جديدًا: يحصل عليه بالأمر ‎/cop connect‎.",
  "surface.installCancelled": "لم يُثبَّت شيء. يمكنك فتح الرابط مرة أخرى متى شئت.",
  "surface.installElsewhere":
    "تتبع مساحة العمل هذه برنامجًا آخر بالفعل. لم يتغيّر شيء. لا يمكن أن يستخدم مساحة العمل إلا برنامج واحد.",
  "surface.installFailed": "تعذّر تثبيت coptrack ولم يتغيّر شيء. افتح الرابط مرة أخرى من فضلك، وإن تكرر الأمر فأخبر المنسّق.",
  "surface.installed": "أصبح coptrack الآن في {workspace}. ادعُ ‎@coptrack‎ إلى قناة هناك، واكتب ‎/log‎.",
  "surface.openAgain": "افتح النموذج",
  "surface.tooLong": "النص أطول من أن يُحفظ تحت زر. استخدم من فضلك ‎/log‎ أو الاختصار على الرسالة.",
  "surface.tooSlow": "استغرق ذلك وقتًا أطول قليلًا، فلم يُفتح النموذج تلقائيًا.",
  "surface.understood": "هذا ما فهمته:",
  "surface.unknownCommand": "لا أعرف {command}. اكتب ‎/log‎ لتسجيل تفاعل، أو ‎/cop‎ لترى كل ما يمكنني فعله.",
  "surface.yes": "نعم",
} satisfies Record<keyof typeof en, string>;
