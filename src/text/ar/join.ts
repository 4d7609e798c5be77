import type en from "../en/join.js";

export default {
  "join.another": "حدث آخر: سجّله أيضًا",
  "join.anotherHint": "يصبح مدخلًا مستقلًا.",
  "join.answered": "أُجيب عن هذا السؤال من قبل. مدخلاتك في ‎/cop mine.",
  "join.join": "نفسه: أنضم إليه",
  "join.joinHint": "تُحفظ روايتك إلى جانب الأخرى، ويُحسب الحدث مرة واحدة.",
  "join.joined": "تم الانضمام.",
  "join.leave": "سحب روايتي",
  "join.left": "سُحبت روايتك من «{title}».",
  "join.logAnother": "ما زال بإمكانك تسجيل مدخلك.",
  "join.question": "هل هو الحدث نفسه؟",
  "join.submit": "متابعة",
  "join.there": "شاركتُ فيه",
  "join.theyLogged": "يشبه هذا ما سجّله {name} {when}:",
  "join.title": "هل سُجّل من قبل؟",
  "join.youLogged": "يشبه هذا ما سجّلته أنت {when}:",
} satisfies Record<keyof typeof en, string>;
