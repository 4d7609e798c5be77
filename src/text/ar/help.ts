import type en from "../en/help.js";

export default {
  "help.digest": "ينشر ملخص الأسبوع هنا",
  "help.example": "مكالمة مع INRA أمس، 2 نساء 1 رجل، 45 دقيقة، حول سياسة البذور",
  "help.link": "يربط هذه القناة بمجتمع",
  "help.log": "يفتح النموذج",
  "help.logLine": "يملؤه من سطر واحد",
  "help.organisations": "يصحّح أسماء منظمة ونوعها وبلدها",
  "help.report": "يعدّ أي فترة، مثلًا: الربع الماضي، 2026-Q3، منذ يونيو",
  "help.settings": "اللغة والمنطقة الزمنية وأيام العمل وساعة الملخص",
  "help.title": "ما يمكنني فعله",
  "help.tryIt": "جرّب المثال",
  "help.unknown": "لا أعرف «{typed}». إليك ما يمكنني فعله.",
  "help.vocabulary": "يعرض قوائم المصطلحات ويغيّرها، أو ما يُعرض منها هنا",
} satisfies Record<keyof typeof en, string>;
