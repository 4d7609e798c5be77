import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import type { TableName } from "../src/domain/records.js";
import { Conflict, type Step, type Store } from "../src/ports.js";
import { batch } from "./batch.js";
import { sqliteColumns } from "./columns.js";
import { longQuestions } from "./long-questions.js";
import { migrationsFolder } from "./migrations-folder.js";
import { preparing, preparingWrites } from "./preparing.js";
import { questionsOf } from "./questions/index.js";
import { remembering } from "./remembering.js";
import { type Schema, schemaOf } from "./schema.js";
import { countStatement, type Db, findStatement } from "./statements.js";

/** A store in one file, `coptrack.sqlite` in `folder` (":memory:" for none). Every commit is on the disk before it is acknowledged. */
export function openSqlite(folder: string): Store {
  if (folder !== ":memory:") mkdirSync(folder, { recursive: true });
  const path = folder === ":memory:" ? folder : join(folder, "coptrack.sqlite");
  const raw = new Database(path);
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("busy_timeout = 2000");
  // The upper pages of large indexes stay in memory: 64 MB, where SQLite's own 2 would be read anew for each week.
  raw.pragma("cache_size = -65536");
  // A commit changes the same upper pages again and again: written back once in 4,000 (16 MB of log) where 1,000 is usual, it costs a sixth less.
  raw.pragma("wal_autocheckpoint = 4000");
  const tables = schemaOf(sqliteColumns);
  const db: Db = drizzle(raw, { schema: tables as Schema });
  migrate(db, { migrationsFolder: migrationsFolder("sqlite") });

  const prepared = preparing(db);
  const write = preparingWrites(raw, db);
  const { ask, background, changed } = remembering(raw, prepared.ask);
  const commit = commits(raw, changed, (steps) => {
    const work = batch(tables, steps);
    for (let next = work.next(); !next.done; ) {
      const { statement, step, reads } = next.value;
      if (reads) {
        next = work.next(prepared.read(statement));
        continue;
      }
      const changes = write(statement);
      if (step && step.rows !== "any" && changes !== step.rows) throw new Conflict(tableOf(step));
      next = work.next([]);
    }
  });

  // What is in memory only can be read in this thread only.
  const long = path === ":memory:" ? undefined : longQuestions(path);
  return {
    get: async (table, where) => (await ask<never>(findStatement(tables, table, where, { limit: 1 })))[0],
    find: (table, where, options = {}) => ask<never>(findStatement(tables, table, where, options)),
    count: async (table, where) => (await ask<{ n: number }>(countStatement(tables, table, where)))[0]?.n ?? 0,
    atomically: commit,
    questions: { ...questionsOf({ db, ask, snapshot: (work) => work(ask) }, tables), ...long?.questions },
    background,
    close: async () => {
      await long?.close();
      raw.close();
    },
  };
}

export const tableOf = (step: Step) => ("insert" in step ? step.insert : "update" in step ? step.update : step.remove);

/** Batches that arrive in one turn of the loop share one durable commit; each stands or falls alone, in its own savepoint. */
function commits(
  raw: Database.Database,
  changed: (tables: Iterable<TableName>) => void,
  apply: (steps: readonly Step[]) => void,
): (steps: readonly Step[]) => Promise<void> {
  interface Batch {
    readonly steps: readonly Step[];
    readonly resolve: () => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Batch[] = [];
  const [begin, end, undo] = [raw.prepare("BEGIN IMMEDIATE"), raw.prepare("COMMIT"), raw.prepare("ROLLBACK")];
  const flush = (): void => {
    const batches = waiting;
    waiting = [];
    const done: Batch[] = [];
    try {
      begin.run();
      for (const batch of batches) {
        if (batches.length > 1) raw.exec("SAVEPOINT batch");
        try {
          apply(batch.steps);
          if (batches.length > 1) raw.exec("RELEASE batch");
          done.push(batch);
        } catch (error) {
          if (batches.length === 1) throw error;
          raw.exec("ROLLBACK TO batch; RELEASE batch");
          batch.reject(error);
        }
      }
      end.run();
      for (const { steps } of done) changed(steps.map(tableOf));
    } catch (error) {
      if (raw.inTransaction) undo.run();
      for (const batch of batches) batch.reject(error);
      return;
    }
    for (const batch of done) batch.resolve();
  };
  return (steps) =>
    new Promise((resolve, reject) => {
      waiting.push({ steps, resolve, reject });
      if (waiting.length === 1) setImmediate(flush);
    });
}
