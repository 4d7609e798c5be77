import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";

export interface NumberRead {
  readonly value: number;
  readonly length: number;
  /** Said as "about a dozen". */
  readonly rough: boolean;
  /** "a", "un", "o": one, or only an article. */
  readonly article: boolean;
}

const ARTICLES = new Set(["a", "an", "un", "une", "o"]);

/** The whole number that begins at token `i`, in digits (also "1 200") or in words; null where there is none or it belongs to something else. */
export function numberAt(line: Line, i: number): NumberRead | null {
  const token = line.tokens[i];
  if (!token || !line.free(i) || line.guarded[i]) return null;
  if (token.kind === "number") {
    const next = line.tokens[i + 1];
    if (token.key.length > 9) return null;
    const grouped =
      token.key.length <= 3 && next?.kind === "number" && next.key.length === 3 && /^[,\u00a0\u202f ]$/.test(next.gap);
    if (grouped && line.free(i + 1)) return { value: Number(token.key + next.key), length: 2, rough: false, article: false };
    return { value: Number(token.key), length: 1, rough: false, article: false };
  }
  const rough = BOOKS.roughly.at(line, i);
  if (rough) return { value: rough.value, length: rough.length, rough: true, article: false };
  const word = BOOKS.numbers.at(line, i);
  return word ? { value: word.value, length: word.length, rough: false, article: ARTICLES.has(token.key) } : null;
}

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;
/** Could this number be a count of people, as it stands alone? */
export const mayCount = (value: number): boolean => value > 0 && value < 100_000 && !isYear(value);
