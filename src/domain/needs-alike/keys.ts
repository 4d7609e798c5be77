import type { Locale } from "../../text/locales.js";
import { skeleton } from "./same-word.js";
import { isNumber, wordsOf } from "./words.js";

/** The most keys of one need: what comes after that many topic words is not looked for. */
const MOST = 24;

/**
 * What a need is found by among many: the beginnings of its topic words, so that every form of a word meets under one key, and its
 * themes. Two needs that are alike have a key in common, unless each of their words is mistyped at its beginning.
 */
export function keysOf(need: {
  readonly text: string;
  readonly language: string;
  readonly themes: readonly string[];
}): readonly string[] {
  const themes = need.themes.map((theme) => `theme:${theme}`);
  return [...new Set([...themes, ...wordsOf(need.text, need.language as Locale).flatMap(beginnings)])].slice(0, MOST);
}

function beginnings(word: string): readonly string[] {
  if (isNumber(word)) return [word];
  if (/\p{Script=Arabic}/u.test(word)) return [skeleton(word).slice(0, 3) || word];
  // "sol" and "sols", "вода" and "водой": a short word meets its longer forms at three letters.
  return word.length <= 5 ? [...new Set([word.slice(0, 3), word.slice(0, 4)])] : [word.slice(0, 4)];
}
