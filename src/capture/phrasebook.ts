import { LOCALES, type Locale } from "../text/locales.js";
import { fold } from "./fold.js";
import type { Line } from "./line.js";
import { joins } from "./tokens.js";

interface Phrase<T> {
  readonly words: readonly string[];
  readonly open: readonly boolean[];
  readonly value: T;
  readonly locale: Locale | null;
}

export interface Found<T> {
  readonly value: T;
  readonly length: number;
  readonly locale: Locale | null;
}

const wordsOf = (phrase: string): string[] => phrase.split(/[\s/'’-]+/).filter(Boolean);

/** Which books hold a phrase that begins with a word (or, for open words, with three letters): one look tells for all books at once. */
const byWord = new Map<string, Set<object>>();
const byStart = new Map<string, Set<object>>();
const NO_BOOKS: ReadonlySet<object> = new Set();

/** The books that hold a phrase beginning with this word. */
export function booksOpening(forms: readonly string[], key: string): ReadonlySet<object> {
  const starts = byStart.get(key.slice(0, 3));
  let found: ReadonlySet<object> = (forms.length > 0 ? byWord.get(forms[0]!) : undefined) ?? NO_BOOKS;
  if (forms.length === 1 && !starts) return found;
  const all = new Set(found);
  for (const form of forms.slice(1)) for (const book of byWord.get(form) ?? NO_BOOKS) all.add(book);
  for (const book of starts ?? NO_BOOKS) all.add(book);
  found = all;
  return found;
}

/** Phrases of several languages and what they mean; finds the longest one that stands at a place in a line, the person's language first. */
export class Phrasebook<T> {
  private readonly whole = new Map<string, Phrase<T>[]>();
  private readonly stems = new Map<string, Phrase<T>[]>();

  /** `shared`: made once and kept for good, so that it may stand in the common list of words. */
  constructor(private readonly shared = false) {}

  /** `phrases`: separated by `|`; a word ending in `*` matches every word that begins so. */
  add(phrases: string, value: T, locale: Locale | null = null): this {
    for (const text of phrases.split("|")) {
      const typed = wordsOf(text);
      if (typed.length === 0) continue;
      const open = typed.map((word) => word.endsWith("*"));
      const words = typed.map((word) => fold(word.replace(/\*$/, "")));
      const shelf = open[0] ? this.stems : this.whole;
      const key = open[0] ? words[0]!.slice(0, 3) : words[0]!;
      const phrase = { words, open, value, locale };
      const there = shelf.get(key);
      if (there) there.push(phrase);
      else shelf.set(key, [phrase]);
      if (!this.shared) continue;
      const list = open[0] ? byStart : byWord;
      list.set(key, (list.get(key) ?? new Set()).add(this));
    }
    return this;
  }

  /** The longest phrase that begins at token `i` on words no reading has taken; null where none does. */
  at(line: Line, i: number): Found<T> | null {
    if (i < 0 || i >= line.length || (this.shared && !line.opens(i).has(this))) return null;
    const seen = line.memo(this) as (readonly Phrase<T>[] | undefined)[];
    const candidates = seen[i] ?? this.candidates(line, i);
    seen[i] = candidates;
    for (const phrase of candidates) {
      if (line.allFree(i, i + phrase.words.length))
        return { value: phrase.value, length: phrase.words.length, locale: phrase.locale };
    }
    return null;
  }

  /** Every phrase whose words stand at token `i`, best first. Which words are taken changes while a line is read; which words stand there does not. */
  private candidates(line: Line, i: number): readonly Phrase<T>[] {
    const token = line.tokens[i];
    if (!token || (token.kind !== "word" && token.kind !== "number")) return NONE;
    const found: Ranked<T>[] = [];
    for (let form = 0; form < token.forms.length; form++) collect(this.whole.get(token.forms[form]!), form, line, i, found);
    if (this.stems.size > 0) collect(this.stems.get(token.key.slice(0, 3)), 9, line, i, found);
    return found.length === 0 ? NONE : found.sort((a, b) => b.rank - a.rank).map(({ phrase }) => phrase);
  }
}

interface Ranked<T> {
  readonly phrase: Phrase<T>;
  readonly rank: number;
}

function collect<T>(phrases: readonly Phrase<T>[] | undefined, cost: number, line: Line, i: number, into: Ranked<T>[]): void {
  if (!phrases) return;
  for (const phrase of phrases) {
    if (stands(phrase, line, i))
      into.push({ phrase, rank: phrase.words.length * 100 - cost + rankOf(phrase.locale, line.locale) });
  }
}

const NONE: readonly never[] = [];

function stands(phrase: Phrase<unknown>, line: Line, i: number): boolean {
  for (let n = 0; n < phrase.words.length; n++) {
    const token = line.tokens[i + n];
    if (!token || (n > 0 && !joins(token.gap))) return false;
    const word = phrase.words[n]!;
    if (phrase.open[n] ? !token.key.startsWith(word) : !token.forms.includes(word)) return false;
  }
  return true;
}

const ORDER = new Map<Locale, number>(LOCALES.map((locale, index) => [locale, index]));
/** The person's own language first, then the others in their fixed order. */
const rankOf = (locale: Locale | null, own: Locale): number =>
  locale === own ? 10 : locale === null ? 8 : 5 - (ORDER.get(locale) ?? 5);
