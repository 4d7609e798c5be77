import type en from "../en/back.js";

export default {
  "back.agreed":
    "{n, plural, zero {لم يُتفق على متابعات.} one {اتُّفق على متابعة واحدة.} two {اتُّفق على متابعتين.} few {اتُّفق على # متابعات.} many {اتُّفق على # متابعة.} other {اتُّفق على # متابعة.}}",
  "back.due": "بحلول {date}",
  "back.event":
    "{type, select, email {تبادل مجتمع {community} رسائل بريد إلكتروني} meeting {عقد مجتمع {community} اجتماعًا} call {أجرى مجتمع {community} مكالمة} workshop {عقد مجتمع {community} ورشة عمل} writeshop {عقد مجتمع {community} ورشة كتابة} training {عقد مجتمع {community} تدريبًا} webinar {عقد مجتمع {community} ندوة عبر الإنترنت} conference {شارك مجتمع {community} في مؤتمر} fieldvisit {قام مجتمع {community} بزيارة ميدانية} exchangevisit {قام مجتمع {community} بزيارة تبادلية} onlinediscussion {أجرى مجتمع {community} نقاشًا عبر الإنترنت} other {سجّل مجتمع {community} نشاطًا ({label})}}: «{title}» ({date}).",
  "back.followUps": "ما زال مفتوحًا معها:",
  "back.lasted":
    "استغرق ذلك {n, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.",
  "back.learned": "ما تم تعلّمه: {lesson}",
  "back.lessons": "ما تعلّمه آخرون مؤخرًا:",
  "back.mode":
    "{mode, select, online {جرى ذلك عبر الإنترنت.} inperson {جرى ذلك حضوريًا.} other {حضر بعضهم وانضم آخرون عبر الإنترنت.}}",
  "back.organisations": "المنظمات المعنية: {names}.",
  "back.overdue": "كان مطلوبًا بحلول {date}",
  "back.paragraph": "لتقريرك",
  "back.paragraphButton": "فقرة للتقرير",
  "back.people":
    "{n, plural, zero {لم يشارك أحد.} one {شارك شخص واحد.} two {شارك شخصان.} few {شارك # أشخاص.} many {شارك # شخصًا.} other {شارك # شخص.}}",
  "back.peopleOf":
    "{n, plural, zero {لم يشارك أحد} one {شارك شخص واحد} two {شارك شخصان} few {شارك # أشخاص} many {شارك # شخصًا} other {شارك # شخص}} ({parts}).",
  "back.place": "المكان: {place}.",
  "back.themes": "المواضيع: {themes}.",
  "back.thisMonth":
    "{n, plural, zero {لا مدخلات لك هذا الشهر.} one {مدخل واحد لك هذا الشهر. سنتك في ‎/cop me.} two {مدخلان لك هذا الشهر. سنتك في ‎/cop me.} few {# مدخلات لك هذا الشهر. سنتك في ‎/cop me.} many {# مدخلًا لك هذا الشهر. سنتك في ‎/cop me.} other {# مدخل لك هذا الشهر. سنتك في ‎/cop me.}}",
} satisfies Record<keyof typeof en, string>;
