import type en from "../en/unreachable.js";

export default {
  "unreachable.next": "أضفني إليه من جديد وسأتابع من تلقاء نفسي، أو اكتب /cop link في قناة أخرى.",
  "unreachable.reason": "أنت ترعى {community}، ولا يُنشر شيء هناك إلى أن يتصرف أحد",
  "unreachable.told":
    "لم أعد أستطيع النشر في {channel}: إما أنني أُزلت منه أو حُظرت فيه أو لم يعد موجودًا. لم يضِع شيء مما سجّله {community}، وملخص أسبوعه بالانتظار.",
} satisfies Record<keyof typeof en, string>;
