import type { Instant } from "../events.js";
import type { Locale } from "../text/locales.js";
import type { ListName, Source } from "../vocabulary/entry.js";
import type { Id, Owned } from "./owned.js";

export type EntryAction = "added" | "renamed" | "moved" | "retired" | "restored";
export type SomeLanguages = Partial<Readonly<Record<Locale, string>>>;

/** One version of an entry that a programme added or changed. Versions are only added; the newest is what the entry is now. */
export interface VocabularyEntry extends Owned {
  readonly list: ListName;
  readonly code: string;
  /** 1, 2, …, of this code. */
  readonly version: number;
  readonly action: EntryAction;
  /** Empty: as shipped. A language not given falls back to another that is. */
  readonly label: SomeLanguages;
  /** At most 20 characters each. */
  readonly short: SomeLanguages;
  /** Other words for it, in any language, understood in a typed line. */
  readonly synonyms: readonly string[];
  readonly source: Source;
  /** Its place in the list: the smallest comes first; shipped entries stand at 1, 2, 3 … times `ORDER_GAP`. */
  readonly order: number;
  readonly retiredAt: Instant | null;
  /** What was logged from then on carries these words; 0: all that was logged. */
  readonly since: Instant;
  readonly by: Id;
  readonly at: Instant;
}

export interface VocabularyRecords {
  readonly vocabularyEntry: VocabularyEntry;
}
export const VOCABULARY_WITH_ID = ["vocabularyEntry"] as const;
