import { fold } from "./fold.js";
import { COMMON_WORDS } from "./lexicon/shared.js";
import type { Line } from "./line.js";
import { keysOf, type WordKeys } from "./name-keys.js";
import type { Named, NameIndex } from "./names.js";
import { joins, type Token } from "./tokens.js";

export interface KnownFound {
  readonly found: readonly Named[];
  readonly length: number;
}

const COMMON = new Set(COMMON_WORDS.split("|").map(fold));

const keysOfToken = new WeakMap<Token, readonly WordKeys[]>();
/** The keys of a word as typed and, in Arabic, without the و ب ل written onto it. */
function openings(token: Token): readonly WordKeys[] {
  const there = keysOfToken.get(token);
  if (there) return there;
  const { text } = token;
  const bare = text.replace(/^[وف]/, "");
  const forms = /^[\u0600-\u06ff]/.test(text) ? [text, bare, bare.replace(/^[بلك]/, ""), bare.replace(/^لل/, "ال")] : [text];
  const keys = [...new Set(forms)].filter((form) => form.length > 0).map(keysOf);
  keysOfToken.set(token, keys);
  return keys;
}

/** The longest known name that begins at token `i`. */
export function knownAt(line: Line, i: number, index: NameIndex): KnownFound | null {
  if (!line.free(i) || !line.isWord(i)) return null;
  const firsts = openings(line.tokens[i]!).filter((keys) => index.mayHold(keys));
  if (firsts.length === 0) return null;
  const more: WordKeys[] = [];
  for (let at = i + 1; more.length + 1 < index.longest; at++) {
    const token = line.tokens[at];
    if (!token || !line.free(at) || (token.kind !== "word" && token.kind !== "number") || !joins(token.gap)) break;
    more.push(openings(token)[0]!);
  }
  for (let length = more.length + 1; length > 0; length--) {
    for (const first of firsts) {
      const found = index.exactly([first, ...more.slice(0, length - 1)]);
      if (found.length > 0 && (length > 1 || !isOrdinary(line, i))) return { found, length };
    }
  }
  return null;
}

/** "who" and "arc" are words; "WHO" and "ARC" are organisations, unless the whole line is in capitals. */
function isOrdinary(line: Line, i: number): boolean {
  const { text, key } = line.tokens[i]!;
  return COMMON.has(key) && (text !== text.toUpperCase() || line.shouted);
}
