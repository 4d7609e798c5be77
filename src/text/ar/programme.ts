import type en from "../en/programme.js";

export default {
  "programme.allWell": "لا علامة على أن أي مجتمع يخفت نشاطه.",
  "programme.digestDay": "يوم ملخص البرنامج",
  "programme.entries":
    "{n, plural, =0 {لا تفاعلات في {all, plural, zero {# مجتمع} one {مجتمع واحد} two {مجتمعين} few {# مجتمعات} many {# مجتمعًا} other {# مجتمع}}} zero {لا تفاعلات} one {تفاعل واحد في {active, number} من أصل {all, plural, zero {# مجتمع} one {مجتمع واحد} two {مجتمعين} few {# مجتمعات} many {# مجتمعًا} other {# مجتمع}}} two {تفاعلان في {active, number} من أصل {all, plural, zero {# مجتمع} one {مجتمع واحد} two {مجتمعين} few {# مجتمعات} many {# مجتمعًا} other {# مجتمع}}} few {# تفاعلات في {active, number} من أصل {all, plural, zero {# مجتمع} one {مجتمع واحد} two {مجتمعين} few {# مجتمعات} many {# مجتمعًا} other {# مجتمع}}} many {# تفاعلًا في {active, number} من أصل {all, plural, zero {# مجتمع} one {مجتمع واحد} two {مجتمعين} few {# مجتمعات} many {# مجتمعًا} other {# مجتمع}}} other {# تفاعل في {active, number} من أصل {all, plural, zero {# مجتمع} one {مجتمع واحد} two {مجتمعين} few {# مجتمعات} many {# مجتمعًا} other {# مجتمع}}}}",
  "programme.hand": "من قد يحتاج إلى مساعدة",
  "programme.isOff": "ملخص البرنامج متوقف. يعرضه /cop digest programme متى طلبته.",
  "programme.line": "أسبوع {programme}: ‏{from} – {to}",
  "programme.mayNot": "لا يمكن إلا لمنسق البرنامج رؤية هذا. يُرجى سؤال أحد المنسقين.",
  "programme.mean": "(متوسط الأسابيع الأربعة السابقة: {mean})",
  "programme.moved": "ما تحرّك",
  "programme.nothing": "لم يسجّل أي مجتمع شيئًا في هذه الأيام السبعة.",
  "programme.off": "بلا ملخص للبرنامج",
  "programme.paused": "متوقفة مؤقتًا: {names}",
  "programme.reason": "أنت تنسّق {programme}؛ وما دمت لم تطلبه فإنه يصل حين تسمح رسائلك لهذا الأسبوع",
  "programme.status": "الحالة",
  "programme.subscribe": "أرسله إليّ دائمًا",
  "programme.subscribed": "حسنًا: يصلك ملخص البرنامج كل أسبوع في ساعته، ولا يُحسب من رسائلك.",
  "programme.title": "{programme}: {from} – {to}",
  "programme.unsubscribe": "ليس دائمًا",
  "programme.unsubscribed": "حسنًا: يصل حين تسمح رسائلك لهذا الأسبوع. يوقفه زر «لا ترسلوه مجددًا» تحته أو ‎/cop prompts.",
} satisfies Record<keyof typeof en, string>;
