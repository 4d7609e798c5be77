import type en from "../en/connect.js";

export default {
  "connect.expires": "الرابط صالح لمدة سبعة أيام. لا تعطه إلا لمن يحق له تثبيت التطبيقات هناك.",
  "connect.explained": "افتح هذا الرابط حيث تدير مساحة العمل. إنه يربط المساحة بالبرنامج «{programme}» وحده دون غيره.",
  "connect.link": "ربط مساحة عمل في {name}",
  "connect.mayNot": "لا يمكن ربط مساحة عمل أخرى بالبرنامج إلا لمنسّق البرنامج.",
  "connect.notSetUp": "يخدم هذا التثبيت مساحات العمل التي أُعدّ لها. ويمكن لمن يديره أن يعدّه لمساحات أخرى: انظر الوثائق.",
  "connect.write": "{name}: في قناة الفريق (أو في محادثتنا الخاصة للمؤسسة كلها) اكتب",
} satisfies Record<keyof typeof en, string>;
