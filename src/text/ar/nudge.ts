import type en from "../en/nudge.js";

export default {
  "nudge.line": "هل من شيء تسجّله لصالح {community}؟ مكالمة أو رسالة تستغرق عشر ثوانٍ.",
  "nudge.log": "سجّل",
  "nudge.mine": "تسجيلاتي",
  "nudge.noNewcomers":
    "لا أحد جديد خلال اثني عشر أسبوعًا بين {active, plural, zero {الأشخاص النشطين} one {شخص نشط واحد} two {شخصين نشطين} few {# أشخاص نشطين} many {# شخصًا نشطًا} other {# شخص نشط}}",
  "nudge.oneLogger":
    "شخص واحد سجّل {share} من {entries, plural, zero {التسجيلات} one {تسجيل واحد} two {تسجيلين} few {# تسجيلات} many {# تسجيلًا} other {# تسجيل}} خلال اثني عشر أسبوعًا",
  "nudge.overdue":
    "{n, plural, zero {لا متابعات متأخرة} one {متابعة واحدة متأخرة} two {متابعتان متأخرتان} few {# متابعات متأخرة} many {# متابعة متأخرة} other {# متابعة متأخرة}}، أقدمها منذ {oldest}",
  "nudge.quietDigest": "بعد أسبوعين بلا أي تسجيل لا أنشر أسبوعه في القناة، ويعود مع أول تسجيل.",
  "nudge.quietIdea": "شيء واحد يمكن فعله: اسأل عضوًا عما جرّبه مؤخرًا، وسجّل الجواب.",
  "nudge.quietLine": "يبدو أن {community} في طريقه إلى الهدوء.",
  "nudge.quietReason": "أنت تدير {community}؛ لا تُبلَّغ بالعلامات نفسها إلا مرة كل أربعة أسابيع",
  "nudge.reason":
    "تسجّل عادةً لصالح {community} {usual, plural, zero {كل يوم} one {كل يوم} two {كل يومين} few {كل # أيام} many {كل # يومًا} other {كل # يوم}}، وآخر مرة كانت في {last}",
  "nudge.shrinking": "عدد أقل من الأشخاص المختلفين كل أربعة أسابيع: {people}",
  "nudge.silent":
    "{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} بلا تسجيل؛ والمعتاد تسجيل {usual, plural, zero {كل يوم} one {كل يوم} two {كل يومين} few {كل # أيام} many {كل # يومًا} other {كل # يوم}}",
  "nudge.silentNew":
    "{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} بلا تسجيل",
} satisfies Record<keyof typeof en, string>;
