import type { Counts, Logged, Parts } from "../../domain/interaction.js";
import type { HistoryEntry, Interaction } from "../../domain/records.js";

/** An entry as it stood at some time, with its parts. */
export type Version = Interaction & Parts;
/** What people edit; the rest of a record follows from it. */
const FIELDS = [
  "status",
  "type",
  "title",
  "date",
  "endDate",
  "time",
  "durationMinutes",
  "mode",
  "place",
  "country",
  "language",
  "summary",
  "lesson",
  "links",
  "themes",
  "tools",
  "organisations",
  "counts",
  "participants",
] as const satisfies readonly (keyof Version)[];
export type ChangedField = (typeof FIELDS)[number];

export interface Change {
  readonly entry: HistoryEntry;
  /** Fields that differ, as they were and as they became; null where the details were taken out of the history. */
  readonly fields: readonly { readonly field: ChangedField; readonly from: Version; readonly to: Version }[] | null;
}

/** What each step of a history changed, oldest first: what an entry was before the next step is what it was after this one. */
export function changesIn(history: readonly HistoryEntry[], now: Logged): readonly Change[] {
  const current: Version = { ...now.interaction, ...now.parts };
  return history.map((entry, index) => {
    const next = history[index + 1];
    const from = entry.before as unknown as Version | null;
    const to = next ? (next.before as unknown as Version | null) : current;
    if (!from || !to) return { entry, fields: null };
    return { entry, fields: FIELDS.filter((field) => key(from[field]) !== key(to[field])).map((field) => ({ field, from, to })) };
  });
}

/** The same for two values that say the same, whatever the order of their parts. */
function key(value: unknown): string {
  if (value === undefined) return "null";
  if (Array.isArray(value)) return JSON.stringify(value.map(key).sort());
  if (value !== null && typeof value === "object")
    return JSON.stringify(
      Object.entries(value as Counts)
        .map(([name, one]) => [name, key(one)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return JSON.stringify(value);
}
