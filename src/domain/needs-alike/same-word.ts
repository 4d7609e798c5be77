import { isNumber } from "./words.js";

/** What a word in common counts where one of the two may be mistyped. */
const MISTYPED = 0.9;
/** A slip in a shorter word makes another word too often ("forme", "ferme"). */
const SHORTEST_MISTYPED = 7;

/** How far two folded words are one, 0 … 1: the same, of one stem, or one slip of the keyboard apart. Numbers are only themselves. */
export function sameWord(one: string, other: string): number {
  if (one === other) return 1;
  if (isNumber(one) || isNumber(other)) return 0;
  if (sameStem(one, other) || sameEnded(one, other)) return 1;
  return Math.min(one.length, other.length) >= SHORTEST_MISTYPED && one[0] === other[0] && oneSlip(one, other) ? MISTYPED : 0;
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
  return common >= 4 && common >= 0.5 * long.length && short.length - common <= 3;
}

/** The consonants of an Arabic word, which its plurals and forms keep. */
export const skeleton = (word: string): string => word.replace(/[اويآأإ]/gu, "");

/** A short Russian word without its ending ("вода", "воды", "водой"). */
const ended = (word: string): string => word.replace(/(?<=^[а-я]{3,4})(?:[аеиоуыэюя]{1,2}|ами|ям|ам|ах|ях|ов|ев)$/u, "");
const sameEnded = (one: string, other: string): boolean => /^[а-я]/u.test(one) && ended(one) === ended(other);

/** One letter added, lost, changed, or swapped with the next. */
function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const changed = short.slice(at + 1) === long.slice(at + 1);
  return changed || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
}
