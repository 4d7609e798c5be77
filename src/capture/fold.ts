const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p" },
  ...{
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ф: "f",
    х: "kh",
    ц: "ts",
    ч: "ch",
    ш: "sh",
    щ: "sh",
    ъ: "",
    ы: "i",
    ь: "",
    э: "e",
    ю: "iu",
    я: "ia",
  },
  ...{ і: "i", є: "e", ґ: "g", қ: "k", ң: "n", ү: "u", ұ: "u", ө: "o", ә: "a", ғ: "g", һ: "h" },
};

const ARABIC: Readonly<Record<string, string>> = {
  ...{
    ا: "a",
    أ: "a",
    إ: "i",
    آ: "a",
    ب: "b",
    ت: "t",
    ث: "t",
    ج: "j",
    ح: "h",
    خ: "kh",
    د: "d",
    ذ: "d",
    ر: "r",
    ز: "z",
    س: "s",
    ش: "sh",
  },
  ...{
    ص: "s",
    ض: "d",
    ط: "t",
    ظ: "z",
    ع: "",
    غ: "g",
    ف: "f",
    ق: "k",
    ك: "k",
    ل: "l",
    م: "m",
    ن: "n",
    ه: "h",
    ة: "a",
    و: "u",
    ي: "i",
  },
  ...{ ى: "a", ء: "", ؤ: "u", ئ: "i", گ: "g", پ: "b", چ: "ch", ڤ: "v", ک: "k", ی: "i" },
};

const ALIKE: Readonly<Record<string, string>> = {
  ة: "ه",
  ى: "ي",
  ٱ: "ا",
  ک: "ك",
  ی: "ي",
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ı: "i",
  ł: "l",
  đ: "d",
  ø: "o",
};
const hasAlike = /[ةىٱکیßœæıłđø]/g;
const isPlain = /^[a-z0-9]*$/;

/** Arabic-Indic and Persian digits as 0–9, one character for one, so that places in the text stay the same. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹٫]/g, (digit) => (digit === "٫" ? "." : String(digit.charCodeAt(0) & 0xf)));

/** A word without case, accents, vowel signs and spelling variants: words that a reader takes for the same meet here. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f\u2060\ufeff]/gu, "")
    .replace(hasAlike, (letter) => ALIKE[letter] ?? letter);
}

/** How a word sounds in Latin letters, from Latin, Cyrillic or Arabic script: "ICARDA", "ИКАРДА" and "إيكاردا" are all `ikarda`. */
export function sound(word: string): string {
  const bare = word
    .toLowerCase()
    .normalize("NFC")
    .replace(/\u0640/g, "");
  let latin = "";
  for (const letter of bare) latin += ARABIC[letter] ?? letter;
  latin = fold(latin);
  let plain = "";
  for (const letter of latin) plain += CYRILLIC[letter] ?? letter;
  return plain
    .replace(/ph/g, "f")
    .replace(/[ow]/g, "u")
    .replace(/[ey]/g, "i")
    .replace(/c(?!h)|q/g, "k")
    .replace(/(.)\1+/g, "$1");
}

/** Written as `fold` leaves words: й is и. */
const CYRILLIC_ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иеи|иям|иях|ои|еи|ою|ом|ем|ам|ям|ах|ях|ов|ев|ую|юю|ая|яя|ое|ее|ые|ие|ыи|ии|ию|ия|ью|а|я|о|е|у|ю|ы|и|ь)$/;
const ROMANIAN_ENDING = /(?:urilor|elor|ilor|ului|ului|iei|iilor|ul|ei|ii|ea|a|e|i)$/;

/** A folded word without its case ending, where the word is long enough to lose it: Russian and Romanian names are inflected in a sentence. */
export function stem(folded: string): string {
  if (folded.length < 5) return folded;
  if (/^[\u0400-\u04ff]/.test(folded)) {
    const cut = folded.replace(CYRILLIC_ENDING, "");
    return cut.length >= 3 ? cut : folded;
  }
  if (/^[a-z]/.test(folded)) {
    const cut = folded.replace(ROMANIAN_ENDING, "");
    return cut.length >= 4 ? cut : folded;
  }
  return folded;
}

const isArabic = /^[\u0600-\u06ff]/;

/** A folded word as it stands and, in Arabic, without what is written onto it (و ف ب ل ك and the article): likeliest first. */
export function formsOf(folded: string): readonly string[] {
  if (!isArabic.test(folded)) return [folded];
  const forms = [folded];
  const add = (form: string) => {
    if (form.length >= 2 && !forms.includes(form)) forms.push(form);
  };
  const bare = /^[وف]/.test(folded) ? folded.slice(1) : folded;
  add(bare);
  for (const word of [folded, bare]) {
    if (word.startsWith("ال")) add(word.slice(2));
    if (word.startsWith("لل")) {
      add(`ال${word.slice(2)}`);
      add(word.slice(2));
    }
    if (/^[بلك]/.test(word)) {
      add(word.slice(1));
      if (word.startsWith("ال", 1)) add(word.slice(3));
    }
  }
  return forms;
}
