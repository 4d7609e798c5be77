import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { weekEnding } from "../../src/domain/week.js";
import { loadCatalogues } from "../../src/text/say.js";
import { world } from "../support/world.js";

const GROWING = [
  "interaction",
  "interactionTheme",
  "interactionTool",
  "interactionOrganisation",
  "participant",
  "participantCount",
  "followUp",
  "history",
  "firstSeen",
  "themeDay",
];

/** What SQLite is asked to prepare while `work` runs. */
async function asked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const seen: string[] = [];
  const prepare = Database.prototype.prepare;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    seen.push(sql);
    return prepare.call(this, sql);
  } as typeof prepare;
  try {
    await work();
  } finally {
    Database.prototype.prepare = prepare;
  }
  return seen.filter((sql) => /^\s*(select|insert|update|delete)/i.test(sql));
}

it("reads no table whole for a week, a save, an edit or a deletion, and a save plans nothing twice", async () => {
  await loadCatalogues();
  const folder = mkdtempSync(join(tmpdir(), "coptrack-plans-"));
  const w = await world({ store: openSqlite(folder) });
  const elena = await w.as("elena");
  const saving = await asked(async () => {
    const form = await elena.command("/log call");
    await elena.submit(form, { type: "call", title: "Seeds", counts: { "female.unknown": "2" }, organisations: ["new:INRA"] });
  });
  const [entry] = await w.store.find("interaction", { programme: w.programme });
  const changing = await asked(async () => {
    await elena.press("log.undo", entry?.id ?? "");
    await w.store.questions.week(weekEnding(w.programme, w.community, "2026-11-23", 0, ["backstopping", "management"]));
  });
  const statements = [...saving, ...changing];
  const raw = new Database(join(folder, "coptrack.sqlite"), { readonly: true });
  const whole = new Set<string>();
  const names = (raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]).map(
    (row) => row.name,
  );
  for (const sql of statements) {
    const holes = Object.fromEntries([...sql.matchAll(/[:@$](\w+)/g)].map(([, name]) => [name ?? "", null]));
    const count = (sql.match(/\?/g) ?? []).length;
    const plan = raw.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    const rows = (count > 0 ? plan.all(...Array.from({ length: count }, () => null)) : plan.all(holes)) as { detail: string }[];
    for (const { detail } of rows) {
      const [, table = ""] = /^SCAN (?:TABLE )?"?(\w+)"?/.exec(detail) ?? [];
      // By its programme alone, a table that grows with the entries is read whole all the same.
      const [, growing = ""] = /^SEARCH "?(\w+)"? .*\(programme=\?\)$/.exec(detail) ?? [];
      if (GROWING.includes(growing)) whole.add(`${growing} of a programme: ${sql.slice(0, 160)}`);
      if (names.includes(table)) whole.add(`${table}: ${sql.slice(0, 160)}`);
    }
  }
  raw.close();
  await w.close();
  rmSync(folder, { recursive: true });
  expect(statements.length).toBeGreaterThan(30);
  expect([...whole]).toEqual([]);
  // With a bare hole there, SQLite plans the statement anew each time it runs.
  expect(saving.filter((sql) => /limit \?/i.test(sql))).toEqual([]);
});
