import type en from "../en/retention.js";

export default {
  "retention.calls": "من كان في المكالمة",
  "retention.change": "تغيير",
  "retention.days": "{n, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}",
  "retention.drafts": "المسودات والأسطر الملصقة",
  "retention.emptyForGood": "اتركوها فارغة للاحتفاظ دون حد.",
  "retention.forGood": "دون حد",
  "retention.formTitle": "أيام الاحتفاظ",
  "retention.help": "مدة الاحتفاظ بالبيانات",
  "retention.history": "حالة السجلات قبل كل تعديل",
  "retention.mayNot": "لا يحدد مدة الاحتفاظ إلا المنسّق. انظروا ما يُحفظ عنكم: /cop my-data",
  "retention.names": "أسماء المشاركين في السجلات",
  "retention.notSure": "ضعوا هذه العلامة أولًا: سيُحذف السجل أو الأسماء نهائيًا.",
  "retention.pages": "رسائل صفحات الويب",
  "retention.posts": "نصوص الرسائل المرسلة",
  "retention.saved": "حُفظ. يسري من الليلة القادمة.",
  "retention.signIn": "روابط الدخول وجلساته بعد انتهائها",
  "retention.sure": "ما يُحذف لا يعود",
  "retention.sureHint":
    "ضعوا العلامة لتقصير مدة السجل أو الأسماء. تبقى أعداد المشاركين، لكن لا يعود ممكنًا عدّ الأشخاص المختلفين في تلك الأيام.",
  "retention.title": "مدة الاحتفاظ بالبيانات",
  "retention.usual": "المعتاد: {usual}.",
  "retention.when": "ما هو أقدم يُحذف ليلًا شيئًا فشيئًا. ما يُحفظ عن شخص: /cop my-data.",
} satisfies Record<keyof typeof en, string>;
