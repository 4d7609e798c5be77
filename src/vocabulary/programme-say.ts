import type { Instant } from "../events.js";
import type { Locale } from "../text/locales.js";
import { type Say, sayIn } from "../text/say.js";
import type { ListName } from "./entry.js";
import type { Vocabulary } from "./vocabulary.js";

/** Speaks one language in a programme's own words: it also knows what the codes of its lists are called. */
export interface ProgrammeSay extends Say {
  (...said: Parameters<Say>): string;
  /** "meeting" → "Meeting"; `at`: as it was called when the entry was logged. */
  term(list: ListName, code: string, at?: Instant): string;
  /** The same in at most 20 characters, for chart axes. */
  shortTerm(list: ListName, code: string): string;
  readonly vocabulary: Vocabulary;
}

const voices = new WeakMap<Vocabulary, Map<Locale, ProgrammeSay>>();

/** The voice of one language with a programme's vocabulary. */
export function sayFor(locale: Locale, vocabulary: Vocabulary): ProgrammeSay {
  const known = voices.get(vocabulary) ?? new Map<Locale, ProgrammeSay>();
  voices.set(vocabulary, known);
  const there = known.get(locale);
  if (there) return there;
  const plain = sayIn(locale);
  const say: ProgrammeSay = Object.assign((...said: Parameters<Say>) => plain(...said), plain, {
    term: (list: ListName, code: string, at?: Instant) => vocabulary.labelOf(list, code, locale, at),
    shortTerm: (list: ListName, code: string) => vocabulary.shortLabelOf(list, code, locale),
    vocabulary,
  });
  known.set(locale, say);
  return say;
}
