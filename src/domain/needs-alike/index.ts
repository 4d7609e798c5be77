import type { Locale } from "../../text/locales.js";
import { sameWord } from "./same-word.js";
import { isNumber, wordsOf } from "./words.js";

export { keysOf } from "./keys.js";
export { languageOf } from "./words.js";

/** What a need is compared by. */
export interface Asked {
  readonly text: string;
  readonly language: string;
  readonly themes: readonly string[];
  readonly organisation: string | null;
}

/**
 * From this on two needs are offered as the same. Found on the pairs of test/needs, which say how many it gets right and wrong
 * there: a wrong offer costs a glance, a missed one costs a voice, so it leans to offering.
 */
export const ALIKE = 0.52;

/** In two languages: what the same theme is worth, what each word says beyond it takes away, and a word known in both adds. */
const SAME_THEME = 0.8;
const BEYOND = 0.08;
const KNOWN_IN_BOTH = 0.04;
/** The name of a theme takes about so many words. */
const NAMING = 2;

/**
 * How much two needs say the same, 0 … 1. In one language: Dice's coefficient over their topic words, where words of one stem, or
 * one slip apart, count as one, the same theme adds a little, and the same organisation less. Across languages words cannot tell:
 * there the same theme does, the less else is said the better. Needs that name different numbers are not the same.
 */
export function alikeness(one: Asked, other: Asked): number {
  const [words, others] = [wordsOf(one.text, one.language as Locale), wordsOf(other.text, other.language as Locale)];
  if (words.length === 0 || others.length === 0 || otherNumbers(words, others)) return 0;
  const { shared, weight } = inCommon(words, others);
  const sameTheme = one.themes.some((theme) => other.themes.includes(theme));
  const organisation = one.organisation !== null && one.organisation === other.organisation ? 0.05 : 0;
  if (one.language !== other.language) {
    if (!sameTheme) return 0;
    const beyond = [words, others].reduce((sum, all) => sum + Math.max(0, all.length - Math.max(shared, NAMING)), 0);
    return Math.max(0, Math.min(1, SAME_THEME - BEYOND * beyond + KNOWN_IN_BOTH * shared + organisation));
  }
  // One word in common says little, unless there is no other.
  if (shared === 0 || (shared === 1 && Math.min(words.length, others.length) > 1)) return 0;
  const dice = (2 * weight) / (words.length + others.length);
  return Math.min(1, dice + (sameTheme ? 0.1 : 0) + organisation);
}

/** How many words of one need the other has too, and what they count. */
function inCommon(words: readonly string[], others: readonly string[]): { readonly shared: number; readonly weight: number } {
  const left = new Set(others);
  let shared = 0;
  let weight = 0;
  for (const word of words) {
    let best = 0;
    let same: string | undefined;
    for (const candidate of left) {
      const found = sameWord(word, candidate);
      if (found > best) [best, same] = [found, candidate];
    }
    if (same === undefined) continue;
    left.delete(same);
    shared += 1;
    weight += best;
  }
  return { shared, weight };
}

function otherNumbers(words: readonly string[], others: readonly string[]): boolean {
  const [mine, theirs] = [words.filter(isNumber), others.filter(isNumber)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((one) => theirs.includes(one));
}
