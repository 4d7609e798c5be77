import { isDeepStrictEqual } from "node:util";
import { nominalOf } from "../../domain/interaction.js";
import type { Id, Records } from "../../domain/records.js";
import { TABLES_WITH_ID, type TableName } from "../../domain/records.js";
import { redacted } from "../../domain/redact.js";
import { insert, remove, type Step, type Store, update, type Where } from "../../ports.js";

type Fields = Readonly<Record<string, unknown>>;
/** A row that changed: what its fields held before, and what they hold now. */
interface Changed {
  readonly table: TableName;
  readonly id: Id;
  readonly before: Fields;
  readonly after: Fields;
}
/** All that becoming one did to the rows: enough to do it backwards. */
export interface Moved {
  readonly changed: readonly Changed[];
  readonly gone: readonly { readonly table: TableName; readonly row: Fields }[];
}

/** Many rows, and a person stands in these columns only: found by them. All other tables are read through, a page at a time. */
const BY_COLUMN: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  interaction: ["loggedBy"],
  participant: ["person"],
  telling: ["person"],
  needVoice: ["person", "own"],
};
/** Never a pointer: the person's own row, and the record of what was moved. */
const APART: readonly TableName[] = ["person", "personLink", "programme"];
/** What must be unique and may hold a person's id: where the kept person has that row already, the other's goes. Checked against the schema by a test. */
export const ONE_EACH: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  identity: ["platform", "workspace", "account"],
  roleGrant: ["person", "community", "role"],
  formerRole: ["person", "community", "role"],
  needVoice: ["need", "person"],
  expression: ["call", "person"],
  eventAnswer: ["event", "person"],
  pollParticipation: ["poll", "round", "person"],
  pollBallot: ["poll", "round", "person"],
  checkPart: ["round", "person"],
  callPresence: ["platform", "workspace", "call", "account"],
  conversation: ["platform", "workspace", "place"],
  channel: ["platform", "workspace", "place"],
  prompt: ["key"],
  outbox: ["key"],
  run: ["key"],
  webMessage: ["key"],
};
const CHUNK = 500;
const TOGETHER = 200;

/** Everything that points to `from` made to point to `to`. Nothing is written: the steps are for one commit. */
export async function moving(
  programme: Id,
  from: Id,
  to: Id,
  store: Store,
): Promise<{ readonly steps: readonly Step[]; readonly moved: Moved }> {
  const changed: Changed[] = [];
  const gone: { table: TableName; row: Fields }[] = [];
  const swap = { names: [], instead: "", values: new Map([[from, to]]) };
  const doubles = await namedTwice(programme, from, to, store);
  for (const table of TABLES_WITH_ID) {
    if (APART.includes(table)) continue;
    for await (const row of rowsOf(table, programme, from, store)) {
      if (table === "participant" && doubles.has(String(row.interaction))) {
        if (row.person === from) gone.push({ table, row });
        continue;
      }
      const clean = redacted(row, swap);
      const columns = Object.keys(row).filter((column) => column !== "programme" && clean[column] !== row[column]);
      if (columns.length === 0) continue;
      const unique = ONE_EACH[table];
      if (unique?.some((column) => columns.includes(column)) && (await stands(table, programme, unique, clean, store)))
        gone.push({ table, row });
      else changed.push({ table, id: String(row.id), before: pick(row, columns), after: pick(clean, columns) });
    }
  }
  changed.push(...(await fewerSeats(programme, doubles, from, store)));
  return {
    steps: [...gone.map(({ table, row }) => removing(table, programme, String(row.id))), ...setting(programme, changed)],
    moved: { changed, gone },
  };
}

/** The same backwards: rows that went come back, and what still holds what was put there holds again what it held. */
export async function movingBack(programme: Id, { changed, gone }: Moved, store: Store): Promise<readonly Step[]> {
  const back: Changed[] = [];
  const byTable = new Map<TableName, Changed[]>();
  for (const one of changed) byTable.set(one.table, [...(byTable.get(one.table) ?? []), one]);
  for (const [table, of] of byTable)
    for (let at = 0; at < of.length; at += CHUNK) {
      const some = of.slice(at, at + CHUNK);
      const rows = new Map((await find(table, { programme, id: some.map((one) => one.id) }, store)).map((row) => [row.id, row]));
      for (const one of some) {
        const now = rows.get(one.id);
        const columns = Object.keys(one.after).filter((column) => isDeepStrictEqual(now?.[column], one.after[column]));
        if (columns.length > 0) back.push({ ...one, after: pick(one.before, columns) });
      }
    }
  return [
    ...setting(programme, back),
    ...gone.map(({ table, row }) => insert(table, row as unknown as Records[typeof table], "any")),
  ];
}

