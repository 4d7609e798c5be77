import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";

/** What somebody with the database in hand sees of a poll: its rows in every order in which they can be had. */
export interface Seized {
  /** Voters, in the order in which their participation lies. */
  readonly voters: readonly string[];
  /** Ballots (marks as text; sealed ones as they are), by each order that could betray the pairing: one list an order. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
  /** Everything, as text: every table, and the files where there are any. */
  readonly whole: string;
}

const said = (row: { marks: unknown; sealed: unknown }): string =>
  typeof row.marks === "string" ? row.marks : row.marks ? JSON.stringify(row.marks) : String(row.sealed);

/** The file, its write-ahead log, and the place of each ballot in the file's pages, which a key does not shuffle. */
export function seizeSqlite(folder: string, poll: string): Seized {
  const copy = join(folder, "seized.sqlite");
  for (const end of ["", "-wal", "-shm"])
    if (existsSync(join(folder, `coptrack.sqlite${end}`))) copyFileSync(join(folder, `coptrack.sqlite${end}`), `${copy}${end}`);
  const bytes = Buffer.concat(
    ["", "-wal"].filter((end) => existsSync(`${copy}${end}`)).map((end) => readFileSync(`${copy}${end}`)),
  ).toString("latin1");
  const db = new Database(copy);
  const voters = db.prepare(`SELECT person FROM "pollParticipation" WHERE poll = ? ORDER BY rowid`).pluck().all(poll) as string[];
  const rows = db.prepare(`SELECT rowid AS at, id, marks, sealed FROM "pollBallot" WHERE poll = ?`).all(poll) as {
    at: number;
    id: string;
    marks: unknown;
    sealed: unknown;
  }[];
  const by = (key: (row: (typeof rows)[number]) => number | string) =>
    [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(said);
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const whole = tables.map((name) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())).join("\n");
  db.close();
  return {
    voters,
    orders: { rowid: by(({ at }) => at), id: by(({ id }) => id), file: by(({ id }) => bytes.indexOf(id)) },
    whole: `${whole}\n${bytes}`,
  };
}

/** Rows by their place in the table's file (ctid), by the transaction that wrote them (xmin), and by id. */
export async function seizePostgres(url: string, poll: string): Promise<Seized> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await client.query(sql, [...values])).rows as Record<string, unknown>[];
  const voters = await ask(`SELECT person FROM "pollParticipation" WHERE poll = $1 ORDER BY ctid`, [poll]);
  const ballots = async (order: string) =>
    ask(`SELECT marks, sealed FROM "pollBallot" WHERE poll = $1 ORDER BY ${order}`, [poll]);
  const orders: Record<string, readonly string[]> = {};
  for (const order of ["ctid", "xmin::text::bigint, ctid", "id"])
    orders[order] = (await ballots(order)).map((row) => said(row as { marks: unknown; sealed: unknown }));
  const tables = await ask("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  let whole = "";
  for (const { name } of tables)
    whole += JSON.stringify(await ask(`SELECT t.*, xmin::text, ctid::text FROM "${String(name)}" t`));
  await client.end();
  return { voters: voters.map((row) => String(row.person)), orders, whole };
}

/** How many voters an attacker pairs with what they really voted, taking the n-th ballot of an order for the n-th voter's. */
export const hits = (seized: Seized, order: readonly string[], truth: ReadonlyMap<string, string>): number =>
  seized.voters.filter((voter, at) => order[at]?.includes(truth.get(voter) ?? "?")).length;
