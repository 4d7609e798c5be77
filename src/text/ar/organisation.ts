import type en from "../en/organisation.js";

export default {
  "organisation.aliases": "أسماء أخرى، اسم في كل سطر",
  "organisation.aliasesHint": "المختصرات واللغات الأخرى؛ تُفهم عند التسجيل",
  "organisation.gone": "لم تعد هذه المنظمة موجودة.",
  "organisation.name": "الاسم",
  "organisation.next": "التالي",
  "organisation.saved": "تم حفظ {name}.",
  "organisation.stakeholder": "نوع الجهة المعنية",
  "organisation.taken": "توجد منظمة أخرى باسم «{name}». استعمل اسمًا آخر.",
  "organisation.title": "المنظمة",
  "organisation.which": "أي منظمة؟",
} satisfies Record<keyof typeof en, string>;
