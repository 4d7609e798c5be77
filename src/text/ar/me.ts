import type en from "../en/me.js";

export default {
  "me.byMonth": "المدخلات حسب الشهر",
  "me.byMonthAlt": "المدخلات حسب الشهر: {list}",
  "me.entries": "المدخلات",
  "me.export": "حفظ كجدول",
  "me.joined":
    "{n, plural, zero {لم تنضم إلى مدخلات غيرك.} one {انضممت إلى مدخل واحد لغيرك.} two {انضممت إلى مدخلين لغيرك.} few {انضممت إلى # مدخلات لغيرك.} many {انضممت إلى # مدخلًا لغيرك.} other {انضممت إلى # مدخل لغيرك.}}",
  "me.lessons": "ما تعلّمته",
  "me.nothing": "لم تسجّل شيئًا لهذه السنة. ابدأ بالأمر ‎/log.",
  "me.organisations": "المنظمات",
  "me.seats":
    "{n, plural, zero {لا مشاركين} one {مشارك واحد} two {مشاركان} few {# مشاركين} many {# مشاركًا} other {# مشارك}} في {answered, plural, zero {لا مدخلات تذكر العدد} one {المدخل الوحيد الذي يذكر العدد} two {المدخلين اللذين يذكران العدد} few {# مدخلات تذكر العدد} many {# مدخلًا يذكر العدد} other {# مدخل يذكر العدد}}.",
  "me.title": "سنتك {year}",
  "me.total":
    "{n, plural, zero {لم تسجّل شيئًا.} one {سجّلت مدخلًا واحدًا.} two {سجّلت مدخلين.} few {سجّلت # مدخلات.} many {سجّلت # مدخلًا.} other {سجّلت # مدخل.}}",
} satisfies Record<keyof typeof en, string>;
