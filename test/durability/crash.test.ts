import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../db/open.js";
import type { OutboxRow } from "../../src/domain/records.js";
import { ROOT } from "../../src/root.js";
import { freshPostgres } from "../support/stores.js";
import { Cluster, startPlatform } from "./cluster.js";
import { POINTS } from "./points.js";
import { seeded } from "./seeded.js";
import { FIRST_MONDAY, setUp } from "./stage.js";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEKS = 60;
const SEED = Number(process.env.CRASH_SEED ?? 7);
/** So many kills reach every named point. */
const FULL = 150;
const KILLS = Number(process.env.CRASH_KILLS ?? FULL);
/** When everybody ticks in a week, in minutes after Monday nine: the digest's hour, and the days after it. */
const TICKS = [0, 2, 4, 6, 9, 15, 40, 24 * 60, 24 * 60 + 3, 48 * 60, 72 * 60 + 5];
const monday = Date.parse(`${FIRST_MONDAY}T09:00:00Z`);

let built: string;
beforeAll(async () => {
  // In one file each: a process starts in a third of a second, and hundreds are started.
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  built = mkdtempSync(join(ROOT, ".cache", "durability-"));
  await build({
    entryPoints: ["test/durability/ticker.ts", "test/durability/fake-platform.ts"],
    absWorkingDir: ROOT,
    outdir: built,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "linked",
  });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Setting {
  readonly database: "SQLite" | "PostgreSQL";
  readonly processes: number;
  readonly looks: boolean;
  readonly kills: number;
}

async function torture({ database, processes, looks, kills }: Setting) {
  const dataDir = mkdtempSync(join(tmpdir(), "coptrack-crash-"));
  const where = database === "SQLite" ? { dataDir } : { dataDir, databaseUrl: await freshPostgres() };
  const quiet = { warn: () => undefined };
  const store = await openStore(where, quiet);
  const { programme } = await setUp(store, WEEKS);
  if (database === "SQLite") await store.close();
  const platform = await startPlatform(join(built, "fake-platform.mjs"), SEED);
  const chance = seeded(SEED);
  // Where we cannot look, no request to look is on its way.
  const points = looks ? POINTS : POINTS.filter((point) => point !== "look: request on its way");
  let begun = 0;
  let dying = true;
  const cluster = new Cluster(join(built, "ticker.mjs"), { ...where, port: platform.port, looks }, processes, () => {
    if (!dying) return undefined;
    begun += 1;
    // By turns at a named point, the first times it is passed, and after any number of steps.
    const point = begun % 3 === 0 ? undefined : points[(begun - Math.floor(begun / 3)) % points.length];
    return point ? { point, count: 1 + Math.floor(chance() * 3) } : { count: 1 + Math.floor(chance() * 400) };
  });
  try {
    let weeks = 0;
    for (; weeks < WEEKS && cluster.killed.length < kills; weeks += 1)
      for (const minutes of TICKS) await cluster.tick(monday + weeks * 7 * DAY + minutes * MINUTE);
    // Then the platform answers well, and nobody dies any more: what is left is delivered.
    dying = false;
    await cluster.stop();
    await platform.calm();
    for (let hour = 1; hour <= 6; hour += 1) await cluster.tick(monday + (weeks - 1) * 7 * DAY + 3 * DAY + hour * 60 * MINUTE);
    await cluster.stop();
    const after = database === "SQLite" ? await openStore(where, quiet) : store;
    const rows = await after.find("outbox", { programme });
    const digests = await after.count("run", { programme, key: { from: "digest:", to: "digest;" } });
    const pages = await after.find("webMessage", { programme });
    await after.close();
    const { posts, met } = await platform.posts();
    return { killed: cluster.killed, rows, digests, pages, posts, met, weeks };
  } finally {
    await Promise.all([cluster.stop(), platform.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const times = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
};

describe.each<Setting>([
  { database: "SQLite", processes: 1, looks: true, kills: KILLS },
  { database: "PostgreSQL", processes: 4, looks: true, kills: KILLS },
  { database: "SQLite", processes: 1, looks: false, kills: Math.ceil(KILLS / 3) },
])("killed with -9 at every step: $database, processes: $processes, platform lets us look: $looks", (setting) => {
  it("every message stands there once at the end, in order", { timeout: 1_800_000 }, async () => {
    const { killed, rows, digests, pages, posts, met, weeks } = await torture(setting);
    const out = rows.filter((row) => row.platform === "test");
    const there = times(posts.map((post) => post.key));
    const twice = out.filter((row) => (there.get(row.key) ?? 0) > 1);
    const report = {
      ...setting,
      seed: SEED,
      killed: killed.length,
      points: Object.fromEntries([...times(killed)].sort()),
      platform: met,
      weeks,
      messages: rows.length,
      private: out.filter((row) => row.kind === "direct").length,
      posts: posts.length,
      twice: twice.length,
    };
    console.info(JSON.stringify(report, null, 1));

    expect(killed.length).toBeGreaterThanOrEqual(setting.kills);
    // Nothing was lost: each week's digest of each community, on each of its two platforms, and everything else that was written.
    expect(digests).toBe(weeks * 4);
    expect(rows.filter((row) => row.key.startsWith("digest:"))).toHaveLength(weeks * 4 * 2);
    expect(rows.filter((row) => row.state !== "posted").map(({ key, state, error }) => ({ key, state, error }))).toEqual([]);
    expect(out.filter((row) => !there.has(row.key))).toEqual([]);
    expect([...there.keys()].filter((key) => !out.some((row) => row.key === key))).toEqual([]);
    expect(out.some((row) => row.kind === "direct")).toBe(true);
    // The product's own pages: once, always.
    expect([...times(pages.map((one) => one.key)).values()].every((n) => n === 1)).toBe(true);
    expect(pages).toHaveLength(rows.filter((row) => row.platform === "web").length);
    if (setting.looks) {
      expect(twice).toEqual([]);
      inOrder(out, posts);
      // A short run cannot reach them all.
      const missed = setting.kills < FULL ? [] : POINTS.filter((point) => !killed.includes(point));
      expect(missed).toEqual([]);
    }
  });
});

/** In each place, what was written earlier stands earlier. */
function inOrder(rows: readonly OutboxRow[], posts: readonly { to: string; key: string }[]): void {
  const turn = new Map(rows.map((row) => [row.key, row.turn]));
  for (const to of new Set(posts.map((post) => post.to))) {
    const turns = posts.filter((post) => post.to === to).map((post) => turn.get(post.key) ?? 0);
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
  }
}
