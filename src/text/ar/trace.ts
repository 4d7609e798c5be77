import type en from "../en/trace.js";

export default {
  "trace.agenda": "3. على الأجندة",
  "trace.button": "من الاحتياج إلى النتيجة",
  "trace.check":
    "أسئلة التعلّم بتاريخ {date}: {n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}",
  "trace.done": "4. ما أُنجز",
  "trace.gone": "لم يعد هذا موجودًا أو لا يمكنك رؤيته. ‏/cop trace يعرض ما يمكنك رؤيته.",
  "trace.help": "من أين جاء بند وماذا حدث له، من الاحتياج إلى النتيجة",
  "trace.learned": "5. ما تم تعلّمه",
  "trace.more":
    "{n, plural, zero {لا شيء آخر.} one {وواحد آخر؛ أضف كلمة للتحديد.} two {واثنان آخران؛ أضف كلمة للتحديد.} few {و# أخرى؛ أضف كلمة للتحديد.} many {و# آخر؛ أضف كلمة للتحديد.} other {و# آخر؛ أضف كلمة للتحديد.}}",
  "trace.needs": "1. المطلوب",
  "trace.none": "لم يطلب أحد شيئًا بعد والأجندة فارغة. ابدأ بكتابة ‏/cop need وما تحتاجه.",
  "trace.noneFit": "لا شيء على الأجندة ولا في الاحتياجات يحتوي «{typed}». جرّب كلمات أقل.",
  "trace.notYet": "لا شيء بعد",
  "trace.outcome": "6. النتيجة",
  "trace.polls": "2. صُوِّت عليه",
  "trace.title": "من الاحتياج إلى النتيجة",
  "trace.which": "أي منها؟",
} satisfies Record<keyof typeof en, string>;
