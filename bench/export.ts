import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { openSqlite } from "../db/sqlite.js";
import { type Core, createCore } from "../src/core.js";
import { idFrom } from "../src/domain/ids.js";
import type { Event, Reply } from "../src/events.js";
import { FORMATS } from "../src/export/output.js";
import { FEATURES } from "../src/features/index.js";
import { insert, type Store } from "../src/ports.js";
import { sealer } from "../src/sealed.js";
import { loadCatalogues } from "../src/text/say.js";
import { asking, meanwhile } from "./meanwhile.js";
import { alone, type Result } from "./measure.js";

const ENTRIES = Number(process.env.ENTRIES ?? 100_000);
const PROGRAMME = idFrom("bench export");
const COMMUNITY = idFrom("bench community");
const NOW = Date.parse("2026-11-23T12:00:00Z");

/** A whole programme leaves as a file, in each format, while people go on asking light things; what they wait is measured. */
export async function run(): Promise<readonly Result[]> {
  await loadCatalogues();
  const folder = mkdtempSync(join(tmpdir(), "coptrack-bench-"));
  const store = openSqlite(folder);
  const results: Result[] = [];
  try {
    await fill(store, folder);
    const core = coreOver(store);
    const server = createServer((_request, response) => {
      void core.handle(command("help")).then((reply) => response.end(JSON.stringify(reply.say?.blocks.length)));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (let warm = 0; warm < 50; warm += 1) await (await fetch(url)).text();
    const noise = await meanwhile(asking(url), pause(3000));
    results.push(line("slowest light request with nothing else going on: the machine's own noise", noise.light, 100));
    for (const format of FORMATS) results.push(...(await whileExporting(format, core, url)));
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return results;
}

async function whileExporting(format: string, core: Core, url: string): Promise<readonly Result[]> {
  const before = performance.now();
  const done = core.handle(command(`export 2020 to 2026 ${format}`)).then((reply) => reply.later?.work());
  const waits = await meanwhile(asking(url), done);
  const seconds = (performance.now() - before) / 1000;
  const file = ((await done) as Reply).file;
  if (!file) throw new Error(`no ${format} came`);
  const what = `${format}, ${ENTRIES} entries, ${(file.bytes.byteLength / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`;
  return [
    { ...line(`slowest light request meanwhile: ${what}`, waits.light, 100), aim: 1 },
    line("  longest stop of the event loop meanwhile", waits.loop, 100),
  ];
}

const line = (name: string, ours: number, baseline: number): Result => ({
  name,
  ours,
  baseline,
  unit: "ms",
  ratio: ours / baseline,
});

function coreOver(store: Store): Core {
  const quiet = () => undefined;
  return createCore(FEATURES, {
    store,
    charts: { png: async () => new Uint8Array(), close: async () => undefined },
    platforms: new Map(),
    log: { info: quiet, warn: quiet, error: quiet },
    clock: { now: () => NOW },
    publicUrl: undefined,
    secrets: sealer(["k".repeat(32)], "bench"),
  });
}

let events = 0;
const command = (text: string): Event => ({
  kind: "command",
  command: "cop",
  text,
  id: `bench-${events++}`,
  platform: "bench",
  workspace: "W",
  who: { account: "chief", name: "Chief" },
});

/** Six years of entries with what usually hangs on them, written past the core: only reading is measured. */
async function fill(store: Store, folder: string): Promise<void> {
  const of = { programme: PROGRAMME, createdAt: NOW, version: 1 };
  await store.atomically([
    insert("programme", { ...of, id: PROGRAMME, name: "Bench", locale: "en", zone: "UTC", settings: {} }),
    insert("workspace", { programme: PROGRAMME, id: idFrom("w"), platform: "bench", external: "W", name: "", active: true }),
    insert("community", {
      ...of,
      id: COMMUNITY,
      name: "Seeds",
      locale: "en",
      zone: "UTC",
      settings: {},
      sample: false,
      archivedAt: null,
    }),
    insert("organisation", {
      ...of,
      id: "o1",
      name: "ICARDA",
      folded: "icarda",
      aliases: [],
      stakeholder: "cgiar",
      country: "MA",
      mergedInto: null,
      sample: false,
    }),
  ]);
  const raw = new Database(join(folder, "coptrack.sqlite"));
  raw.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ENTRIES})
    INSERT INTO interaction (programme, id, community, type, title, date, zone, durationMinutes, country, summary, lesson, links, nominal, status,
      loggedBy, loggedVia, source, sample, createdAt, updatedAt, version)
    SELECT '${PROGRAMME}', printf('%08d', i), '${COMMUNITY}', CASE i % 3 WHEN 0 THEN 'email' WHEN 1 THEN 'meeting' ELSE 'call' END,
      'Seed policy in the region, talk ' || i, date('2021-01-01', '+' || (i % 2000) || ' days'), 'UTC', i % 90, 'MA',
      'We spoke of certification and of the farmers who asked for it.', 'Start with the farmers', '[]', 3, 'draft',
      'p' || (i % 500), 'slack', 's' || i, 0, ${NOW}, ${NOW}, 1 FROM n;
    INSERT INTO person (programme, id, name, sex, ageBand, settings, sample, createdAt, version)
      SELECT DISTINCT programme, loggedBy, 'Person ' || loggedBy, 'unknown', 'unknown', '{}', 0, ${NOW}, 1 FROM interaction;
    INSERT INTO interactionTheme SELECT programme, id, 'backstopping' FROM interaction;
    INSERT INTO interactionTool SELECT programme, id, 'websites', 'used' FROM interaction WHERE rowid % 4 = 0;
    INSERT INTO interactionOrganisation SELECT programme, id, 'o1', 'implementor' FROM interaction;
    INSERT INTO participantCount SELECT programme, id, 'female', 'unknown', 3 FROM interaction;
    INSERT INTO participant (programme, id, interaction, person, name, informed)
      SELECT programme, 'n' || id, id, 'p' || (rowid % 500), NULL, 1 FROM interaction WHERE rowid % 2 = 0;
    ANALYZE;`);
  raw.close();
}

await alone(import.meta.url, run);