async function* rowsOf(table: TableName, programme: Id, from: Id, store: Store): AsyncGenerator<Fields> {
  const columns = BY_COLUMN[table];
  if (columns) {
    const seen = new Set<unknown>();
    for (const column of columns)
      for (const row of await find(table, { programme, [column]: from }, store)) {
        if (!seen.has(row.id)) yield row;
        seen.add(row.id);
      }
    return;
  }
  let after = "";
  for (;;) {
    const rows = (
      await find(table, { programme, id: { from: after } }, store, { order: [["id", "asc"]], limit: CHUNK + 1 })
    ).filter((row) => row.id !== after);
    yield* rows.slice(0, CHUNK);
    if (rows.length < CHUNK) return;
    after = String(rows[CHUNK - 1]?.id);
    // Others get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Entries in which both are named: one of them goes. */
async function namedTwice(programme: Id, from: Id, to: Id, store: Store): Promise<ReadonlySet<Id>> {
  const [one, other] = await Promise.all([
    store.find("participant", { programme, person: from }),
    store.find("participant", { programme, person: to }),
  ]);
  const there = new Set(other.map((row) => row.interaction));
  return new Set(one.map((row) => row.interaction).filter((id) => there.has(id)));
}

/** Where the seats of such an entry were never counted but are its named people, it has one fewer. */
async function fewerSeats(programme: Id, entries: ReadonlySet<Id>, from: Id, store: Store): Promise<readonly Changed[]> {
  const changed: Changed[] = [];
  for (const id of entries) {
    const [entry, counts, people] = await Promise.all([
      store.get("interaction", { programme, id }),
      store.count("participantCount", { programme, interaction: id }),
      store.find("participant", { programme, interaction: id }),
    ]);
    const parts = people.map(({ person, name, informed }) => ({ person, name, informed }));
    if (!entry || counts > 0 || entry.nominal !== nominalOf({ counts: {}, participants: parts })) continue;
    const nominal = nominalOf({ counts: {}, participants: parts.filter((one) => one.person !== from) });
    changed.push({ table: "interaction", id, before: { nominal: entry.nominal }, after: { nominal } });
  }
  return changed;
}

async function stands(table: TableName, programme: Id, unique: readonly string[], row: Fields, store: Store): Promise<boolean> {
  const same = await find(table, { programme, ...pick(row, unique) }, store, { limit: 2 });
  return same.some((other) => other.id !== row.id);
}

const pick = (row: Fields, columns: readonly string[]): Fields =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));

// The tables are walked by name, which no type follows: the store checks each column itself.
const find = async (
  table: TableName,
  where: Fields,
  store: Store,
  options?: { readonly order?: readonly (readonly [string, "asc" | "desc"])[]; readonly limit?: number },
): Promise<readonly Fields[]> =>
  (await store.find(table, where as unknown as Where<TableName>, options as never)) as unknown as readonly Fields[];
/** Rows that get the same are set together: most hold the one id and nothing else that changes. */
function setting(programme: Id, changed: readonly Changed[]): readonly Step[] {
  const alike = new Map<string, { readonly table: TableName; readonly after: Fields; readonly ids: Id[] }>();
  for (const { table, id, after } of changed) {
    const key = `${table} ${JSON.stringify(after)}`;
    const group = alike.get(key) ?? { table, after, ids: [] };
    group.ids.push(id);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(({ table, after, ids }) =>
    Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, n) => {
      const id = ids.slice(n * TOGETHER, (n + 1) * TOGETHER);
      return update(table, { programme, id } as unknown as Where<TableName>, after as Partial<Records[TableName]>, "any");
    }),
  );
}
const removing = (table: TableName, programme: Id, id: Id): Step =>
  remove(table, { programme, id } as unknown as Where<TableName>);
