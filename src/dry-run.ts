import type { TableName } from "./domain/records.js";
import type { Range, Step, Store } from "./ports.js";

type Row = Record<string, unknown>;

/** A store that takes every write and keeps it to itself: what is asked of it afterwards answers as if it had been done. */
export interface DryRun {
  readonly store: Store;
  /** What would have been written, in order. */
  readonly written: readonly Step[];
}

/**
 * Puts itself before `store`, which is only read. Rows that are got, found and counted are seen as the withheld writes leave them;
 * longer questions see what is stored. Nothing is due in its outbox, so nothing is posted.
 */
export function dryRun(store: Store): DryRun {
  const written: Step[] = [];
  const inserted = new Map<TableName, Row[]>();
  const changes: { table: TableName; where: Row; apply(row: Row): Row | undefined }[] = [];

  const later = (table: TableName, row: Row): readonly Row[] => {
    let now: Row | undefined = row;
    for (const change of changes) if (now && change.table === table && matches(now, change.where)) now = change.apply(now);
    return now ? [now] : [];
  };
  async function find(table: TableName, where: Row, options?: object): Promise<Row[]> {
    const stored = (await store.find(table, where as never, options as never)) as unknown as Row[];
    const { limit = Number.POSITIVE_INFINITY } = (options ?? {}) as { limit?: number };
    return [...stored, ...(inserted.get(table) ?? [])]
      .flatMap((row) => later(table, row))
      .filter((row) => matches(row, where))
      .slice(0, limit);
  }
  return {
    written,
    store: {
      get: (async (table: TableName, where: Row) => (await find(table, where))[0]) as Store["get"],
      find: find as unknown as Store["find"],
      count: (async (table: TableName, where: Row) => (await find(table, where)).length) as Store["count"],
      async atomically(steps) {
        for (const step of steps) {
          written.push(step);
          if ("insert" in step) {
            const rows = inserted.get(step.insert) ?? [];
            inserted.set(step.insert, [...rows, step.row as unknown as Row]);
          } else if ("update" in step)
            changes.push({ table: step.update, where: step.where as Row, apply: (row) => ({ ...row, ...step.set }) });
          else changes.push({ table: step.remove, where: step.where as Row, apply: () => undefined });
        }
      },
      questions: { ...store.questions, dueOutbox: async () => [] },
      close: () => store.close(),
    },
  };
}

/** Does a row answer to a filter, as the database would say? */
function matches(row: Row, where: Row): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const value = row[column] ?? null;
    if (wanted === undefined) return true;
    if (Array.isArray(wanted)) return wanted.includes(value);
    if (typeof wanted !== "object" || wanted === null) return value === wanted;
    const { from, to, known } = wanted as Range<string | number>;
    if (value === null) return from === undefined && to === undefined && !known;
    return (from === undefined || (value as string) >= from) && (to === undefined || (value as string) <= to);
  });
}
