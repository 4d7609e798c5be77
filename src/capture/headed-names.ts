import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";

/** A name that begins with a word like "ministry": how many tokens, and how it is written in a list. */
export interface Headed {
  readonly name: string;
  readonly length: number;
}

const OF = new Set(["of", "de", "du", "des", "la", "le", "les", "l", "d", "al", "a", "ai", "ale", "din", "the", "по"]);
const AND = new Set(["and", "et", "si", "и", "for", "pentru", "in"]);
const CYRILLIC = /^[\u0400-\u04ff]/;

const isCapital = (line: Line, i: number): boolean => /^\p{Lu}/u.test(line.tokens[i]?.text ?? "") && !line.shouted;
const follows = (line: Line, i: number): boolean => line.free(i) && line.isWord(i) && line.joined(i) && !line.inSubject[i];
const isStop = (line: Line, i: number): boolean =>
  Boolean(
    BOOKS.with.at(line, i) ??
      BOOKS.about.at(line, i) ??
      BOOKS.aboutKept.at(line, i) ??
      BOOKS.aboutWeak.at(line, i) ??
      BOOKS.places.at(line, i),
  );

/** "Ministry of Health", "ministerul sănătății", "direction régionale de l'agriculture", "Ассоциацией фермеров". */
export function headedName(line: Line, i: number): Headed | null {
  let end = i + 1;
  let small = 0;
  while (end - i < 10) {
    const next = nextWord(line, end, i, small);
    if (next < 0) break;
    if (!isCapital(line, next) && !isAdjective(line.key(next))) small++;
    end = next + 1;
  }
  // "Минсельхоз" says in one word which ministry it is; "the ministry" does not.
  if (end === i + 1 && !/^мин\p{L}{4,}/u.test(line.key(i))) return null;
  const name = line.said(i, end).replace(/^\S+/u, (head) => nominative(head));
  return { name: name.charAt(0).toUpperCase() + name.slice(1), length: end - i };
}

/** The next word that still belongs to the name; -1 where it ends. In small letters: one word after the head, and one after each "of". */
function nextWord(line: Line, end: number, head: number, small: number): number {
  let next = end;
  let joiner = "";
  while (follows(line, next) && (OF.has(line.key(next)) || AND.has(line.key(next))) && next - end < 3) {
    joiner ||= line.key(next);
    next++;
  }
  if (!follows(line, next) || (next === end && isStop(line, next))) return -1;
  if (isCapital(line, next)) return next;
  if (AND.has(joiner) || small > 2) return -1;
  if (joiner) return next;
  // "министерство сельского хозяйства": adjectives, then the noun.
  const after = end === head + 1 || isAdjective(line.key(end - 1));
  return after && small === 0 && (CYRILLIC.test(line.key(next)) || !BOOKS.groups.at(line, next)) ? next : -1;
}

const isAdjective = (key: string): boolean => /^[\u0400-\u04ff]+(?:ого|его|ои|еи|ых|их)$/.test(key) && key.length > 5;

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(.*ств)(?:ом|а|у|е)$/iu, "$1о"],
  [/^(.*(?:аци|изаци|едераци|мисси|дем|омпани|лаборатори|станци|мэри|гимнази|примэри))(?:ей|ю|и)$/iu, "$1я"],
  [
    /^(.*(?:ситет|титут|комитет|центр|банк|фонд|союз|совет|департамент|кооператив|секретариат|альянс|муниципалитет))(?:ом|а|у|е)$/iu,
    "$1",
  ],
  [/^(мин(?:сельхоз|здрав|обр|фин|юст|пром|транс))(?:ом|а|у|е)$/iu, "$1"],
  [/^(управлени)(?:ем|я|ю|и)$/iu, "$1е"],
  [/^(программ|палат|служб|школ|больниц)(?:ой|ей|е|у|ы)$/iu, "$1а"],
];

/** The dictionary form of the head word, where Russian inflects it ("Министерством" → "Министерство"). */
function nominative(head: string): string {
  for (const [pattern, form] of FORMS) if (pattern.test(head)) return head.replace(pattern, form);
  return head;
}
