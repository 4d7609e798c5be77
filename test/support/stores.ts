import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { openPostgres } from "../../db/postgres.js";
import { openSqlite } from "../../db/sqlite.js";
import type { Store } from "../../src/ports.js";

/** A fresh, empty, migrated PostgreSQL database; its address. */
export async function freshPostgres(): Promise<string> {
  const server = inject("postgres");
  const name = `t${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${server}/${name}`;
}

/** Both databases, for `describe.each`. */
export const STORES: readonly { readonly database: string; open(): Promise<Store> }[] = [
  { database: "SQLite", open: async () => openSqlite(":memory:") },
  { database: "PostgreSQL", open: async () => openPostgres(await freshPostgres(), { warn: () => undefined }) },
];
