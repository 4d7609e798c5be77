import type en from "../en/check-in.js";

export default {
  "checkIn.age": "العمر",
  "checkIn.closed": "انتهت هذه الفعالية فأُغلقت صفحتها. هل كنت هناك؟ أخبر من نظّمها.",
  "checkIn.counted":
    "{n, plural, zero {لم يسجّل أحد حضوره} one {سجّل شخص واحد حضوره} two {سجّل شخصان حضورهما} few {سجّل # أشخاص حضورهم} many {سجّل # شخصًا حضورهم} other {سجّل # شخص حضورهم}} حتى الآن.",
  "checkIn.early": "تُفتح هذه الصفحة قبل البداية بساعة: {when}",
  "checkIn.here": "أنا هنا",
  "checkIn.informed": "أعلم أن اسمي يُحفظ مع سجل هذه الفعالية",
  "checkIn.intro": "أخبر المنظمين أنك هنا. يمكن ترك كل ما يلي فارغًا: عندها تُحسب في العدد فقط.",
  "checkIn.link": "كل من لديه هذا العنوان يسجّل حضوره بنفسه دون حساب:",
  "checkIn.name": "الاسم",
  "checkIn.nameHint": "فقط إن أردت أن يُذكر اسمك بين الحاضرين.",
  "checkIn.noAddress": "لا عنوان عامًا للصفحات بعد، فلا صفحة حضور. يضبط مدير هذا التثبيت PUBLIC_URL.",
  "checkIn.page": "صفحة الحضور",
  "checkIn.qr": "رمز QR",
  "checkIn.sex": "أنت",
  "checkIn.sex.female": "امرأة",
  "checkIn.sex.male": "رجل",
  "checkIn.thanks": "شكرًا، تم احتسابك. نتمنى لك وقتًا مفيدًا!",
  "checkIn.tick": "إن كتبت اسمًا فأشّر أنك تعلم بحفظه، أو اترك الاسم فارغًا.",
  "checkIn.tooMany": "عدد كبير في هذه اللحظة. حاول مجددًا بعد دقيقة.",
} satisfies Record<keyof typeof en, string>;
