import { fold, formsOf, westernDigits } from "./fold.js";

export interface Token {
  readonly kind: "word" | "number" | "link" | "mention" | "address";
  readonly text: string;
  /** Folded (see `fold`), digits western. */
  readonly key: string;
  /** The folded word and, in Arabic, without what is written onto it. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** What stands between the token before and this one. */
  readonly gap: string;
}

const PIECES =
  /(?<link>(?:https?:\/\/|www\.)[^\s<>"«»“”]+)|(?<address>[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)|(?<mention>@[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?)|(?<number>\d+)|(?<word>[\p{L}\p{M}\u200c\u200d]+)/gu;

const TRAILING = /[.,;:!?)\]}'’…،؛؟]+$/;

/** Nobody types a longer line; one that is pasted by mistake is read this far and kept whole. */
export const MOST_WORDS = 150;

/** The words, numbers, links and mentions of a line, each with its place in the text as typed. At most `limit` tokens: what lies behind stays unread. */
export function tokenise(text: string, limit = MOST_WORDS): Token[] {
  const western = westernDigits(text);
  const tokens: Token[] = [];
  let last = 0;
  for (const match of western.matchAll(PIECES)) {
    const kinds = match.groups ?? {};
    const kind = kinds.link ? "link" : kinds.address ? "address" : kinds.mention ? "mention" : kinds.number ? "number" : "word";
    const start = match.index;
    let end = start + match[0].length;
    if (kind === "link") end -= (TRAILING.exec(match[0])?.[0] ?? "").length;
    if (end <= start) continue;
    const typed = text.slice(start, end);
    const key = kind === "word" ? fold(typed) : western.slice(start, end);
    tokens.push({
      kind,
      text: typed,
      key,
      forms: kind === "word" ? formsOf(key) : [key],
      start,
      end,
      gap: text.slice(last, start),
    });
    last = end;
    if (tokens.length >= limit) break;
  }
  return tokens;
}

/** May words on both sides of this gap be one phrase? */
export const joins = (gap: string): boolean => /^[\s\-–'’.&\u2010-\u2012/]*$/.test(gap) && !gap.includes("\n");

const ABBREVIATED = /^(?:incl|approx|prof|dept|univ|pers|mins?|env|prox)$/i;

/** Does this gap end a clause? A full stop counts only before a space, after more than an abbreviation. */
export function breaks(gap: string, before: string): boolean {
  if (/[,;:!?()\n|،؛؟"«»“”—…•\t]/.test(gap)) return true;
  if (/\s[-–]\s/.test(gap)) return true;
  return /\.\s/.test(gap) && before.length > 3 && !ABBREVIATED.test(before);
}
