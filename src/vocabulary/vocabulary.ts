import type { Instant } from "../events.js";
import type { Locale } from "../text/locales.js";
import type { Entry, ListName } from "./entry.js";
import { SHIPPED } from "./index.js";

/** A programme's code lists as they are now, with what their entries were called before. */
export interface Vocabulary {
  /** What can be chosen, in the programme's order. */
  entries(list: ListName): readonly Entry[];
  /** All that have been, those retired too. */
  all(list: ListName): readonly Entry[];
  /** Is this the code of an entry, offered or retired? */
  isCode(list: ListName, code: string): boolean;
  /** What a code is called; `at`: was called when an entry was logged. A code nobody knows shows as itself. */
  labelOf(list: ListName, code: string, locale: Locale, at?: Instant): string;
  /** The same in at most 20 characters, for chart axes. */
  shortLabelOf(list: ListName, code: string, locale: Locale): string;
  /** Are its words (at that time) the shipped ones, so that the catalogues' sentences about it hold? */
  asShipped(list: ListName, code: string, at?: Instant): boolean;
}

const shippedBy = new Map<ListName, ReadonlyMap<string, Entry>>(
  Object.entries(SHIPPED).map(([list, entries]) => [list as ListName, new Map(entries.map((entry) => [entry.code, entry]))]),
);

/** The lists as shipped: what a programme has until it changes them. */
export const SHIPPED_VOCABULARY: Vocabulary = {
  entries: (list) => SHIPPED[list],
  all: (list) => SHIPPED[list],
  isCode: (list, code) => shippedBy.get(list)?.has(code) ?? false,
  labelOf: (list, code, locale) => shippedBy.get(list)?.get(code)?.label[locale] ?? code,
  shortLabelOf: (list, code, locale) => shippedBy.get(list)?.get(code)?.short[locale] ?? code.slice(0, 20),
  asShipped: (list, code) => shippedBy.get(list)?.has(code) ?? false,
};
