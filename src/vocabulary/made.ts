import type { SomeLanguages, VocabularyEntry } from "../domain/vocabulary.js";
import type { Instant } from "../events.js";
import { LOCALES, type Locale } from "../text/locales.js";
import type { Entry, InEveryLanguage, ListName } from "./entry.js";
import { LISTS } from "./entry.js";
import { SHIPPED } from "./index.js";
import { SHIPPED_VOCABULARY, type Vocabulary } from "./vocabulary.js";

/** Room between two places, so that an entry can be put between two others twenty times before the list is numbered anew. */
export const ORDER_GAP = 2 ** 20;
export const SHORT_MAX = 20;

interface Known {
  readonly entry: Entry;
  readonly order: number;
  readonly retired: boolean;
  /** What it was called from when on, oldest first; the last one is what it is called now. */
  readonly meanings: readonly { readonly since: Instant; readonly entry: Entry }[];
}

/** The lists as shipped with a programme's changes on top. `own`: the language that a missing one falls back to. */
export function vocabularyFrom(rows: readonly VocabularyEntry[], own: Locale): Vocabulary {
  const lists = new Map(LISTS.map((list) => [list, listFrom(list, rows, own)]));
  const known = (list: ListName, code: string): Known | undefined => lists.get(list)?.byCode.get(code);
  const then = (list: ListName, code: string, at?: Instant): Entry | undefined => {
    const one = known(list, code);
    if (!one || at === undefined) return one?.entry;
    return (one.meanings.findLast(({ since }) => since <= at) ?? one.meanings[0])?.entry;
  };
  return {
    entries: (list) => lists.get(list)?.offered ?? [],
    all: (list) => lists.get(list)?.all ?? [],
    isCode: (list, code) => known(list, code) !== undefined,
    labelOf: (list, code, locale, at) => then(list, code, at)?.label[locale] ?? code,
    shortLabelOf: (list, code, locale) => known(list, code)?.entry.short[locale] ?? code.slice(0, SHORT_MAX),
    asShipped: (list, code, at) => {
      const entry = then(list, code, at);
      return LOCALES.every((locale) => entry?.label[locale] === SHIPPED_VOCABULARY.labelOf(list, code, locale));
    },
  };
}

function listFrom(list: ListName, rows: readonly VocabularyEntry[], own: Locale) {
  const versions = new Map<string, VocabularyEntry[]>();
  for (const row of rows.filter((one) => one.list === list)) versions.set(row.code, [...(versions.get(row.code) ?? []), row]);
  const shipped = SHIPPED[list].map((entry, index): [string, Known] => [
    entry.code,
    withVersions(entry, (index + 1) * ORDER_GAP, versions.get(entry.code) ?? [], own),
  ]);
  const byCode = new Map<string, Known>(shipped);
  for (const [code, of] of versions) if (!byCode.has(code)) byCode.set(code, withVersions(undefined, 0, of, own));
  const inOrder = [...byCode.values()].sort((a, b) => a.order - b.order || (a.entry.code < b.entry.code ? -1 : 1));
  return {
    byCode,
    offered: inOrder.filter((one) => !one.retired).map((one) => one.entry),
    all: inOrder.map((one) => one.entry),
  };
}

function withVersions(shipped: Entry | undefined, order: number, rows: readonly VocabularyEntry[], own: Locale): Known {
  const sorted = [...rows].sort((a, b) => a.version - b.version);
  const said = sorted.map((row) => ({ since: row.since, entry: entryOf(row, shipped, own) }));
  const meanings = [...(shipped ? [{ since: 0, entry: shipped }] : []), ...said].sort((a, b) => a.since - b.since);
  const last = sorted.at(-1);
  const entry = said.at(-1)?.entry ?? shipped;
  if (!entry) throw new Error("an entry without a version");
  return { entry, order: last?.order ?? order, retired: (last?.retiredAt ?? null) !== null, meanings };
}

function entryOf(row: VocabularyEntry, shipped: Entry | undefined, own: Locale): Entry {
  const { code, source, synonyms } = row;
  if (shipped && Object.keys(row.label).length === 0) return { ...shipped, ...(synonyms.length > 0 ? { synonyms } : {}) };
  const label = everyLanguage(row.label, own) ?? everyLanguage({ [own]: code }, own);
  if (!label) throw new Error("a label in no language");
  const short = Object.fromEntries(
    LOCALES.map((locale) => [locale, row.short[locale] ?? clipped(label[locale])]),
  ) as unknown as InEveryLanguage;
  return { code, source, label, short, synonyms };
}

/** Every language has its words: those given, else the programme's, else English, else any. Undefined where there are none. */
function everyLanguage(some: SomeLanguages, own: Locale): InEveryLanguage | undefined {
  const fallback = some[own] ?? some.en ?? Object.values(some)[0];
  if (fallback === undefined) return undefined;
  return Object.fromEntries(LOCALES.map((locale) => [locale, some[locale] ?? fallback])) as unknown as InEveryLanguage;
}

/** A label as its own short one: cut at 20 characters, and it shows. */
const clipped = (label: string): string => {
  const letters = [...label];
  return letters.length <= SHORT_MAX
    ? label
    : `${letters
        .slice(0, SHORT_MAX - 1)
        .join("")
        .trimEnd()}…`;
};
