import type en from "../en/leave.js";

export default {
  "leave.back": "العودة",
  "leave.came": "مرحبًا بعودتك إلى {community}.",
  "leave.help": "مغادرة مجتمع: لن يُرسَل إليك شيء عنه بعد ذلك",
  "leave.leave": "مغادرة {community}",
  "leave.left": "لقد غادرت {community}. لن يُرسَل إليك شيء عنه بعد الآن. يبقى ما سجّلته، وتجد ما يُحفظ عنك في ‎/cop my-data.",
  "leave.notBack": "لا يوجد ما تعود إليه. اكتب في قناة المجتمع، أو اطلب دعوة ممن يديره.",
  "leave.nowhere": "لست في أي مجتمع يمكنك مغادرته هنا.",
  "leave.sure": "هل تريد مغادرة هذا المجتمع؟ لن يُرسَل إليك شيء عنه حتى تعود.",
  "leave.what": "من يغادر مجتمعًا لا يُرسَل إليه شيء عنه بعد ذلك ويحتفظ بما سجّله. يمكنك العودة في أي وقت.",
} satisfies Record<keyof typeof en, string>;
