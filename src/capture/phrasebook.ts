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

/** Phrases of several languages and what they mean; finds the longest one that stands at a place in a line, the person's language first. */
export class Phrasebook<T> {
  private readonly whole = new Map<string, Phrase<T>[]>();
  private readonly stems = new Map<string, Phrase<T>[]>();

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
    }
    return this;
  }

  /** The longest phrase that begins at token `i`; null where none does. */
  at(line: Line, i: number): Found<T> | null {
    const token = line.tokens[i];
    if (!token || token.kind === "link" || token.kind === "mention" || token.kind === "address") return null;
    let best: Phrase<T> | null = null;
    let bestRank = 0;
    const consider = (phrases: readonly Phrase<T>[] | undefined, cost: number) => {
      if (!phrases) return;
      for (const phrase of phrases) {
        const rank = phrase.words.length * 100 - cost + rankOf(phrase.locale, line.locale);
        if ((best === null || rank > bestRank) && this.matches(phrase, line, i)) {
          best = phrase;
          bestRank = rank;
        }
      }
    };
    for (let form = 0; form < token.forms.length; form++) consider(this.whole.get(token.forms[form]!), form);
    if (this.stems.size > 0) consider(this.stems.get(token.key.slice(0, 3)), 9);
    const found = best as Phrase<T> | null;
    return found ? { value: found.value, length: found.words.length, locale: found.locale } : null;
  }

  private matches(phrase: Phrase<T>, line: Line, i: number): boolean {
    for (let n = 0; n < phrase.words.length; n++) {
      const token = line.tokens[i + n];
      if (!token || line.owners[i + n]) return false;
      if (n > 0 && !joins(token.gap)) return false;
      const word = phrase.words[n]!;
      if (phrase.open[n]) {
        if (!token.key.startsWith(word)) return false;
      } else if (!token.forms.includes(word)) return false;
    }
    return true;
  }
}

const ORDER = new Map<Locale, number>(LOCALES.map((locale, index) => [locale, index]));
/** The person's own language first, then the others in their fixed order. */
const rankOf = (locale: Locale | null, own: Locale): number =>
  locale === own ? 10 : locale === null ? 8 : 5 - (ORDER.get(locale) ?? 5);
