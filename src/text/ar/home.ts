import type en from "../en/home.js";

export default {
  "home.communities": "مجتمعاتي",
  "home.due": "المستحق",
  "home.dueOn": "{what} — {who}، قبل {date}",
  "home.edit": "تعديل",
  "home.entries": "إدخالاتي",
  "home.entryCount":
    "{n, plural, zero {لا إدخالات} one {إدخال واحد} two {إدخالان} few {# إدخالات} many {# إدخالًا} other {# إدخال}}",
  "home.hello": "مرحبًا، {name}",
  "home.help": "مساعدة",
  "home.last": "{name} — آخر إدخال في {date}",
  "home.log": "تسجيل تفاعل",
  "home.noCommunity": "لست في أي مجتمع بعد. اكتب ‎/log‎ في قناة أحد المجتمعات.",
  "home.noDate": "{what} — {who}",
  "home.noEntry": "{name} — لم يُسجَّل شيء بعد",
  "home.nobody": "لم يُحدَّد أحد",
  "home.nothingDue": "لا شيء في انتظارك.",
  "home.numbers": "أرقامي",
  "home.overdue": "{what} — {who}، كان مستحقًا في {date}",
  "home.recent": "آخر ما سُجّل",
  "home.report": "تقرير",
  "home.seats":
    "{n, plural, zero {لا مشاركين} one {مشارك واحد} two {مشاركان} few {# مشاركين} many {# مشاركًا} other {# مشارك}} في {answered, plural, zero {لا إدخالات} one {الإدخال الوحيد الذي يذكر العدد} two {الإدخالين اللذين يذكران العدد} few {# إدخالات تذكر العدد} many {# إدخالًا يذكر العدد} other {# إدخال يذكر العدد}}",
  "home.settings": "الإعدادات: {community}",
  "home.thisMonth": "هذا الشهر",
  "home.thisYear": "هذه السنة",
  "home.year": "سنتي",
} satisfies Record<keyof typeof en, string>;
