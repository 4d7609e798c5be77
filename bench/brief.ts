import { join } from "node:path";
import Database from "better-sqlite3";
import { openSqlite } from "../db/sqlite.js";
import { helping, meanwhile } from "./meanwhile.js";
import type { Result } from "./measure.js";
import { COMMUNITIES, community, million, PROGRAMME } from "./million.js";

const ROUNDS = 7;
const organisation = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
/** The ids of the same entries by bare SQL. */
const BARE =
  "SELECT i.id, i.date FROM (SELECT DISTINCT interaction AS id FROM interactionOrganisation WHERE organisation = @o AND programme = @p) o CROSS JOIN interaction i ON i.id = o.id WHERE i.deletedAt IS NULL ORDER BY i.date DESC, i.id DESC";

/** What an organisation took part in, of a million interactions: against bare SQL of the same rows, and what others wait meanwhile. */
export async function run(): Promise<readonly Result[]> {
  const folder = await million(Number(process.env.BENCH_ROWS ?? 1_000_000));
  const store = openSqlite(folder);
  const light = await helping(store);
  const raw = new Database(join(folder, "coptrack.sqlite"), { readonly: true });
  const bare = raw.prepare(BARE);
  const asked = {
    programme: PROGRAMME,
    communities: Array.from({ length: COMMUNITIES }, (_, n) => community(n)),
    country: null,
    limit: 30,
  };
  await store.questions.entriesBy({ ...asked, organisations: [organisation(200)] });
  const [ours, theirs, waits, loops]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const organisations = [organisation(round)];
    const before = performance.now();
    const rows = bare.all({ p: PROGRAMME, o: organisations[0] });
    theirs.push(performance.now() - before);
    const from = performance.now();
    let n = 0;
    const answer = store.questions.entriesBy({ ...asked, organisations }).then((found) => {
      ours.push(performance.now() - from);
      n = found.n;
    });
    const waited = await meanwhile(light, answer);
    waits.push(waited.light);
    loops.push(waited.loop);
    if (n !== rows.length) throw new Error(`${n} entries, and ${rows.length} by bare SQL`);
  }
  raw.close();
  await store.close();
  const result = (name: string, value: number, baseline: number, aim: number): Result => ({
    name,
    ours: value,
    baseline,
    unit: "ms",
    ratio: value / baseline,
    aim,
  });
  return [
    result("what an organisation took part in (bare SQL of the same rows)", median(ours), median(theirs), 3),
    result("slowest light request meanwhile (100 ms)", Math.max(...waits), 100, 1),
    result("  longest stop of the event loop meanwhile", Math.max(...loops), 100, 1),
  ];
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
