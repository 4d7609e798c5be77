import type { Mode } from "../../domain/records.js";

/** Phrases of one meaning, separated by `|`. A word that ends in `*` matches every word that begins so. Case and accents do not matter. */
export type Phrases = string;
type ByCode = Readonly<Record<string, Phrases>>;

/** The words of one language that a line is read with. */
export interface Lexicon {
  /** Interaction type → the nouns for it. */
  readonly types: ByCode;
  /** Interaction type → verbs, which are followed by who it was with ("called INRA"). */
  readonly verbs: ByCode;
  /** Nouns for a talk that may be a meeting, or an exchange in writing. */
  readonly talk: Phrases;
  readonly modes: Readonly<Record<Mode, Phrases>>;
  /** Days from today → words ("yesterday" is -1). */
  readonly days: ByCode;
  readonly morning: Phrases;
  readonly afternoon: Phrases;
  readonly noon: Phrases;
  /** Monday first. */
  readonly weekdays: readonly Phrases[];
  /** Short forms that are also other words: read as days only beside a date word. */
  readonly weekdaysShort: readonly Phrases[];
  readonly months: readonly Phrases[];
  readonly last: Phrases;
  readonly next: Phrases;
  /** Weeks from this one → words ("last week" is -1). */
  readonly weeks: ByCode;
  readonly month: ByCode;
  readonly agoBefore: Phrases;
  readonly agoAfter: Phrases;
  readonly minutes: Phrases;
  readonly hours: Phrases;
  /** `days` also says how many where one word does ("трёхдневный"): see `daysOf`. */
  readonly daysUnit: Phrases;
  readonly weeksUnit: Phrases;
  readonly daysOf: ByCode;
  /** Two weeks, two hours in one word (Arabic duals). */
  readonly weeksOf: ByCode;
  /** Minutes → fixed phrases ("half an hour"). */
  readonly durations: ByCode;
  /** Minutes added after hours ("and a half" is 30). */
  readonly afterHours: ByCode;
  readonly halfDay: Phrases;
  readonly numbers: ByCode;
  /** Before a count that is not exact, and words for one ("a dozen"). */
  readonly approx: Phrases;
  readonly roughly: ByCode;
  readonly and: Phrases;
  readonly from: Phrases;
  readonly to: Phrases;
  /** Words that make a date the first day ("starting on"). */
  readonly starting: Phrases;
  readonly on: Phrases;
  readonly at: Phrases;
  readonly lasting: Phrases;
  readonly with: Phrases;
  /** Prepositions after which only what is clearly an organisation is read as one. */
  readonly toFrom: Phrases;
  readonly about: Phrases;
  /** Prepositions that open the subject only where nothing else fits ("on"). */
  readonly aboutWeak: Phrases;
  /** Those that stay in the title, since the words after are inflected for them ("о семенах"). */
  readonly aboutKept: Phrases;
  readonly ofWhom: Phrases;
  /** Nouns counted, and not worth keeping. */
  readonly people: Phrases;
  /** Nouns counted that say who came: kept in the summary. */
  readonly kinds: Phrases;
  readonly female: Phrases;
  readonly male: Phrases;
  readonly youth: Phrases;
  readonly adults: Phrases;
  /** Counts in one word ("رجلان"). */
  readonly twoFemale: Phrases;
  readonly twoMale: Phrases;
  readonly twoPeople: Phrases;
  readonly places: Phrases;
  readonly articles: Phrases;
  /** Small words that mean nothing alone: dropped between two readings. */
  readonly glue: Phrases;
  /** Groups that are not organisations ("the farmers"). */
  readonly groups: Phrases;
  /** Words that make a name an organisation's. */
  readonly heads: Phrases;
  readonly honorifics: Phrases;
  /** Words whose number is theirs ("SDG 13", "budget 2027"). */
  readonly guards: Phrases;
  /** What follows a number that is money or a measure. */
  readonly measures: Phrases;
  readonly themes: ByCode;
  readonly tools: ByCode;
}
