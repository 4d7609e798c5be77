import type en from "../en/follow-ups.js";

export default {
  "followUps.ask": "موعده {date}: «{what}» — هل تم؟",
  "followUps.askOf": "موعده {date}: «{what}» ({who}) — هل تعرف إن كان قد تم؟",
  "followUps.closed": "أغلقها شخص ما بالفعل: {what}",
  "followUps.done": "تم",
  "followUps.help": "ما اتُّفق عليه وما زال مفتوحًا",
  "followUps.isDone": "تم: «{what}» — شكرًا!",
  "followUps.isDropped": "لم يعد لازمًا: «{what}» — أُزيل من القائمة.",
  "followUps.isLater": "صار موعد «{what}» {date}؛ سأسأل حينها من جديد.",
  "followUps.more":
    "و{n, plural, zero {لا شيء آخر} one {واحدة أخرى} two {اثنتان أخريان} few {# أخرى} many {# أخرى} other {# أخرى}} لاحقًا",
  "followUps.newDate": "متى إذن؟",
  "followUps.noLonger": "لم يعد لازمًا",
  "followUps.none": "لا شيء مفتوح. ما يُتفق عليه في تسجيل يبقى هنا حتى يُنجز: افتح تسجيلًا عبر /cop mine وأضف ما يلي.",
  "followUps.notYet": "ليس بعد",
  "followUps.notYours": "لم تعد هذه المتابعة موجودة، أو أن الجواب عنها لشخص آخر.",
  "followUps.past": "لقد حلّ {date} أو مضى. اختر يومًا بعد اليوم.",
  "followUps.reason": "تعهدت به في «{title}» ({community})",
  "followUps.reasonCheck": "تعهدت به في أسئلة التعلّم الخاصة بـ {community}",
  "followUps.reasonLogged": "أنت من سجّل «{title}» ({community})، ومن تعهّد به غير معروف هنا",
  "followUps.settled": "حُسم: {what}",
  "followUps.title":
    "{n, plural, zero {لا متابعات مفتوحة} one {متابعة واحدة مفتوحة} two {متابعتان مفتوحتان} few {# متابعات مفتوحة} many {# متابعة مفتوحة} other {# متابعة مفتوحة}}",
} satisfies Record<keyof typeof en, string>;
