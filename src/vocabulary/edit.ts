import { idFrom } from "../domain/ids.js";
import type { Id, Programme } from "../domain/records.js";
import type { EntryAction, VocabularyEntry } from "../domain/vocabulary.js";
import type { Instant } from "../events.js";
import { insert, type Step, type Store, update } from "../ports.js";
import type { EntryWords } from "./check.js";
import type { Entry, ListName } from "./entry.js";
import { SHIPPED } from "./index.js";
import { ORDER_GAP } from "./made.js";

/** What somebody does to an entry. `correction`: the words mean what they meant, so older entries show them too. */
export type EntryChange =
  | { readonly action: "added"; readonly code: string; readonly words: EntryWords }
  | { readonly action: "renamed"; readonly code: string; readonly words: EntryWords; readonly correction: boolean }
  | { readonly action: "moved"; readonly code: string; readonly by: -1 | 1 }
  | { readonly action: "retired" | "restored"; readonly code: string };

interface Edit {
  readonly list: ListName;
  readonly changes: readonly EntryChange[];
  readonly by: Id;
  readonly at: Instant;
}

/**
 * Changes as one commit: a new version of each entry, and the programme's count of changes, by which every process knows that
 * its vocabulary is old. Somebody else's change in between makes a conflict.
 */
export async function editSteps(programme: Programme, store: Store, edits: readonly Edit[]): Promise<readonly Step[]> {
  const rows = await store.find("vocabularyEntry", { programme: programme.id });
  const made: VocabularyEntry[] = [];
  for (const { list, changes, by, at } of edits)
    for (const change of changes) made.push(...versionsOf(programme.id, list, change, [...rows, ...made], by, at));
  if (made.length === 0) return [];
  const { id, version, settings } = programme;
  return [
    ...made.map((row) => insert("vocabularyEntry", row)),
    update(
      "programme",
      { programme: id, id, version },
      { version: version + 1, settings: { ...settings, vocabulary: (settings.vocabulary ?? 0) + 1 } },
    ),
  ];
}

/** An entry as its newest version says it, or as shipped. */
type Now = Pick<
  VocabularyEntry,
  "code" | "version" | "label" | "short" | "synonyms" | "source" | "order" | "retiredAt" | "since"
>;

function versionsOf(
  programme: Id,
  list: ListName,
  change: EntryChange,
  rows: readonly VocabularyEntry[],
  by: Id,
  at: Instant,
): readonly VocabularyEntry[] {
  const now = entriesNow(list, rows);
  const next = (before: Now, action: EntryAction, set: Partial<Now>): VocabularyEntry => {
    const version = before.version + 1;
    const id = idFrom("vocabularyEntry", programme, list, before.code, String(version));
    return { ...before, ...set, programme, id, list, version, action, by, at };
  };
  if (change.action === "added") {
    const order = Math.max(0, ...now.map((one) => one.order)) + ORDER_GAP;
    const { code, words } = change;
    const none: Now = { code, version: 0, ...words, source: "programme", order, retiredAt: null, since: at };
    return [next(none, "added", {})];
  }
  const entry = now.find((one) => one.code === change.code);
  if (!entry) return [];
  switch (change.action) {
    case "renamed":
      return [next(entry, "renamed", { ...change.words, since: change.correction ? entry.since : at })];
    case "retired":
      return entry.retiredAt === null ? [next(entry, "retired", { retiredAt: at })] : [];
    case "restored":
      return entry.retiredAt === null ? [] : [next(entry, "restored", { retiredAt: null })];
    case "moved":
      return moved(entry, change.by, now).map(([one, order]) => next(one, "moved", { order }));
  }
}

function entriesNow(list: ListName, rows: readonly VocabularyEntry[]): readonly Now[] {
  const newest = new Map<string, Now>(SHIPPED[list].map((entry, index) => [entry.code, asShipped(entry, index)]));
  for (const row of rows) if (row.list === list && row.version > (newest.get(row.code)?.version ?? 0)) newest.set(row.code, row);
  return [...newest.values()].sort((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));
}

const asShipped = ({ code, source }: Entry, index: number): Now => ({
  code,
  version: 0,
  label: {},
  short: {},
  synonyms: [],
  source,
  order: (index + 1) * ORDER_GAP,
  retiredAt: null,
  since: 0,
});

/** One place up or down among those offered: between its new neighbours, or, where there is no room left, the whole list anew. */
function moved(entry: Now, by: -1 | 1, now: readonly Now[]): readonly (readonly [Now, number])[] {
  const offered = now.filter((one) => one.retiredAt === null || one === entry);
  const at = offered.indexOf(entry);
  const passed = offered[at + by];
  if (!passed) return [];
  const beyond = offered[at + 2 * by];
  const order = beyond ? Math.round((passed.order + beyond.order) / 2) : passed.order + by * ORDER_GAP;
  if (order > 0 && order !== passed.order && order !== beyond?.order) return [[entry, order]];
  const anew = offered.filter((one) => one !== entry);
  anew.splice(at + by, 0, entry);
  return anew.map((one, index) => [one, (index + 1) * ORDER_GAP] as const);
}
