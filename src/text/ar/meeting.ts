import type en from "../en/meeting.js";

export default {
  "meeting.allow": "يجوز للمجتمعات أن تسأل الحاضرين بعد المكالمة",
  "meeting.allowHint": "لهذا يلزمني أن أعرف من في المكالمة، وأنسى ذلك عند انتهائها. ثم يقرر كل مجتمع بنفسه في إعداداته.",
  "meeting.allowed": "مسموح. يفعّله الميسّرون لمجتمعاتهم بالأمر ‎/cop settings‎.",
  "meeting.ask":
    "كنت في مكالمة مدتها {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}} مع {people}. هل نسجّلها في {community}؟",
  "meeting.dismissed": "حسنًا. لن أسأل عن هذه المكالمة مرة أخرى.",
  "meeting.forbidden": "أُوقف. لن يُسأل أحد بعد المكالمات، ولن أنظر من فيها.",
  "meeting.gone": "كان هذا السؤال لشخص آخر، أو لم يعد مفتوحًا.",
  "meeting.log": "تسجيل",
  "meeting.logged": "سُجّلت هذه المكالمة. شكرًا!",
  "meeting.mayNot": "لا يقرر هذا إلا المنسّق.",
  "meeting.notNow": "لا، شكرًا",
  "meeting.others":
    "{count, plural, zero {لا أحد آخر} one {شخص آخر} two {شخصين آخرين} few {# أشخاص آخرين} many {# شخصًا آخر} other {# شخص آخر}}",
  "meeting.reason": "كنت حاضرًا، وأول من يسجّل لصالح {community}. سُئلت وحدك، ومرة واحدة فقط. لا يُسجَّل شيء من تلقاء نفسه.",
  "meeting.settingsTitle": "أسئلة بعد المكالمات",
} satisfies Record<keyof typeof en, string>;
