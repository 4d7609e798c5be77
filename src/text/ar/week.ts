import type en from "../en/week.js";

export default {
  "week.above": "(أكثر من المعتاد: {mean} أسبوعيًا في الأسابيع الأربعة السابقة)",
  "week.across": "{across, number} من {linked, number} مع عدة منظمات",
  "week.acrossAll": "بين المنظمات",
  "week.acrossOf": "{across, number} من {linked, number} سجلات تذكر منظمة تذكر أكثر من منظمة",
  "week.allDue": "المتابعات المستحقة",
  "week.allOrganisations": "المنظمات",
  "week.below": "(أقل من المعتاد: {mean} أسبوعيًا في الأسابيع الأربعة السابقة)",
  "week.byTheme": "حسب الموضوع",
  "week.byType": "حسب النوع",
  "week.comingUp": "قادم:",
  "week.due":
    "{n, plural, zero {# متابعة مستحقة} one {متابعة واحدة مستحقة} two {متابعتان مستحقتان} few {# متابعات مستحقة} many {# متابعة مستحقة} other {# متابعة مستحقة}}، أولها: {what} ({date})",
  "week.empty": "لم يُسجّل شيء في هذه الأيام السبعة. سطر واحد يكفي: ‎/log مكالمة مع INRA أمس",
  "week.entries": "{n, plural, zero {# تفاعل} one {تفاعل واحد} two {تفاعلان} few {# تفاعلات} many {# تفاعلًا} other {# تفاعل}}",
  "week.entriesShort": "التفاعلات",
  "week.first": "(لا شيء في الأسابيع الأربعة السابقة)",
  "week.lesson": "تعلمنا:",
  "week.lessons": "ما تعلمناه",
  "week.more": "المزيد",
  "week.moreOrganisations":
    "{n, plural, zero {ولا غيرها} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  "week.never": "لا شيء بعد",
  "week.neverTouched": "لم تُطرح قط",
  "week.newcomers":
    "{n, plural, zero {# وجه جديد} one {وجه جديد واحد} two {وجهان جديدان} few {# وجوه جديدة} many {# وجهًا جديدًا} other {# وجه جديد}}",
  "week.open": "بانتظار إجاباتكم:",
  "week.openChecks":
    "{n, plural, zero {لا أسئلة تعلّم} one {مجموعة أسئلة تعلّم واحدة} two {مجموعتا أسئلة تعلّم} few {# مجموعات أسئلة تعلّم} many {# مجموعة أسئلة تعلّم} other {# مجموعة أسئلة تعلّم}}",
  "week.openPolls":
    "{n, plural, zero {لا استطلاعات} one {استطلاع واحد} two {استطلاعان} few {# استطلاعات} many {# استطلاعًا} other {# استطلاع}}",
  "week.organisations":
    "{n, plural, zero {# منظمة} one {منظمة واحدة} two {منظمتان} few {# منظمات} many {# منظمة} other {# منظمة}}، أكثرها {names}",
  "week.others": "أخرى",
  "week.people":
    "{people, plural, zero {# شخص} one {شخص واحد} two {شخصان مختلفان} few {# أشخاص مختلفين} many {# شخصًا مختلفًا} other {# شخص مختلف}}، ذُكروا في {naming, number} من {n, number} سجلات",
  "week.posted": "نُشر ملخص الأسبوع في {channel}.",
  "week.postedHere": "ملخص الأسبوع في طريقه إلى هذه القناة، ويستطيع كل من فيها قراءته.",
  "week.quiet":
    "{community} هادئ منذ أسبوعين (آخر سجل: {last})، لذلك لم أنشر ملخص الأسبوع. سؤال عضو واحد عمّا جرّبه مؤخرًا يعيد الحركة غالبًا.",
  "week.quietReason": "أنت تدير {community}، ومرّ أسبوعان متتاليان دون تسجيل",
  "week.seats":
    "{seats, plural, zero {# مشارك} one {مشارك واحد} two {مشاركان} few {# مشاركين} many {# مشاركًا} other {# مشارك}}، حسب {counted, number} من {n, number} سجلات",
  "week.suggest.no-counts": "لا يذكر أي سجل عدد المشاركين: رقم واحد يكفي.",
  "week.suggest.no-lesson": "لم يكتب أحد ما تعلمناه: أضف جملة إلى أحد السجلات عبر ‎/cop mine.",
  "week.suggest.one-logger": "شخص واحد يسجّل معظم السجلات: اطلب من غيره تسجيل الاجتماع القادم.",
  "week.suggest.overdue": "اسأل عن المتابعة المتأخرة أو أغلقها.",
  "week.suggest.quiet": "اسأل عضوًا عمّا جرّبه مؤخرًا وسجّل جوابه.",
  "week.suggest.theme": "لا يحمل أي سجل موضوعًا: اختر واحدًا لتمكن المقارنة.",
  "week.suggestion": "خطوة واحدة مقترحة:",
  "week.thanks": "شكرًا لمن سجّل: {names}",
  "week.themes": "المواضيع",
  "week.title": "{community}: {from} – {to}",
  "week.trend": "التفاعلات في الأسبوع",
  "week.trendAlt": "التفاعلات في كل من الأسابيع الخمسة حسب أول يوم: {numbers}",
  "week.untouched": "لم تُطرح منذ اثني عشر أسبوعًا",
  "week.usual": "(كالمعتاد: {mean} أسبوعيًا في الأسابيع الأربعة السابقة)",
  "week.who": "المشاركون المحسوبون",
} satisfies Record<keyof typeof en, string>;
