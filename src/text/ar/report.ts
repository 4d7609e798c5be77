import type en from "../en/report.js";

export default {
  "report.all": "كل الأرقام",
  "report.community": "المجتمع",
  "report.empty": "لم يُسجَّل شيء في هذه الفترة بهذه المرشّحات. جرّب فترة أطول، مثلًا /cop report this year",
  "report.loading": "جارٍ العدّ …",
  "report.noSuch":
    "لا أعرف «{typed}». تُكتب المرشّحات هكذا: country:MA أو theme:backstopping أو organisation:INRA أو community:الاسم.",
  "report.participants": "المشاركون",
  "report.reversed": "«{typed}» تنتهي قبل أن تبدأ. ضع اليوم الأسبق أولًا.",
  "report.title": "{what}: {from} – {to}",
  "report.trend": "التفاعلات حسب الشهر",
  "report.unknown": "لا أعرف الفترة «{typed}». اكتب مثلًا: الربع الماضي، 2026-Q3، منذ يونيو، 2025",
} satisfies Record<keyof typeof en, string>;
