import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { sqliteColumns } from "./columns.js";
import type { LongAnswer, LongAsked } from "./long-questions.js";
import { figures } from "./questions/figures.js";
import { type Schema, schemaOf } from "./schema.js";

const { path } = workerData as { path: string };
const raw = new Database(path, { readonly: true });
raw.pragma("busy_timeout = 2000");
const tables = schemaOf(sqliteColumns);
const db = drizzle(raw, { schema: tables as Schema });

const answer = async ({ id, asked }: LongAsked): Promise<void> => {
  let said: LongAnswer;
  // All parts of one answer see the same state of the database, whatever is written meanwhile.
  raw.exec("BEGIN");
  try {
    said = { id, answer: await figures(db, tables, asked) };
  } catch (error) {
    said = { id, error: error instanceof Error ? error.message : String(error) };
  }
  raw.exec("COMMIT");
  parentPort?.postMessage(said);
};
parentPort?.on("message", (asked: LongAsked) => void answer(asked));
