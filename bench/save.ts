import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openSqlite } from "../db/sqlite.js";
import { newId } from "../src/domain/ids.js";
import { type Parts, partSteps } from "../src/domain/interaction.js";
import type { Interaction } from "../src/domain/records.js";
import { insert, type Step } from "../src/ports.js";
import { said, world } from "../test/support/world.js";
import { alone, compare, type Result } from "./measure.js";

const programme = newId();

/** One usual entry: two counts, one organisation, a theme, its history. */
function entry(): Step[] {
  const interaction: Interaction = {
    programme,
    id: newId(),
    community: "c",
    type: "call",
    title: "Seed policy",
    date: "2026-11-22",
    endDate: null,
    time: null,
    zone: "Africa/Casablanca",
    durationMinutes: 45,
    mode: "online",
    place: null,
    country: null,
    summary: "Talked about certification",
    lesson: "One page is enough",
    language: null,
    links: [],
    nominal: 3,
    status: "draft",
    loggedBy: "p",
    loggedVia: "bench",
    source: newId(),
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    deletedReason: null,
    version: 1,
  };
  const parts: Parts = {
    themes: ["capacity-building"],
    tools: [],
    organisations: [{ organisation: "o", part: "other" }],
    counts: { "female.unknown": 2, "male.unknown": 1 },
    participants: [],
  };
  return [
    insert("interaction", interaction),
    ...partSteps(programme, interaction.id, parts),
    insert("history", {
      programme,
      id: newId(),
      subject: interaction.id,
      kind: "interaction",
      action: "logged",
      by: "p",
      at: 1,
      before: null,
      source: interaction.source,
    }),
  ];
}

/** Saving one interaction, durable, against bare prepared statements that write the same rows to a file of the same shape at the same durability. */
export async function run(): Promise<readonly Result[]> {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(".cache", "bench-save-"));
  const store = openSqlite(join(folder, "ours"));
  await openSqlite(join(folder, "bare")).close();
  const raw = new Database(join(folder, "bare", "coptrack.sqlite"));
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  const statements = new Map<string, Database.Statement>();
  const bare = raw.transaction((steps: readonly Step[]) => {
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
  });
  const results = [
    await compare(
      "save one interaction (SQLite, durable)",
      400,
      () => store.atomically(entry()),
      () => bare(entry()),
      1.2,
    ),
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
