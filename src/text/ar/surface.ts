import type en from "../en/surface.js";

export default {
  "surface.close": "إغلاق",
  "surface.done": "تم.",
  "surface.edit": "تعديل",
  "surface.fileSent": "الملف في رسائلك الخاصة معي.",
  "surface.openAgain": "افتح النموذج",
  "surface.tooLong": "النص أطول من أن يُحفظ تحت زر. استخدم من فضلك ‎/log‎ أو الاختصار على الرسالة.",
  "surface.tooSlow": "استغرق ذلك وقتًا أطول قليلًا، فلم يُفتح النموذج تلقائيًا.",
  "surface.understood": "هذا ما فهمته:",
  "surface.unknownCommand": "لا أعرف {command}. اكتب ‎/log‎ لتسجيل تفاعل، أو ‎/cop‎ لترى كل ما يمكنني فعله.",
  "surface.yes": "نعم",
} satisfies Record<keyof typeof en, string>;
