import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { sqliteColumns } from "./columns.js";
import type { LongAnswer, LongAsked } from "./long-questions.js";
import { preparing } from "./preparing.js";
import { questionsOf } from "./questions/index.js";
import { type Schema, schemaOf } from "./schema.js";
import type { Ask } from "./statements.js";

const { path } = workerData as { path: string };
const raw = new Database(path);
// It writes only sums that can be made anew, one row a commit: the disk need not confirm them, and nobody waits long for the lock.
raw.pragma("synchronous = NORMAL");
raw.pragma("busy_timeout = 2000");
const tables = schemaOf(sqliteColumns);
const db = drizzle(raw, { schema: tables as Schema });
const { ask } = preparing(db);

/** All parts of one answer see the same state of the database, whatever is written meanwhile. */
async function snapshot<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  raw.exec("BEGIN");
  try {
    return await work(ask);
  } finally {
    raw.exec("COMMIT");
  }
}
const questions = questionsOf({ db, ask, snapshot }, tables);

const answer = async ({ id, question, asked }: LongAsked): Promise<void> => {
  let said: LongAnswer;
  try {
    const asking = questions[question] as (...asked: readonly unknown[]) => Promise<unknown>;
    said = { id, answer: await asking(...asked) };
  } catch (error) {
    said = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(said);
};
// One after the other: there is one connection, and a snapshot is all of it.
let last = Promise.resolve();
parentPort?.on("message", (asked: LongAsked) => {
  last = last.then(() => answer(asked));
});
