import type en from "../en/method.js";

export default {
  "method.approval": "التصويت بالموافقة",
  "method.approval.how": "ضع علامة على كل ما يمكنك تأييده دون حد للعدد؛ وما يؤيده أكبر عدد يأتي أولًا.",
  "method.dots": "التصويت بالنقاط",
  "method.dots.how":
    "{dots, plural, zero {ليست لديك نقاط} one {لديك نقطة واحدة: ضعها على ما يهمك أكثر} two {لديك نقطتان: ضع كل نقطة على خيار مختلف مما يهمك أكثر} few {لديك # نقاط: ضع كل نقطة على خيار مختلف مما يهمك أكثر} many {لديك # نقطة: ضع كل نقطة على خيار مختلف مما يهمك أكثر} other {لديك # نقطة: ضع كل نقطة على خيار مختلف مما يهمك أكثر}}؛ والأكثر نقاطًا يأتي أولًا.",
  "method.dots.stack":
    "لديك {dots, plural, zero {صفر نقاط} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}} للتوزيع كما تشاء، ويمكنك وضع أكثر من نقطة على خيار واحد إن كان يهمك كثيرًا؛ والأكثر نقاطًا يأتي أولًا.",
  "method.nominal": "أفكار ثم ترتيبان",
  "method.nominal.how":
    "يكتب كلٌّ منا أفكاره في صمت، ثم نوضحها معًا، ثم يرتّب كلٌّ منا {keep, plural, zero {الأفكار الأهم} one {الفكرة الأهم} two {الفكرتين الأهم} few {أهم # أفكار} many {أهم # فكرة} other {أهم # فكرة}}، ثم نتناقش، ثم نرتّب جميعًا مرة أخرى.",
  "method.problem.markTooHigh": "الحد الأقصى هنا {limit, number}.",
  "method.problem.notWhole": "يُرجى كتابة عدد صحيح بالأرقام، مثل 2.",
  "method.problem.placeMissing": "المرتبة {limit, number} ناقصة. يُرجى الترقيم دون فجوات: 1، 2، 3.",
  "method.problem.placeTwice": "المرتبة {given, number} مكررة. يُرجى استعمال كل مرتبة مرة واحدة.",
  "method.problem.settingTooHigh": "يُرجى كتابة {limit, number} أو أقل.",
  "method.problem.settingTooLow": "يُرجى كتابة عدد صحيح لا يقل عن {limit, number}.",
  "method.problem.tooManyDots":
    "وضعت {given, plural, zero {صفر نقاط} one {نقطة واحدة} two {نقطتين} few {# نقاط} many {# نقطة} other {# نقطة}}، والمتاح لك {limit, number}. يُرجى سحب بعضها.",
  "method.problem.tooManyMarks": "عدد ما حددته {given, number} والحد الأقصى {limit, number}. يُرجى إلغاء بعضها.",
  "method.problem.unknownCandidate": "لم يعد هذا الخيار في القائمة. يُرجى فتح الاستطلاع من جديد.",
  "method.ranking": "الترتيب",
  "method.ranking.how":
    "رتّبها بدءًا بالأفضل، إلى الحد الذي تريده؛ فكلما تقدّم الترتيب زادت النقاط، وما لا ترتّبه يتقاسم المراتب الباقية.",
  "method.single": "خيار واحد",
  "method.single.how": "اختر ما تريده أكثر من غيره؛ وما يختاره أكبر عدد يأتي أولًا.",
  "method.voice.country": "إلى جانب العدّ العادي، سترى النتيجة بصوت واحد لكل بلد يتقاسمه المصوّتون منه.",
  "method.voice.organisation": "إلى جانب العدّ العادي، سترى النتيجة بصوت واحد لكل منظمة يتقاسمه المصوّتون منها.",
} satisfies Record<keyof typeof en, string>;
