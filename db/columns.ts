import {
  bigint,
  boolean,
  jsonb,
  index as pgIndex,
  integer as pgInteger,
  pgTable,
  text as pgText,
  uniqueIndex as pgUnique,
} from "drizzle-orm/pg-core";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * One schema for two databases: the few column kinds we use, named for what they hold.
 * Types are SQLite's on both sides; the PostgreSQL twin is cast once, in `pgColumns`, and the contract suite proves it on both.
 */
const sqliteColumns = {
  table: sqliteTable,
  index,
  unique: uniqueIndex,
  /** An id, a code, a date `YYYY-MM-DD`, any words. */
  words: () => text(),
  whole: () => integer(),
  flag: () => integer({ mode: "boolean" }),
  /** Milliseconds since 1970, UTC. */
  instant: () => integer({ mode: "number" }),
  data: () => text({ mode: "json" }),
};
export type Columns = typeof sqliteColumns;
export { sqliteColumns };

export const pgColumns = {
  table: pgTable,
  index: pgIndex,
  unique: pgUnique,
  words: () => pgText(),
  whole: () => pgInteger(),
  flag: () => boolean(),
  instant: () => bigint({ mode: "number" }),
  data: () => jsonb(),
} as unknown as Columns;
