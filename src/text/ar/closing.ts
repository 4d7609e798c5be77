import type en from "../en/closing.js";

export default {
  "closing.already": "أُغلقت من قبل في {date}. لإغلاقها من جديد افتحها أولًا: /cop reopen",
  "closing.asClosed": "أُغلقت هذه الفترة في {date}؛ وهذه أرقامها كما كانت حينها.",
  "closing.asNow": "أُغلقت هذه الفترة في {date}؛ وهذه أرقامها كما هي الآن.",
  "closing.changed":
    "تغيّر منذ الإغلاق: {n, plural, =0 {لا شيء.} zero {لا شيء.} one {سجل واحد.} two {سجلان.} few {# سجلات.} many {# سجلًا.} other {# سجل.}}",
  "closing.done": "أُغلقت الفترة: {what}، {from} – {to}.",
  "closing.kept": "تبقى أرقامها كما هي الآن. ويظل تعديل السجلات ممكنًا، وتذكر التقارير كم عُدّل منها.",
  "closing.mayNot": "المنسّقون هم من يغلقون فترات التقارير ويعيدون فتحها.",
  "closing.notClosed": "هذه الفترة ليست مغلقة.",
  "closing.notOver": "تستمر هذه الفترة حتى {date}. أغلقها حين تنتهي.",
  "closing.now": "كما هي الآن",
  "closing.reason": "لماذا؟",
  "closing.reopenSubmit": "إعادة الفتح",
  "closing.reopenTitle": "إعادة فتح فترة مغلقة",
  "closing.reopened": "فُتحت من جديد: أرقامها كما هي سجلاتها الآن. ويُحفظ السبب.",
  "closing.scope": "لمن؟",
  "closing.submit": "إغلاق",
  "closing.title": "إغلاق فترة تقرير",
  "closing.what": "أي فترة؟",
  "closing.whatHint": "مثلًا last quarter أو 2026-Q3 أو 2025",
  "closing.whole": "البرنامج كله بكل مجتمعاته",
} satisfies Record<keyof typeof en, string>;
