import { and, eq, sql } from "drizzle-orm";
import type { TableName } from "../../src/domain/records.js";
import type { Step, Where } from "../../src/ports.js";
import type { Work } from "../batch.js";
import type { Schema } from "../schema.js";
import { findStatement, type Statement, type Values } from "../statements.js";
import { type Entry, writing } from "./writing.js";

type Works<T = void> = Generator<Work, T, unknown[]>;
interface Row {
  readonly programme: string;
  readonly id: string;
  readonly community: string;
  readonly date: string;
  readonly deletedAt: number | null;
}

/** What is counted: entries and what hangs on them, by the column that names the entry. */
const ENTRY_IN: Partial<Record<TableName, string>> = {
  interaction: "id",
  participant: "interaction",
  participantCount: "interaction",
  interactionTheme: "interaction",
  interactionTool: "interaction",
  interactionOrganisation: "interaction",
};
const CHUNK = 500;

/**
 * Keeps what is derived from entries (tables/figures.ts) within the batch that changes them, whatever feature made it: looks at each
 * entry before its first change and again after the last, and writes the difference. An entry that the batch itself makes needs no look.
 */
export function keeping(tables: Schema): { before(step: Step): Works | undefined; after(): Works } {
  const before = new Map<string, Entry | undefined>();
  const fresh = new Map<string, Entry>();
  const merging: { readonly programme: string; readonly organisation: string }[] = [];
  function* joining(where: Where<"organisation">): Works {
    for (const { programme, id } of yield* reading<{ programme: string; id: string }>(
      findStatement(tables, "organisation", where, {}),
    ))
      merging.push({ programme, organisation: id });
  }
  function* changing(step: Step, table: TableName, column: string): Works {
    const unseen = (yield* touchedBy(tables, step, table, column)).filter((id) => !before.has(id));
    // Made and changed again in one batch: nothing was before, and what came of it is looked up at the end.
    const standing = unseen.filter((id) => !fresh.delete(id));
    const known = yield* look(tables, standing);
    for (const id of unseen) before.set(id, known.get(id));
  }
  return {
    before(step) {
      const table = "insert" in step ? step.insert : "update" in step ? step.update : step.remove;
      if ("update" in step && step.update === "organisation" && "mergedInto" in step.set) return joining(step.where);
      const column = ENTRY_IN[table];
      return column === undefined || grows(fresh, before, step) ? undefined : changing(step, table, column);
    },
    *after() {
      const now = yield* look(tables, [...before.keys()]);
      const had = [...before.values()].filter((entry) => entry !== undefined);
      yield* writing(tables, had, [...now.values(), ...fresh.values()]);
      for (const one of merging) yield { statement: emptied(tables, one) };
    },
  };
}

/** An organisation became one with another, or itself again: the months with entries that name it are summed anew when they are next asked for. */
const emptied = (
  { figuresMonth: f, interaction: i, interactionOrganisation: o }: Schema,
  values: { readonly programme: string; readonly organisation: string },
): Statement => ({
  name: "keep emptied",
  values: { ...values },
  build: (db) =>
    db
      .update(f)
      .set({ mark: sql`${f.mark} + 1`, sums: null })
      .where(
        and(
          eq(f.programme, sql.placeholder("programme")),
          sql`(${f.community}, ${f.month}) in (select ${i.community}, substr(${i.date}, 1, 7) from ${o} join ${i} on ${i.id} = ${o.interaction} where ${o.organisation} = ${sql.placeholder("organisation")})`,
        ),
      ),
});

/** Whether a step, of a table that is counted, only makes an entry, or adds to one that the batch made. */
function grows(fresh: Map<string, Entry>, before: ReadonlyMap<string, unknown>, step: Step): boolean {
  if (!("insert" in step)) return false;
  if (step.insert === "interaction") {
    const { row } = step;
    if (step.rows !== 1 || row.deletedAt !== null || before.has(row.id)) return false;
    fresh.set(row.id, {
      programme: row.programme,
      community: row.community,
      date: row.date,
      people: new Set(),
      themes: new Set(),
    });
    return true;
  }
  const row = step.row as { readonly interaction: string; readonly person?: string | null; readonly theme?: string };
  const entry = fresh.get(row.interaction);
  if (row.person) entry?.people.add(row.person);
  if (row.theme) entry?.themes.add(row.theme);
  return entry !== undefined;
}

/** The ids of the entries that a step may change; `column` names them. */
function* touchedBy(tables: Schema, step: Step, table: TableName, column: string): Works<readonly string[]> {
  if ("insert" in step) return [(step.row as unknown as Record<string, string>)[column] ?? ""];
  const where = step.where as Readonly<Record<string, unknown>>;
  const moved = "update" in step ? (step.set as Readonly<Record<string, unknown>>)[column] : undefined;
  const named = where[column];
  const ids =
    typeof named === "string"
      ? [named]
      : Array.isArray(named)
        ? (named as string[])
        : (yield* reading<Values>(findStatement(tables, table, where, {}))).map((row) => String(row[column]));
  return [...new Set(typeof moved === "string" ? [...ids, moved] : ids)];
}

/** The entries that stand (not deleted) of these ids, as they are at this point of the batch. */
function* look(tables: Schema, ids: readonly string[]): Works<ReadonlyMap<string, Entry>> {
  const found = new Map<string, Entry>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    // By their id alone, which is unique everywhere: with the programme beside it a database may choose an index on that.
    const some = ids.slice(at, at + CHUNK);
    for (const { id, programme, community, date, deletedAt } of yield* reading<Row>(
      findStatement(tables, "interaction", { id: some }, {}),
    ))
      if (deletedAt === null) found.set(id, { programme, community, date, people: new Set(), themes: new Set() });
    const parts = { interaction: some };
    for (const row of yield* reading<{ interaction: string; person: string | null }>(
      findStatement(tables, "participant", parts, {}),
    ))
      if (row.person) found.get(row.interaction)?.people.add(row.person);
    for (const row of yield* reading<{ interaction: string; theme: string }>(
      findStatement(tables, "interactionTheme", parts, {}),
    ))
      found.get(row.interaction)?.themes.add(row.theme);
  }
  return found;
}

function* reading<T>(statement: Work["statement"]): Works<readonly T[]> {
  return (yield { statement, reads: true }) as unknown as readonly T[];
}
