import type en from "../en/vocabulary.js";

export default {
  "vocabulary.hidden":
    "تم الحفظ. {n, plural, =0 {يُعرض كل شيء في {community}.} zero {يُعرض كل شيء في {community}.} one {عنصر واحد لا يُعرض في {community}.} two {عنصران لا يُعرضان في {community}.} few {# عناصر لا تُعرض في {community}.} many {# عنصرًا لا يُعرض في {community}.} other {# عنصر لا يُعرض في {community}.}}",
  "vocabulary.hideHint": "ما سُجّل بها يحتفظ بها. احفظ من دون اختيار لعرض كل شيء.",
  "vocabulary.hideThemes": "مواضيع لا تُعرض هنا",
  "vocabulary.hideTitle": "المواضيع والأدوات",
  "vocabulary.hideTools": "أدوات لا تُعرض هنا",
} satisfies Record<keyof typeof en, string>;
