import type { Locale } from "../../text/locales.js";
import { wordsOf } from "./words.js";

export { languageOf } from "./words.js";

/** What a need is compared by. */
export interface Asked {
  readonly text: string;
  readonly language: string;
  readonly themes: readonly string[];
  readonly organisation: string | null;
}

/**
 * From this on two needs are offered as the same. Found on the corpus of test/needs/corpus.ts, which says how many pairs it
 * gets right and wrong there: a wrong offer costs a glance, a missed one costs a voice, so it leans to offering.
 */
export const ALIKE = 0.52;

/**
 * How much two needs say the same, 0 … 1: Dice's coefficient over their topic words, where words of one stem count as one, the
 * same theme adds a little, and the same organisation less. 0 across languages: words cannot tell there.
 */
export function alikeness(one: Asked, other: Asked): number {
  if (one.language !== other.language) return 0;
  const language = one.language as Locale;
  const [words, others] = [wordsOf(one.text, language), wordsOf(other.text, language)];
  if (words.length === 0 || others.length === 0) return 0;
  const left = new Set(others);
  let shared = 0;
  for (const word of words) {
    const same = [...left].find((candidate) => sameStem(word, candidate));
    if (same === undefined) continue;
    left.delete(same);
    shared += 1;
  }
  // One word in common says little, unless there is no other.
  if (shared === 0 || (shared === 1 && Math.min(words.length, others.length) > 1)) return 0;
  const dice = (2 * shared) / (words.length + others.length);
  const themes = one.themes.some((theme) => other.themes.includes(theme)) ? 0.1 : 0;
  const organisation = one.organisation !== null && one.organisation === other.organisation ? 0.05 : 0;
  return Math.min(1, dice + themes + organisation);
}

/**
 * Two folded words of one stem, in any of the five languages: a common beginning with only endings behind it ("fund", "funding";
 * "полевые", "полевых"), or in Arabic the same consonants ("حقل", "حقول").
 */
export function sameStem(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\p{Script=Arabic}/u.test(one) && skeleton(one) === skeleton(other) && skeleton(one).length >= 2) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  // A plural of a short word ("sol", "sols") is all of it and one letter.
  if (short.length === 3) return common === 3 && long.length === 4;
  return common >= 4 && common >= 0.55 * long.length && short.length - common <= 3;
}

const skeleton = (word: string): string => word.replace(/[اويآأإ]/gu, "");
