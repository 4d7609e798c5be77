import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { expect, it } from "vitest";
import { openPostgres } from "../../db/postgres.js";
import { openSqlite } from "../../db/sqlite.js";
import type { Reply } from "../../src/events.js";
import { freshPostgres } from "../support/stores.js";
import { said, world } from "../support/world.js";

const VALUES = { type: "call", title: "Precious words" };

it("a SQLite file locked by another program: the person keeps their text, is told, and saves once it is free", async () => {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-locked-"));
  const w = await world({ store: openSqlite(folder) });
  const elena = await w.as("elena");
  const form = await elena.command("/log call");
  const other = new Database(join(folder, "coptrack.sqlite"));
  other.exec("BEGIN IMMEDIATE");
  const kept = await elena.submit(form, VALUES);
  expect(kept.problems?.values.title).toBe("Precious words");
  expect(kept.problems?.problems[""]).toMatch(/could not be saved.*Reference: [0-9a-f]{8}/s);
  other.exec("ROLLBACK");
  other.close();
  expect(said(await elena.submit(kept))).toContain("Saved.");
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});

it("a PostgreSQL server that drops every connection, and one that is not there any more: told, nothing lost, still up", async () => {
  const url = await freshPostgres();
  const w = await world({ store: await openPostgres(url, { warn: () => undefined }) });
  const elena = await w.as("elena");
  const form = await elena.command("/log call");
  const admin = new pg.Client({ connectionString: url.replace(/\/[^/]+$/, "/postgres") });
  await admin.connect();
  const name = url.split("/").at(-1);
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  const saved = await recovered(() => elena.submit(form, VALUES));
  expect(said(saved)).toContain("Saved.");
  // Gone altogether: nobody may connect.
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  const refused = await elena.submit(form, { ...VALUES, title: "More words" });
  expect(refused.failed?.reference).toMatch(/^[0-9a-f]{8}$/);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  expect(said(await recovered(() => elena.submit(form, { ...VALUES, title: "More words" })))).toContain("Saved.");
  await admin.end();
  await w.close();
});

/** Each pooled connection that died idle may cost one refused try, and no more than one: the pool holds ten. */
async function recovered(attempt: () => Promise<Reply>): Promise<Reply> {
  let reply = await attempt();
  for (let tries = 0; reply.failed && tries < 10; tries += 1) reply = await attempt();
  return reply;
}
