import type en from "../en/shared.js";

export default {
  "shared.about": "للمشاركة خارج المجتمع: بلا أسماء ولا نصوص ولا أعداد صغيرة.",
  "shared.answered": "سجلات تذكر ذلك",
  "shared.button": "للمشاركة خارجًا",
  "shared.more":
    "{n, plural, zero {لا سطور أخرى} one {سطر آخر في الملف: /cop export share} two {سطران آخران في الملف: /cop export share} few {# سطور أخرى في الملف: /cop export share} many {# سطرًا آخر في الملف: /cop export share} other {# سطر آخر في الملف: /cop export share}}",
  "shared.notSaid": "لم يُذكر",
  "shared.note": "لا تُعرض الأعداد الأقل من {n} كي لا يُعرف أحد. «–»: غير معروض كي لا تكشف المجاميع عددًا كهذا.",
  "shared.title.communities": "التفاعلات حسب المجتمع",
  "shared.title.designedTools": "الأدوات المصممة",
  "shared.title.groups": "الرجال والنساء والشباب",
  "shared.title.implementors": "التفاعلات حسب الجهة المنفذة",
  "shared.title.programmeTools": "أدوات البرنامج",
  "shared.title.seats": "المشاركون حسب السنة",
  "shared.title.themes": "التفاعلات حسب الموضوع",
  "shared.title.types": "التفاعلات حسب النوع",
  "shared.title.usedTools": "الأدوات المستخدمة",
  "shared.title.years": "التفاعلات حسب السنة",
  "shared.total": "المجموع",
  "shared.under": "أقل من {n}",
} satisfies Record<keyof typeof en, string>;
