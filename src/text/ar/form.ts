import type en from "../en/form.js";

export default {
  "form.add": "إضافة «{name}»",
  "form.badChoice": "يُرجى الاختيار من القائمة.",
  "form.badDate": "«{typed}» ليس تاريخًا صحيحًا. اكتبه هكذا: 2026-11-22.",
  "form.badNumber": "«{typed}» ليس عددًا صحيحًا. اكتبه بالأرقام، مثل 45.",
  "form.badTime": "«{typed}» ليس وقتًا صحيحًا. اكتبه هكذا: 14:30.",
  "form.cancel": "إلغاء",
  "form.optional": "اختياري",
  "form.problems":
    "لم يُحفظ شيء بعد. يُرجى مراجعة {n, plural, zero {الخانات المحددة} one {الخانة المحددة} two {الخانتين المحددتين} few {# خانات محددة} many {# خانة محددة} other {# خانة محددة}}.",
  "form.required": "يُرجى ملء هذه الخانة.",
  "form.save": "حفظ",
  "form.tooBig": "أدخل {max, number} أو أقل.",
  "form.tooLong": "عدد الأحرف {length, number} والحد الأقصى {max, number}. يُرجى الاختصار.",
  "form.tooMany":
    "اختر {max, plural, zero {لا شيء} one {واحدًا على الأكثر} two {اثنين على الأكثر} few {# على الأكثر} many {# على الأكثر} other {# على الأكثر}}.",
  "form.tooSmall": "أدخل {min, number} أو أكثر.",
} satisfies Record<keyof typeof en, string>;
