import { fold } from "./fold.js";
import { COMMON_WORDS } from "./lexicon/shared.js";
import type { Line } from "./line.js";
import type { Named, NameIndex } from "./names.js";
import { joins } from "./tokens.js";

export interface KnownFound {
  readonly found: readonly Named[];
  readonly length: number;
}

const COMMON = new Set(COMMON_WORDS.split("|").map(fold));

/** The longest known name that begins at token `i`. */
export function knownAt(line: Line, i: number, index: NameIndex): KnownFound | null {
  if (!line.free(i) || !line.isWord(i)) return null;
  let most = 1;
  while (
    most < index.longest &&
    line.free(i + most) &&
    (line.isWord(i + most) || line.isNumber(i + most)) &&
    joins(line.tokens[i + most]!.gap)
  )
    most++;
  for (let length = most; length > 0; length--) {
    const words = line.tokens.slice(i, i + length).map((token) => token.text);
    for (const first of openings(words[0]!)) {
      const found = index.exactly([first, ...words.slice(1)]);
      if (found.length > 0 && (length > 1 || !isOrdinary(line, i))) return { found, length };
    }
  }
  return null;
}

/** A word as typed, and without the Arabic و ب ل written onto it. */
function openings(word: string): string[] {
  if (!/^[\u0600-\u06ff]/.test(word)) return [word];
  const bare = word.replace(/^[وف]/, "");
  return [...new Set([word, bare, bare.replace(/^[بلك]/, ""), bare.replace(/^لل/, "ال")])].filter((form) => form.length > 1);
}

/** "who" and "arc" are words; "WHO" and "ARC" are organisations, unless the whole line is in capitals. */
function isOrdinary(line: Line, i: number): boolean {
  const { text, key } = line.tokens[i]!;
  return COMMON.has(key) && (text !== text.toUpperCase() || line.shouted);
}
