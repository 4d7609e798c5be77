import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openSqlite } from "../db/sqlite.js";
import { newId } from "../src/domain/ids.js";
import { type Parts, partSteps } from "../src/domain/interaction.js";
import { NO_DETAILS } from "../src/domain/interactions.js";
import type { Interaction } from "../src/domain/records.js";
import { insert, type Step } from "../src/ports.js";
import { said, world } from "../test/support/world.js";
import { alone, compare, type Result } from "./measure.js";

const programme = newId();

/** One usual entry: two counts, one organisation, a theme. */
function entry(): Step[] {
  const interaction: Interaction = {
    programme,
    id: newId(),
    community: "c",
    type: "call",
    title: "Seed policy",
    date: "2026-11-22",
    ...NO_DETAILS,
    zone: "Africa/Casablanca",
    durationMinutes: 45,
    mode: "online",
    summary: "Talked about certification",
    lesson: "One page is enough",
    nominal: 3,
    status: "draft",
    loggedBy: "p",
    loggedVia: "bench",
    source: newId(),
    sample: false,
    createdAt: 1,
    updatedAt: 1,
  };
  const parts: Parts = {
    themes: ["capacity-building"],
    tools: [],
    organisations: [{ organisation: "o", part: "other" }],
    counts: { "female.unknown": 2, "male.unknown": 1 },
    participants: [],
  };
  return [insert("interaction", interaction), ...partSteps(programme, interaction.id, parts)];
}

/**
 * Saving one interaction, durable, against bare prepared statements that write the same rows (the kept sums too) to a file of the same
 * shape at the same durability; and against the entry's own rows alone, which is what keeping the sums costs.
 */
export async function run(): Promise<readonly Result[]> {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(".cache", "bench-save-"));
  const store = openSqlite(join(folder, "ours"));
  await openSqlite(join(folder, "bare")).close();
  const raw = new Database(join(folder, "bare", "coptrack.sqlite"));
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("cache_size = -65536");
  const statements = new Map<string, Database.Statement>();
  const rows = (steps: readonly Step[]): void => {
    for (const step of steps) {
      if (!("insert" in step)) throw new Error("only inserts here");
      const row = Object.fromEntries(Object.entries(step.row).map(([key, value]) => [key, plain(value)]));
      let statement = statements.get(step.insert);
      if (!statement) {
        const columns = Object.keys(row);
        statement = raw.prepare(
          `INSERT INTO "${step.insert}" (${columns.map((c) => `"${c}"`).join()}) VALUES (${columns.map((c) => `@${c}`).join()})`,
        );
        statements.set(step.insert, statement);
      }
      statement.run(row);
    }
  };
  const bare = raw.transaction(rows);
  const month = raw.prepare(
    `INSERT INTO "figuresMonth" ("programme", "community", "month", "mark") VALUES (?, ?, ?, 1)
     ON CONFLICT ("programme", "community", "month") DO UPDATE SET "mark" = "mark" + 1, "sums" = NULL`,
  );
  const day = raw.prepare(
    `INSERT INTO "themeDay" ("programme", "community", "theme", "date", "entries") VALUES (?, ?, ?, ?, 1)
     ON CONFLICT ("programme", "community", "theme", "date") DO UPDATE SET "entries" = "entries" + 1`,
  );
  /** All that our commit writes: the entry, and the sums that it keeps right for the figures. */
  const same = raw.transaction((steps: readonly Step[]) => {
    rows(steps);
    month.run(programme, "c", "2026-11");
    day.run(programme, "c", "capacity-building", "2026-11-22");
  });
  const save = () => store.atomically(entry());
  const results = [
    await compare("save one interaction (SQLite, durable): the same rows", 600, save, () => same(entry()), 1.2),
    await compare("  against the entry's rows alone, without the kept sums", 600, save, () => bare(entry())),
  ];

  const w = await world({ store: openSqlite(join(folder, "whole")) });
  const elena = await w.as("elena");
  const form = await elena.command("/log call");
  results.push(
    await compare(
      "  the whole submission: checks, save, receipt",
      200,
      async () => {
        const receipt = await elena.submit(form, {
          type: "call",
          title: `Seed policy ${newId()}`,
          counts: { "female.unknown": "2" },
        });
        if (!said(receipt).includes("Saved")) throw new Error("not saved");
      },
      () => bare(entry()),
    ),
  );
  await w.close();
  await store.close();
  raw.close();
  rmSync(folder, { recursive: true, force: true });
  return results;
}

const plain = (value: unknown): unknown =>
  typeof value === "boolean" ? Number(value) : value !== null && typeof value === "object" ? JSON.stringify(value) : value;

await alone(import.meta.url, run);
