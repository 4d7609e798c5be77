import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { Conflict, type Log, type Store } from "../src/ports.js";
import { batch } from "./batch.js";
import { pgColumns } from "./columns.js";
import { migrationsFolder } from "./migrations-folder.js";
import { plainError } from "./plain-error.js";
import { questionsOf } from "./questions/index.js";
import { schemaOf } from "./schema.js";
import { tableOf } from "./sqlite.js";
import { type Ask, countStatement, type Db, findStatement, type Statement, type Values } from "./statements.js";

interface Prepared {
  execute(values: Values): Promise<unknown>;
}

/** Serialises migrations of processes that start at once; any number will do, as long as all use it. */
const MIGRATION_LOCK = 715_204_118;

/** A store in PostgreSQL, for any number of processes. */
export async function openPostgres(url: string, log: Pick<Log, "warn">): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // A connection lost while idle must not bring the program down; the next question opens another.
  pool.on("error", (error) => log.warn({ err: error.message }, "database connection lost"));
  const tables = schemaOf(pgColumns);
  const native = drizzle(pool);
  await migrateOnce(pool);

  // The builders are alike; only the driver below differs.
  const db = native as unknown as Db;
  const run = (on: Db, statement: Statement): Promise<unknown> =>
    (statement.build(on).prepare(nameOf(statement)) as Prepared).execute(statement.values).catch(refused);
  // Built once a shape: what is asked goes to whichever connection is free, and each prepares it for itself the first time.
  const built = new Map<string, Prepared>();
  const ask = async <T>(statement: Statement): Promise<T[]> => {
    let ready = built.get(statement.name);
    if (!ready) {
      ready = statement.build(db).prepare(nameOf(statement)) as Prepared;
      // Lists of many lengths make many shapes; a full cache starts anew rather than grow.
      if (built.size > 2000) built.clear();
      built.set(statement.name, ready);
    }
    return (await ready.execute(statement.values).catch(refused)) as T[];
  };

  const snapshot = <T>(work: (ask: Ask) => Promise<T>): Promise<T> =>
    native.transaction(
      (transaction) => work(async <R>(statement: Statement) => (await run(transaction as unknown as Db, statement)) as R[]),
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );

  return {
    get: async (table, where) => (await ask<never>(findStatement(tables, table, where, { limit: 1 })))[0],
    find: (table, where, options = {}) => ask<never>(findStatement(tables, table, where, options)),
    count: async (table, where) => (await ask<{ n: number }>(countStatement(tables, table, where)))[0]?.n ?? 0,
    async atomically(steps) {
      await native.transaction(async (transaction) => {
        const work = batch(tables, steps);
        for (let next = work.next(); !next.done; ) {
          const { statement, step, reads } = next.value;
          const result = await run(transaction as unknown as Db, statement);
          if (step && step.rows !== "any" && (result as { rowCount: number | null }).rowCount !== step.rows)
            throw new Conflict(tableOf(step));
          next = work.next(reads ? (result as unknown[]) : []);
        }
      });
    },
    questions: questionsOf({ db, ask, snapshot }, tables),
    close: () => pool.end(),
  };
}

const refused = (error: unknown): never => {
  throw plainError(error);
};

async function migrateOnce(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder("postgres") });
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

// PostgreSQL cuts names at 63 bytes.
const nameOf = (statement: Statement): string => createHash("sha1").update(statement.name).digest("hex");
