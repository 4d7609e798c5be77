import { fold } from "./fold.js";
import { BOOKS } from "./lexicon/index.js";
import { FIRST_NAMES, NOT_ACRONYMS } from "./lexicon/shared.js";
import type { Line } from "./line.js";

export interface NewName {
  readonly name: string;
  readonly length: number;
  /** What it is: an acronym or a name with a word like "ministry" is an organisation; a first name is a person; otherwise maybe one, maybe the other. */
  readonly sure: "acronym" | "organisation" | "person" | "maybe";
}

const names = new Set(FIRST_NAMES.split("|").map(fold));
const excluded = new Set(NOT_ACRONYMS.split("|").map(fold));
const JOINERS = new Set([
  "of",
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "l",
  "d",
  "for",
  "pentru",
  "a",
  "al",
  "ai",
  "ale",
  "si",
  "et",
  "and",
  "по",
  "и",
  "în",
  "in",
  "the",
]);
const ARABIC = /^[\u0600-\u06ff]/;

const isCapital = (line: Line, i: number): boolean => line.isWord(i) && /^\p{Lu}/u.test(line.tokens[i]!.text) && !line.shouted;

/** Two to eight capitals that are no unit, country or file type. */
export function isPlainAcronym(line: Line, i: number): boolean {
  const token = line.tokens[i];
  if (token?.kind !== "word" || line.shouted || !line.free(i)) return false;
  return /^\p{Lu}[\p{Lu}\p{N}]{1,9}$/u.test(token.text) && !excluded.has(token.key);
}

/** A name that is not known, at token `i`; after a weak lead only one that is clearly an organisation's. */
export function nameAt(line: Line, i: number, strong: boolean): NewName | null {
  if (!line.free(i) || !line.isWord(i)) return null;
  if (ARABIC.test(line.key(i))) return arabicName(line, i, strong);
  if (BOOKS.heads.at(line, i)) {
    const headed = headedName(line, i);
    if (headed) return headed;
  }
  if (isPlainAcronym(line, i) && !isCapital(line, i + 1)) return { name: line.tokens[i]!.text, length: 1, sure: "acronym" };
  return capitalName(line, i, strong);
}

const follows = (line: Line, i: number): boolean => line.free(i) && line.isWord(i) && line.joined(i) && !line.inSubject[i];
const isStop = (line: Line, i: number): boolean =>
  Boolean(BOOKS.with.at(line, i) ?? BOOKS.about.at(line, i) ?? BOOKS.aboutKept.at(line, i) ?? BOOKS.places.at(line, i));

/** "Ministry of Health", "ministerul sănătății", "Ассоциацией фермеров": a word like "ministry" and what says which one. */
function headedName(line: Line, i: number): NewName | null {
  let end = i + 1;
  let named = false;
  while (end < line.length && end - i < 9) {
    let next = end;
    while (follows(line, next) && JOINERS.has(line.key(next)) && next - end < 3) next++;
    if (!follows(line, next) || (next === end && isStop(line, next))) break;
    const joined = next > end;
    const small = joined && ["and", "et", "si", "и", "in", "for"].includes(line.key(end));
    // A small word after the head, or after "of", says which one; further ones only where they are capitals.
    if (!isCapital(line, next) && (named || (joined && small))) break;
    if (!isCapital(line, next) && BOOKS.groups.at(line, next) && !joined && !/^[\u0400-\u04ff]/.test(line.key(next))) break;
    const isLower = !isCapital(line, next);
    end = next + 1;
    named = !(isLower && isGenitiveAdjective(line.key(next)));
    if (!isLower) named = true;
  }
  if (end === i + 1) return null;
  return { name: line.said(i, end).replace(/^\S+/u, (head) => nominative(head)), length: end - i, sure: "organisation" };
}

/** "сельского" in "Министерство сельского хозяйства": the noun is still to come. */
const isGenitiveAdjective = (key: string): boolean => /^[\u0400-\u04ff]+(?:ого|его|ои|еи|ых|их)$/.test(key) && key.length > 5;

