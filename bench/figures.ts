import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { createCharts } from "../adapters/charts/index.js";
import { openSqlite } from "../db/sqlite.js";
import type { FiguresAsked } from "../src/domain/figures.js";
import { type Store, update } from "../src/ports.js";
import { helping, meanwhile } from "./meanwhile.js";
import { alone, type Result } from "./measure.js";
import { community, million, PROGRAMME } from "./million.js";

/** The same figures by bare SQL, as one would write them without kept sums. */
const BARE = [
  "SELECT substr(date, 1, 7), count(*), sum(nominal), count(nominal) FROM interaction WHERE programme = @p AND deletedAt IS NULL GROUP BY 1",
  "SELECT type, count(*) FROM interaction WHERE programme = @p AND deletedAt IS NULL GROUP BY 1",
  "SELECT theme, count(*) FROM interaction i JOIN interactionTheme t ON t.interaction = i.id WHERE i.programme = @p AND deletedAt IS NULL GROUP BY 1",
  "SELECT count(DISTINCT i.id) FROM interaction i JOIN interactionTheme t ON t.interaction = i.id WHERE i.programme = @p AND deletedAt IS NULL",
  "SELECT organisation, count(*) FROM interaction i JOIN interactionOrganisation o ON o.interaction = i.id WHERE i.programme = @p AND part = 'implementor' AND deletedAt IS NULL GROUP BY 1",
  "SELECT use, tool, count(*) FROM interaction i JOIN interactionTool t ON t.interaction = i.id WHERE i.programme = @p AND deletedAt IS NULL GROUP BY 1, 2",
  "SELECT sex, age, sum(count) FROM interaction i JOIN participantCount c ON c.interaction = i.id WHERE i.programme = @p AND deletedAt IS NULL GROUP BY 1, 2",
  "SELECT count(DISTINCT coalesce(person, name)), count(DISTINCT interaction) FROM interaction i JOIN participant p ON p.interaction = i.id WHERE i.programme = @p AND deletedAt IS NULL",
];
const FIVE_YEARS: FiguresAsked = { programme: PROGRAMME, from: "2022-01-01", to: "2026-12-31" };

/** Figures of five years of a programme of a million interactions, and how long a light request waits meanwhile. */
export async function run(): Promise<readonly Result[]> {
  const folder = await million(Number(process.env.BENCH_ROWS ?? 1_000_000));
  const store = openSqlite(folder);
  const light = await helping(store);
  const idle = await meanwhile(light, pause(3000));
  const figures = (): Promise<unknown> => store.questions.figures(FIVE_YEARS);
  const results: Result[] = [];
  const waits: { readonly name: string; readonly light: number; readonly loop: number }[] = [];
  const timed = async (name: string, work: () => Promise<unknown>): Promise<number> => {
    const before = performance.now();
    let took = 0;
    const { light: slowest, loop } = await meanwhile(
      light,
      work().then(() => {
        took = performance.now() - before;
      }),
    );
    waits.push({ name, light: slowest, loop });
    return took;
  };

  const cold = await timed("first figures, no month summed", figures);
  const warm = await median(5, (n) => timed(`figures ${n}`, figures));
  const edited = await median(5, async (n) => {
    await edit(store, n);
    return timed(`figures after edit ${n}`, figures);
  });
  await timed("figures filtered by country, from the rows", () => store.questions.figures({ ...FIVE_YEARS, country: "MA" }));
  const charts = createCharts();
  await timed("ten charts and figures at once", () =>
    Promise.all([
      figures(),
      ...Array.from({ length: 10 }, () =>
        charts.png({
          kind: "bar",
          title: "By type",
          categories: ["A", "B"],
          series: [{ name: "n", data: [3, 5] }],
          locale: "en",
          alt: "",
        }),
      ),
    ]),
  );
  await charts.close();

  const raw = new Database(join(folder, "coptrack.sqlite"), { readonly: true });
  const before = performance.now();
  for (const sql of BARE) raw.prepare(sql).all({ p: PROGRAMME });
  const bare = performance.now() - before;
  raw.close();
  await store.close();

  const against = (name: string, ours: number, baseline: number, aim?: number): Result => ({
    name,
    ours,
    baseline,
    unit: "ms",
    ratio: ours / baseline,
    ...(aim === undefined ? {} : { aim }),
  });
  results.push(
    against("five years, no month summed yet (bare aggregation, once)", cold, bare),
    against("five years, warm (against 1 s)", warm, 1000, 1),
    against("five years, right after an edit (against 1 s)", edited, 1000, 1),
    against("bare aggregation, once (against 1 s)", bare, 1000),
    against("slowest light request with nothing else running (100 ms)", idle.light, 100),
  );
  for (const { name, light: slowest, loop } of worst(waits)) {
    results.push(against(`slowest light request: ${name} (100 ms)`, slowest, 100, 1));
    results.push(against("  longest stop of the event loop meanwhile", loop, 100, 1));
  }
  return results;
}

/** Changes one entry of a month in the middle of the period. */
async function edit(store: Store, n: number): Promise<void> {
  const range = { from: "2024-05-01", to: "2024-05-31" };
  const [one] = await store.find("interaction", { programme: PROGRAMME, community: community(n), date: range }, { limit: 1 });
  if (!one) throw new Error("no entry to edit");
  const { programme, id, version } = one;
  await store.atomically([update("interaction", { programme, id, version }, { type: "changed", version: version + 1 })]);
}

async function median(rounds: number, work: (n: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) times.push(await work(n));
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

/** Of the rounds of one kind the worst. */
function worst<T extends { readonly name: string; readonly light: number }>(waits: readonly T[]): readonly T[] {
  const byKind = new Map<string, T>();
  for (const one of waits) {
    const kind = one.name.replace(/ \d+$/, "");
    const before = byKind.get(kind);
    if (!before || before.light < one.light) byKind.set(kind, { ...one, name: kind });
  }
  return [...byKind.values()];
}

await alone(import.meta.url, run);
