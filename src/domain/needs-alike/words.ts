import { LOCALES, type Locale } from "../../text/locales.js";

/**
 * Words that carry no topic, by language: question words, articles, prepositions, pronouns, and what people write around any need
 * ("help with", "I would like to know"). Folded as `wordsOf` folds.
 */
const EMPTY: Readonly<Record<Locale, string>> = {
  en: "a an and any are about all also as at be been best better but by can could do does each else find for from get give good had has have help how i if in into is it its know learn like make many me more most much my need needed needs of on one or other others our out please should some somebody someone support than that the their them then there they this those to train training two us use used using very want was way ways we well were what when where which who why will with work works would you your topic advice question",
  fr: "a ai aide aider apprendre appris au aussi autre autres aux avec avoir avons besoin bien bon ce ces cela cette chez comme comment conseil conseils connaitre d dans de des deux dit doit dont du elle elles en entre est et etre eu faire fait faut formation former grace il ils j je l la le les leur leurs lui ma mais me meme mes mieux moi moyen n ne non nos notre nous on ont ou par pas peut plus possible pour pouvoir puis qu quand que quel quelle quelles quels qui quoi sa sans se ses si soit son sont sous sujet sur ta te tes tous tout toute toutes tres trouver tu un une utiliser va vers votre vos vous y appui question savoir veux voudrais aimerais",
  ar: "في من الى إلى على عن مع ما ماذا كيف كيفية هل هذا هذه ذلك تلك التي الذي الذين ان أن إن كان كانت يكون نكون هو هي هم نحن انا أنا لنا لي لهم لدى لدينا عند بين كل بعض غير او أو ثم و ف ب ل ك قد لا لم لن نريد اريد أريد يمكن يمكننا نحتاج احتاج أحتاج بحاجة حاجة تدريب مساعدة معرفة نعرف تعلم نتعلم طريقة طرق افضل أفضل حول بشأن خلال اخرين آخرون الآخرون الاخرون الآخرين آخرين سؤال دعم موضوع لماذا متى اين أين",
  ro: "a ai al ale alte altii altor am ar as asa au avea avem bine bun buna ca cand care ce cei cel cele cum cu cat da de deci despre din doar dupa e ea ei el ele este eu face facem fi fie fost foarte gasi il in instruire intre isi la le lor lui ma mai mea meu mi mod mult multe ne nevoie ni noastre nostri nostru noi nu o ori orice pe pentru poate pot prin s sa sai sau se sfat sfaturi si sub sunt sustinere ti toate tot trebuie tu un unde unei unor unui va vor vrea vreau vrem ajutor ajuta invata invatam alti alta altul folosi folosim intrebare subiect bune putem",
  ru: "а без бы был была были было быть в вам вас весь во вопрос вот все всё вы где да для до его ее её если есть еще ещё же за и из или им их к как какие какой какую ко когда который которые кто ли лучше мне можно мой мы на над надо нам нас научиться наш наши не него нет ни но ну нужна нужно нужны о об обо обучение один он она они от очень по под поддержка помочь помощь после почему при про с сам сделать со совет советы так также там тема то того тоже только тот у уже узнать учиться хотим хочу чего чем что чтобы это этот эти я другие другим других делать делают делаете",
};

/**
 * A word without case, accents, and (Arabic) spelling variants, its clitic article and prepositions taken off; digits of any script
 * are 0–9. NFKD takes ș and ş, ё and the hamza seats apart, so that the marks fall off.
 */
function foldWord(word: string): string {
  const bare = word
    .normalize("NFKD")
    .replace(/[\p{M}\u0640ء]/gu, "")
    .toLocaleLowerCase("und")
    .replace(/[ٱىیکœæß]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\p{Nd}/gu, digit);
  return /^\p{Script=Arabic}+$/u.test(bare) ? withoutClitics(bare) : bare;
}

const LETTERS: Readonly<Record<string, string>> = { ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", œ: "oe", æ: "ae", ß: "ss" };

/** Every script has its ten digits in a row from a zero, the zero at a multiple of ten from the block's first. */
function digit(one: string): string {
  const at = one.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value += 1) if (!/\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) return String(value);
  return one;
}

// "والتمويل", "للمزارعين", "بالري": what is left must still be a word.
const withoutClitics = (word: string): string => {
  const left = word.replace(/^(?:[وف]?(?:[بك]?ال|لل)|و)(?=.{3})/u, "");
  return left.replace(/(?<=.{3})(?:ات|ون|ين|ها|هم|نا|ة|ه)$/u, "");
};

const SPLIT = /[^\p{L}\p{M}\p{N}]+/u;
const EMPTY_WORDS = new Map(
  LOCALES.map((locale) => [locale, new Set(EMPTY[locale].split(" ").flatMap((word) => [word, foldWord(word)]))] as const),
);

export const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** The words of a text that carry its topic, folded, each once. */
export function wordsOf(text: string, language: Locale): readonly string[] {
  const empty = EMPTY_WORDS.get(language);
  const words = text.split(SPLIT).flatMap((word) => {
    if (word === "" || empty?.has(word.toLowerCase())) return [];
    const folded = foldWord(word);
    return empty?.has(folded) ? [] : [folded];
  });
  return [...new Set(words.filter((word) => word.length >= (/\p{Script=Arabic}/u.test(word) ? 2 : 3) || isNumber(word)))];
}

/**
 * The language of a text among ours: by its script, and in Latin letters by the small words it uses; `fallback` where nothing
 * tells. Short texts in another language than ours are taken for the speaker's own.
 */
export function languageOf(text: string, fallback: Locale): Locale {
  const letters = (script: RegExp) => text.match(script)?.length ?? 0;
  const [latin, arabic, cyrillic] = [
    letters(/\p{Script=Latin}/gu),
    letters(/\p{Script=Arabic}/gu),
    letters(/\p{Script=Cyrillic}/gu),
  ];
  if (arabic > latin && arabic >= cyrillic) return "ar";
  if (cyrillic > latin) return "ru";
  if (latin === 0) return fallback;
  const words = text
    .split(SPLIT)
    .filter((word) => word.length > 1)
    .map(foldWord);
  const score = (locale: Locale) =>
    words.filter((word) => EMPTY_WORDS.get(locale)?.has(word)).length + (locale === fallback ? 0.5 : 0);
  return (["en", "fr", "ro"] as const).reduce<Locale>(
    (best, locale) => (score(locale) > score(best) ? locale : best),
    ["ar", "ru"].includes(fallback) ? "en" : fallback,
  );
}
