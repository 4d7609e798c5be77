import type en from "../en/merge.js";

export default {
  "merge.already": "دُمجت {from} في {into} من قبل.",
  "merge.counted":
    "{n, plural, zero {لا منظمات} one {منظمة واحدة} two {منظمتان} few {# منظمات} many {# منظمة} other {# منظمة}}{merged, plural, =0 {.} zero {.} one {؛ دُمجت واحدة في غيرها.} two {؛ دُمجت اثنتان في غيرهما.} few {؛ دُمجت # في غيرها.} many {؛ دُمجت # في غيرها.} other {؛ دُمجت # في غيرها.}}",
  "merge.done": "أصبحت {from} هي {into}.",
  "merge.follows":
    "{entries, plural, =0 {لا سجلات} zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}} و{people, plural, =0 {لا أحد} zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}: يُحسب الكل الآن مع {into}. وتُفهم أسماؤها على أنها {into} عند التسجيل.",
  "merge.formTitle": "دمج منظمتين",
  "merge.from": "هذه تُدمج",
  "merge.into": "هذه تبقى",
  "merge.intoHint": "تُحسب سجلاتها وأشخاصها وأسماؤها مع هذه. ويمكنكم التراجع.",
  "merge.itself": "{name} والأخرى منظمة واحدة بالفعل. اختاروا منظمة أخرى.",
  "merge.keep": "إبقاء «{name}»",
  "merge.looking": "نقارن الأسماء…",
  "merge.mayNot": "لا يدمج المنظمات إلا المنسّق، لأن ذلك يغيّر أرقام البرنامج كله. اطلبوا ذلك منه.",
  "merge.mend": "البحث عن منظمة وتصحيحها",
  "merge.merge": "دمج اثنتين",
  "merge.none": "لا تبدو أي منظمتين واحدة.",
  "merge.sameHint": "بحسب أسمائها فقط. اضغطوا الاسم الذي يبقى، أو قولوا إنهما اثنتان فلا نسأل ثانية.",
  "merge.sameTitle": "هل هما واحدة؟",
  "merge.submit": "دمج",
  "merge.suggest": "يُرجَّح أنها واحدة",
  "merge.title": "المنظمات",
  "merge.two": "هما اثنتان",
  "merge.undo": "التراجع عن الدمج",
  "merge.undone": "تم التراجع: عادتا منظمتين، لكل منهما سجلاتها وأشخاصها.",
  "merge.undoneBefore": "سبق التراجع عن هذا.",
  "merge.was": "{from} ← {into}، {date}",
} satisfies Record<keyof typeof en, string>;
