import type en from "../en/status.js";

export default {
  "status.failed":
    "{n, plural, =0 {لم يُتخلَّ عن شيء} zero {لم يُتخلَّ عن شيء} one {رسالة واحدة تعذّر نشرها} two {رسالتان تعذّر نشرهما} few {# رسائل تعذّر نشرها} many {# رسالة تعذّر نشرها} other {# رسالة تعذّر نشرها}}",
  "status.failedLine":
    "{where}، بتاريخ {since}: تُرك بعد {n, plural, zero {# محاولة} one {محاولة واحدة} two {محاولتين} few {# محاولات} many {# محاولة} other {# محاولة}}. السبب: {why}",
  "status.help": "ما ينتظر، وما تعذّر نشره ولماذا، وما يأتي بعد ذلك",
  "status.mayNot": "لا يمكن إلا لميسّر المجتمع أو المنسق رؤية هذا. يُرجى سؤال أحدهما.",
  "status.more":
    "{n, plural, zero {ولا مجتمع آخر.} one {ومجتمع آخر.} two {ومجتمعان آخران.} few {و# مجتمعات أخرى.} many {و# مجتمعًا آخر.} other {و# مجتمع آخر.}}",
  "status.next": "ما يأتي بعد ذلك",
  "status.noCommunity": "لا يوجد مجتمع بعد. اكتب /cop link في قناة لإنشاء الأول.",
  "status.private": "رسالة خاصة",
  "status.retry": "إعادة المحاولة",
  "status.retryAll": "إعادة محاولة الكل ({n, number})",
  "status.trying":
    "{n, plural, =0 {لم يبق ما يُعاد: انظر /cop status.} zero {لم يبق ما يُعاد: انظر /cop status.} one {أعيد الآن محاولة رسالة واحدة. يعرض /cop status النتيجة.} two {أعيد الآن محاولة رسالتين. يعرض /cop status النتيجة.} few {أعيد الآن محاولة # رسائل. يعرض /cop status النتيجة.} many {أعيد الآن محاولة # رسالة. يعرض /cop status النتيجة.} other {أعيد الآن محاولة # رسالة. يعرض /cop status النتيجة.}}",
  "status.unknownPlace": "قناة",
  "status.waiting":
    "{n, plural, =0 {لا شيء ينتظر النشر} zero {لا شيء ينتظر النشر} one {رسالة واحدة تنتظر النشر} two {رسالتان تنتظران النشر} few {# رسائل تنتظر النشر} many {# رسالة تنتظر النشر} other {# رسالة تنتظر النشر}}",
  "status.waitingLine": "{where}، منذ {since}",
} satisfies Record<keyof typeof en, string>;
