import { and, eq, isNull, min, sql } from "drizzle-orm";
import type { Work } from "../batch.js";
import type { Schema } from "../schema.js";
import type { Statement } from "../statements.js";

/** What of a standing entry the derived rows depend on; the people are those we know. */
export interface Entry {
  readonly programme: string;
  readonly community: string;
  readonly date: string;
  readonly people: Set<string>;
  readonly themes: Set<string>;
}
type Works = Generator<Work, void, unknown[]>;
interface Key {
  readonly programme: string;
  readonly community: string;
}
const key = (...parts: readonly string[]): string => parts.join("\u0000");
/** In the order of their keys, so that two batches that write the same rows wait for each other instead of deadlocking. */
const inOrder = <T>(rows: ReadonlyMap<string, T>): readonly T[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);

/** Writes what changed between the entries as they were and as they are. */
export function* writing(tables: Schema, before: readonly Entry[], after: readonly Entry[]): Works {
  const months = new Map<string, Key & { readonly month: string }>();
  const days = new Map<string, Key & { readonly theme: string; readonly date: string; entries: number }>();
  const people = new Map<string, Key & { readonly person: string; was?: string; is?: string }>();
  const earlier = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b);
  for (const [entries, sign] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const entry of entries) {
      const { programme, community, date } = entry;
      const month = date.slice(0, 7);
      months.set(key(programme, community, month), { programme, community, month });
      for (const theme of entry.themes) {
        const at = key(programme, community, theme, date);
        const day = days.get(at) ?? { programme, community, theme, date, entries: 0 };
        day.entries += sign;
        days.set(at, day);
      }
      for (const person of entry.people) {
        const at = key(programme, community, person);
        const seen = people.get(at) ?? { programme, community, person };
        if (sign < 0) seen.was = earlier(seen.was, date);
        else seen.is = earlier(seen.is, date);
        people.set(at, seen);
      }
    }
  for (const values of inOrder(months)) yield { statement: mark(tables, values) };
  for (const values of inOrder(days)) if (values.entries !== 0) yield { statement: countTheme(tables, { ...values }) };
  for (const { programme, community, person, was, is } of inOrder(people)) {
    const who = { programme, community, person };
    if (is !== undefined && (was === undefined || is <= was)) yield { statement: seen(tables, { ...who, first: is }) };
    else if (was !== undefined) yield* seenLater(tables, who, was);
  }
}

/** A person whose entry of day `was` is gone or moved to a later day: only where that was their first are their others looked through. */
function* seenLater(tables: Schema, who: Key & { readonly person: string }, was: string): Works {
  // Locks the row first: what another batch adds meanwhile is then either seen by the look, or written after it.
  const [held] = (yield { statement: hold(tables, who), reads: true }) as { first: string }[];
  if (held && held.first < was) return;
  const [left] = (yield { statement: firstLeft(tables, who), reads: true }) as { first: string | null }[];
  if (left?.first) yield { statement: put(tables, { ...who, first: left.first }) };
  else yield { statement: forget(tables, who) };
}

const hole = sql.placeholder;

const mark = ({ figuresMonth: f }: Schema, values: Key & { readonly month: string }): Statement => ({
  name: "keep mark",
  values: { ...values },
  build: (db) =>
    db
      .insert(f)
      .values({ programme: hole("programme"), community: hole("community"), month: hole("month"), mark: 1 })
      .onConflictDoUpdate({ target: [f.programme, f.community, f.month], set: { mark: sql`${f.mark} + 1`, sums: null } }),
});

const countTheme = ({ themeDay: t }: Schema, values: Readonly<Record<string, unknown>>): Statement => ({
  name: "keep theme",
  values,
  build: (db) =>
    db
      .insert(t)
      .values({
        programme: hole("programme"),
        community: hole("community"),
        theme: hole("theme"),
        date: hole("date"),
        entries: hole("entries"),
      })
      .onConflictDoUpdate({
        target: [t.programme, t.community, t.theme, t.date],
        set: { entries: sql`${t.entries} + excluded."entries"` },
      }),
});

/** Their first entry is this one, or an earlier one that stands already. */
const seen = ({ firstSeen: f }: Schema, values: Readonly<Record<string, string>>): Statement => ({
  name: "keep seen",
  values,
  build: (db) =>
    db
      .insert(f)
      .values({ programme: hole("programme"), community: hole("community"), person: hole("person"), first: hole("first") })
      .onConflictDoUpdate({
        target: [f.programme, f.community, f.person],
        set: { first: sql`excluded."first"` },
        setWhere: sql`excluded."first" < ${f.first}`,
      }),
});

const put = ({ firstSeen: f }: Schema, values: Readonly<Record<string, string>>): Statement => ({
  name: "keep first",
  values,
  build: (db) =>
    db
      .insert(f)
      .values({ programme: hole("programme"), community: hole("community"), person: hole("person"), first: hole("first") })
      .onConflictDoUpdate({ target: [f.programme, f.community, f.person], set: { first: sql`excluded."first"` } }),
});

const theirs = ({ firstSeen: f }: Schema) =>
  and(eq(f.programme, hole("programme")), eq(f.community, hole("community")), eq(f.person, hole("person")));

const hold = (tables: Schema, values: Key & { readonly person: string }): Statement => ({
  name: "keep hold",
  values: { ...values },
  build: (db) =>
    db
      .update(tables.firstSeen)
      .set({ first: sql`${tables.firstSeen.first}` })
      .where(theirs(tables))
      .returning({ first: tables.firstSeen.first }),
});

const forget = (tables: Schema, values: Key & { readonly person: string }): Statement => ({
  name: "keep forget",
  values: { ...values },
  build: (db) => db.delete(tables.firstSeen).where(theirs(tables)),
});

/** Their first standing entry; reads all that name them (`participant_person`). */
const firstLeft = ({ participant: p, interaction: i }: Schema, values: Key & { readonly person: string }): Statement => ({
  name: "keep first left",
  values: { ...values },
  build: (db) =>
    db
      .select({ first: min(i.date) })
      .from(p)
      .innerJoin(i, eq(i.id, p.interaction))
      .where(
        and(
          eq(p.programme, hole("programme")),
          eq(p.person, hole("person")),
          eq(i.community, hole("community")),
          isNull(i.deletedAt),
        ),
      ),
});