const RUSSIAN_HEADS: readonly (readonly [RegExp, string])[] = [
  [/^(.*[сc]тв)(?:ом|а|у|е)$/iu, "$1о"],
  [/^(.*(?:аци|изаци|едераци|мисси|дем|омпани|лаборатори|станци))(?:ей|ю|и)$/iu, "$1я"],
  [
    /^(.*(?:ситет|титут|комитет|центр|банк|фонд|союз|совет|департамент|кооператив|секретариат|альянс|муниципалитет))(?:ом|а|у|е)$/iu,
    "$1",
  ],
  [/^(управлени)(?:ем|я|ю|и)$/iu, "$1е"],
  [/^(программ|палат|служб|школ|больниц)(?:ой|ей|е|у|ы)$/iu, "$1а"],
  [/^(мэри|академи|гимнази|примэри|комисси)(?:ей|ю|и)$/iu, "$1я"],
];

/** The dictionary form of the head word, where Russian inflects it ("Министерством" → "Министерство"). */
function nominative(head: string): string {
  for (const [pattern, form] of RUSSIAN_HEADS) if (pattern.test(head)) return head.replace(pattern, form);
  return head;
}

/** A run of capitalised words: "Oxfam", "National Farmers Union", "Ahmed Benali". */
function capitalName(line: Line, i: number, strong: boolean): NewName | null {
  if (!isCapital(line, i)) return null;
  let end = i + 1;
  while (follows(line, end)) {
    let next = end;
    while (
      follows(line, next) &&
      ["of", "de", "du", "la", "des", "el", "al", "for", "ben", "van"].includes(line.key(next)) &&
      next - end < 2
    )
      next++;
    if (!follows(line, next) || !isCapital(line, next) || (next === end && BOOKS.types.at(line, next))) break;
    end = next + 1;
  }
  const name = line.said(i, end);
  const hasHead = Array.from({ length: end - i }, (_, n) => i + n).some((n) => BOOKS.heads.at(line, n) !== null);
  if (hasHead && end - i > 1) return { name, length: end - i, sure: "organisation" };
  if (isPlainAcronym(line, i) && strong) return { name, length: end - i, sure: "organisation" };
  if (!strong || excluded.has(line.key(i)) || BOOKS.months.at(line, i) || BOOKS.weekdays.at(line, i) || BOOKS.groups.at(line, i))
    return null;
  return { name, length: end - i, sure: names.has(line.key(i)) ? "person" : "maybe" };
}

/** Arabic has no capitals: a word like "وزارة" with what says which one, or a first name with the name after it. */
function arabicName(line: Line, i: number, strong: boolean): NewName | null {
  const head = BOOKS.heads.at(line, i);
  const { key, text } = line.tokens[i]!;
  const bare = /^و/.test(key) && !names.has(key) ? text.replace(/^و/, "") : text;
  if (head && !isPrefixed(key)) {
    let end = i + 1;
    while (follows(line, end) && end - i < 5 && !BOOKS.with.at(line, end) && !isStopWord(line, end)) {
      const definite = /^(?:و?ال|لل|ول?ل)/.test(line.key(end));
      end++;
      if (!definite && !(follows(line, end) && /^(?:ال|لل)/.test(line.key(end)))) break;
      if (definite && !(follows(line, end) && /^(?:و?ال|لل)/.test(line.key(end)))) break;
    }
    if (end === i + 1) return null;
    return { name: line.said(i, end).replace(text, startsWithHead(key) ? text : bare), length: end - i, sure: "organisation" };
  }
  if (!strong || !names.has(key)) return null;
  const more = follows(line, i + 1) && ARABIC.test(line.key(i + 1)) && !isStopWord(line, i + 1) && !BOOKS.with.at(line, i + 1);
  return { name: line.said(i, i + (more ? 2 : 1)), length: more ? 2 : 1, sure: "person" };
}

/** "الوزارة", "للوزارة": the ministry, which says not which one. */
const isPrefixed = (key: string): boolean =>
  /^(?:و?ال|لل|بال)/.test(key) &&
  !/^المعهد|^الهي|^المركز|^الوكال|^الاتحاد|^الجمعي|^المكتب|^المجلس|^الشرك|^الصندوق|^البنك|^المنظم|^المديري/.test(key);
const startsWithHead = (key: string): boolean => key.startsWith("وزار") || key.startsWith("وكال") || key.startsWith("ولاي");
const isStopWord = (line: Line, i: number): boolean =>
  Boolean(BOOKS.about.at(line, i) ?? BOOKS.toFrom.at(line, i) ?? BOOKS.places.at(line, i) ?? BOOKS.aboutWeak.at(line, i)) &&
  !/^(?:ال|لل)/.test(line.key(i));
