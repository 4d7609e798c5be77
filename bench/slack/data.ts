import Database from "better-sqlite3";
import { openSqlite } from "../../db/sqlite.js";
import { idFrom } from "../../src/domain/ids.js";
import { insert } from "../../src/ports.js";
import { makeSample } from "../../src/sample/make.js";
import { CHANNEL, TEAM } from "./requests.js";

const programme = idFrom("programme", "first");
const community = idFrom("community", "seeds");

/** What the program finds: a community linked to the channel, and three more with five months of entries. */
export async function seed(folder: string): Promise<void> {
  const store = openSqlite(folder);
  const row = { programme, id: programme, name: "P", locale: "en", zone: "UTC", settings: {}, createdAt: 0, version: 1 } as const;
  await store.atomically([insert("programme", row)]);
  await makeSample(store, row, "web", Date.now());
  const workspace = { programme, id: idFrom("workspace"), platform: "slack", external: TEAM, name: "Bench", active: true };
  const channel = { platform: "slack", workspace: TEAM, place: CHANNEL, name: "seeds", active: true };
  await store.atomically([
    insert("workspace", workspace),
    insert("community", {
      programme,
      id: community,
      name: "Seeds",
      locale: "en",
      zone: "Africa/Casablanca",
      settings: {},
      sample: false,
      createdAt: 0,
      archivedAt: null,
      version: 1,
    }),
    insert("channel", { programme, id: idFrom("channel"), community, ...channel }),
  ]);
  await store.close();
}

/** Makes somebody who was here a coordinator, while the program runs. */
export async function promote(folder: string, account: string): Promise<void> {
  const store = openSqlite(folder);
  const identity = await store.get("identity", { programme, platform: "slack", workspace: TEAM, account });
  if (!identity) throw new Error("nobody was here yet");
  const grant = { programme, id: idFrom("grant"), person: identity.person, createdAt: 0, sample: false } as const;
  await store.atomically([insert("roleGrant", { ...grant, community: "", role: "coordinator" })]);
  await store.close();
}

interface Row {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}
/** A row that a submission adds or, where it names numbers of it, finds and raises these of by one. */
export interface Written extends Row {
  readonly raised: readonly string[];
}

/** Every row of a database. */
export function everyRow(file: string): readonly Row[] {
  const db = new Database(file, { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const rows = names
    .filter((name) => !name.startsWith("_") && !name.startsWith("sqlite"))
    .flatMap((table) => (db.prepare(`SELECT * FROM "${table}"`).all() as Row["row"][]).map((row) => ({ table, row })));
  db.close();
  return rows;
}

/**
 * The rows that one submission wrote, with `@0`, `@1`, … for every id that is new with each: what the bare handler writes. The months'
 * sums are of the same commit: a row of theirs is found, and its mark raised.
 */
export function written(before: readonly Row[], after: readonly Row[]): readonly Written[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  const made = after.filter((one) => !known.has(JSON.stringify(one)));
  const old = new Set(before.flatMap(({ row }) => Object.values(row)));
  const own = new Set(made.flatMap(({ row }) => [row.id, row.source].filter((one) => typeof one === "string" && !old.has(one))));
  const names = new Map([...own].map((id, index) => [id, `@${index}`]));
  return made.map(({ table, row }) => ({
    table,
    row: Object.fromEntries(Object.entries(row).map(([column, value]) => [column, names.get(value as string) ?? value])),
    raised: table === "figuresMonth" ? ["mark"] : [],
  }));
}
