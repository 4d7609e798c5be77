import type en from "../en/figures.js";

export default {
  "figures.alt": "{title}: {rows}",
  "figures.base":
    "الأساس: {n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}",
  "figures.count": "العدد",
  "figures.figure1": "التفاعلات حسب السنة",
  "figures.figure2": "التفاعلات حسب النوع",
  "figures.figure3": "التفاعلات حسب الموضوع",
  "figures.figure4": "التفاعلات حسب الجهة المنفّذة",
  "figures.figure5": "المشاركون حسب السنة",
  "figures.figure6": "الرجال والنساء والشباب",
  "figures.group.female": "نساء",
  "figures.group.male": "رجال",
  "figures.group.youth": "شباب",
  "figures.list.designed": "الأدوات المصمَّمة",
  "figures.list.programme": "أدوات البرنامج",
  "figures.list.used": "الأدوات المستخدمة",
  "figures.none": "لم يُجب أحد عن هذا بعد.",
  "figures.others": "{n, plural, zero {غيرها} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}",
  "figures.share": "النسبة",
  "figures.studyNote":
    "إدخالات مُختلَقة لها المجاميع المنشورة لدراسة CoP-Track. ما يخص الدراسة وحدها: نسب أعوام 2019 و2020 و2021، ونسب البريد الإلكتروني والاجتماع والمكالمة وورشة العمل وورشة الكتابة، ونسب أكبر ثلاثة مواضيع، وتصدُّر إيكاردا، و842 مشاركًا ونسبة عام 2020، والرجال والنساء والشباب، وأسماء الأدوات. وما عداها يكمل الباقي.",
  "figures.table1": "الأدوات",
  "figures.unpublished": "غير منشور",
  "figures.what": "البند",
} satisfies Record<keyof typeof en, string>;
