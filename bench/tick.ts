import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DateTime } from "luxon";
import { openSqlite } from "../db/sqlite.js";
import { type Core, createCore } from "../src/core.js";
import { addDays } from "../src/domain/dates.js";
import { idFrom } from "../src/domain/ids.js";
import { NO_DETAILS } from "../src/domain/interactions.js";
import { UNSAID } from "../src/domain/people.js";
import { FEATURES } from "../src/features/index.js";
import { insert, type Messenger, type Step, type Store } from "../src/ports.js";
import { sealer } from "../src/sealed.js";
import { loadCatalogues } from "../src/text/say.js";
import { checkPlan, followUp } from "../test/durability/rows.js";
import { alone, type Result } from "./measure.js";

const ZONES = [
  "Africa/Casablanca",
  "Africa/Khartoum",
  "Africa/Cairo",
  "Europe/Chisinau",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "America/Santiago",
  "America/Lima",
  "Pacific/Auckland",
  "UTC",
];
/** Sudan's and Egypt's weekend is Friday and Saturday; the digest comes there on Sunday. */
const offFriday = (zone: string): boolean => zone === "Africa/Khartoum" || zone === "Africa/Cairo";
const FIRST = "2026-01-05";
const PROGRAMME = idFrom("bench tick");
const HOUR = 3_600_000;

interface Sent {
  readonly to: string;
  readonly kind: "post" | "direct";
  readonly at: number;
}
interface Stage {
  readonly store: Store;
  readonly core: Core;
  readonly sent: Sent[];
  readonly clock: { at: number };
  close(): Promise<void>;
}

/** Communities in twelve zones, each with a channel, a facilitator, and two who log: one steadily, one with gaps. */
async function stage(communities: number, weeks: number): Promise<Stage> {
  await loadCatalogues();
  const folder = mkdtempSync(join(tmpdir(), "coptrack-bench-tick-"));
  const store = openSqlite(folder);
  const sent: Sent[] = [];
  const clock = { at: Date.parse(`${FIRST}T00:00:00Z`), now: () => clock.at };
  const post =
    (kind: Sent["kind"]): Messenger["post"] =>
    async (_workspace, to) => {
      sent.push({ to, kind, at: clock.at });
      return { place: to, message: String(sent.length) };
    };
  const messenger: Messenger = {
    post: post("post"),
    direct: post("direct"),
    update: async () => undefined,
    remove: async () => undefined,
    find: async () => undefined,
  };
  const nothing = () => undefined;
  const core = createCore(FEATURES, {
    store,
    charts: { png: async () => new Uint8Array(), close: async () => undefined },
    platforms: new Map([["bench", { messenger, directory: { person: async () => undefined, members: async () => [] } }]]),
    log: {
      info: nothing,
      warn: nothing,
      error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
    },
    clock,
    publicUrl: undefined,
    secrets: sealer(["a secret of the bench, long enough to be one"], "core"),
  });
  const of = { programme: PROGRAMME };
  // They begin with the year: nobody's digest of the year before is made up for.
  const createdAt = clock.at;
  const steps: Step[] = [
    insert("programme", {
      ...of,
      id: PROGRAMME,
      name: "Programme",
      locale: "en",
      zone: "UTC",
      settings: {},
      createdAt,
      version: 1,
    }),
    insert("workspace", { ...of, id: idFrom("w"), platform: "bench", external: "W", name: "", active: true }),
  ];
  for (let n = 0; n < communities; n += 1) {
    const zone = ZONES[n % ZONES.length] ?? "UTC";
    const community = idFrom("community", String(n));
    const settings = offFriday(zone) ? { workingDays: [7, 1, 2, 3, 4], digestDay: 7 } : {};
    const base = { ...of, locale: "en" as const, zone, sample: false, createdAt, version: 1 };
    steps.push(insert("community", { ...base, id: community, name: `C${n}`, settings, archivedAt: null }));
    const place = { platform: "bench", workspace: "W", place: `c${n}`, name: `c${n}`, active: true };
    steps.push(insert("channel", { ...of, id: idFrom("channel", String(n)), community, ...place }));
    for (const [role, who] of [
      ["facilitator", "f"],
      ["member", "s"],
      ["member", "g"],
    ] as const) {
      const person = idFrom("person", who, String(n));
      const account = `${who}${n}`;
      const known = {
        ...UNSAID,
        zone,
        sample: false,
      } as const;
      steps.push(
        insert("person", { ...of, id: person, name: account, ...known, createdAt, erasedAt: null, version: 1 }),
        insert("identity", {
          ...of,
          id: idFrom("identity", account),
          person,
          platform: "bench",
          workspace: "W",
          account,
          name: account,
          active: true,
          locale: null,
          zone: null,
        }),
        insert("roleGrant", { ...of, id: idFrom("grant", account), person, community, role, createdAt, sample: false }),
      );
    }
    for (let week = -6; week < weeks; week += 1) {
      const date = addDays(FIRST, 7 * week + 2);
      steps.push(insert("interaction", entry(community, zone, date, idFrom("person", "s", String(n)))));
      if ((week + n) % 9 < 5)
        steps.push(insert("interaction", entry(community, zone, addDays(date, 1), idFrom("person", "g", String(n)))));
      // Now and then something was taken on, and every fourth community has a learning check each month, in private.
      if ((week + n) % 6 === 0)
        steps.push(insert("followUp", followUp(PROGRAMME, community, addDays(date, 10), idFrom("person", "s", String(n)))));
    }
    if (n % 4 === 0)
      steps.push(
        insert("checkPlan", {
          ...checkPlan(PROGRAMME, community, idFrom("person", "f", String(n)), "private", FIRST),
          rhythm: "monthly",
        }),
      );
  }
  while (steps.length > 0) await store.atomically(steps.splice(0, 1000));
  return {
    store,
    core,
    sent,
    clock,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const entry = (community: string, zone: string, date: string, loggedBy: string) =>
  ({
    programme: PROGRAMME,
    id: idFrom(community, date, loggedBy),
    community,
    type: "call",
    title: `On ${date}`,
    date,
    ...NO_DETAILS,
    zone,
    nominal: 3,
    status: "draft",
    loggedBy,
    loggedVia: "bench",
    source: `${community} ${date} ${loggedBy}`,
    sample: false,
    createdAt: Date.parse(`${date}T12:00:00Z`),
    updatedAt: Date.parse(`${date}T12:00:00Z`),
  }) as const;

/** The hours somebody's digest or prompt falls on, in a week: nine o'clock in each zone, on each of its working days. */
function instants(week: number): readonly number[] {
  const all = new Set<number>();
  for (const zone of ZONES)
    for (const day of offFriday(zone) ? [6, 0, 1, 2, 3] : [0, 1, 2, 3, 4])
      all.add(
        DateTime.fromISO(addDays(FIRST, 7 * week + day), { zone })
          .set({ hour: 9, minute: day === 0 || day === 6 ? 0 : 30 })
          .toMillis(),
      );
  return [...all].sort((a, b) => a - b);
}

/** Weeks of time, compressed: what was sent, and what of it at a wrong hour or above the budget of two a week. */
export async function year(communities: number, weeks: number) {
  const on = await stage(communities, weeks);
  const before = process.cpuUsage();
  let ticks = 0;
  for (let week = 0; week < weeks; week += 1)
    for (const at of instants(week)) {
      on.clock.at = at;
      await on.core.tick(at);
      // What was woken in between is posted at this hour too.
      await on.core.settled();
      ticks += 1;
    }
  const { user, system } = process.cpuUsage(before);
  const wrong = { night: 0, weekend: 0, overBudget: 0, doubled: 0 };
  const unasked = new Map<string, number[]>();
  for (const { to, at } of on.sent) {
    const zone = ZONES[Number(to.slice(1)) % ZONES.length] ?? "UTC";
    const local = DateTime.fromMillis(at, { zone });
    if (local.hour < 8 || local.hour >= 18) wrong.night += 1;
    if ((offFriday(zone) ? [5, 6] : [6, 7]).includes(local.weekday)) wrong.weekend += 1;
  }
  const kinds: Record<string, number> = {};
  for (const row of await on.store.find("outbox", { programme: PROGRAMME })) {
    const kind = row.key.split(":")[0] ?? "";
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    const sent = on.sent[Number(row.ref?.message) - 1];
    if (row.unasked && row.kind === "direct" && sent) unasked.set(row.to, [...(unasked.get(row.to) ?? []), sent.at]);
  }
  for (const times of [...unasked.values()].map((all) => all.sort((a, b) => a - b)))
    for (const [n, at] of times.entries()) if (n >= 2 && at - (times[n - 2] ?? 0) < 7 * 24 * HOUR) wrong.overBudget += 1;
  const rows = await on.store.count("outbox", { programme: PROGRAMME });
  wrong.doubled = on.sent.length - rows;
  await on.close();
  const posts = on.sent.filter((one) => one.kind === "post").length;
  const cpu = (user + system) / 1e6;
  return {
    communities,
    weeks,
    ticks,
    messages: on.sent.length,
    posts,
    private: on.sent.length - posts,
    kinds,
    unasked: [...unasked.values()].flat().length,
    people: communities * 3,
    ...wrong,
    cpuSeconds: cpu,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** CPU of one tick at which nothing is due, in milliseconds, after the first one looked at everybody. */
async function idle(communities: number): Promise<{ readonly ms: number; readonly megabytes: number }> {
  const on = await stage(communities, 1);
  // Sunday noon everywhere but in the far east: nobody's working hour; then minute by minute.
  const at = Date.parse("2026-01-11T12:00:00Z");
  await on.core.tick(at);
  const before = process.cpuUsage();
  const minutes = 60;
  for (let minute = 1; minute <= minutes; minute += 1) await on.core.tick(at + minute * 60_000);
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  await on.close();
  return { ms: (user + system) / 1000 / minutes, megabytes };
}

/** A tick at which nothing is due, with ten times the communities against one with some, and ten times those. */
export async function run(): Promise<readonly Result[]> {
  const results: Result[] = [];
  let fewer = await idle(100);
  process.stderr.write(`memory after: ${fewer.megabytes.toFixed(0)} MB with 100 communities\n`);
  // Ten thousand take minutes to make: `BENCH_TICK_MANY=1`.
  for (const communities of process.env.BENCH_TICK_MANY ? [1000, 10_000] : [1000]) {
    const more = await idle(communities);
    const words = communities.toLocaleString("en");
    process.stderr.write(`memory after: ${more.megabytes.toFixed(0)} MB with ${words} communities\n`);
    const name = `CPU of a tick, ${words} communities against a tenth of them`;
    results.push({ name, ours: more.ms, baseline: fewer.ms, unit: "ms", ratio: more.ms / fewer.ms });
    fewer = more;
  }
  return results;
}

// `npx tsx bench/tick.ts year [communities] [weeks]`
if (process.argv[2] === "year")
  process.stdout.write(
    `${JSON.stringify(await year(Number(process.argv[3] ?? 1000), Number(process.argv[4] ?? 52)), null, 1)}\n`,
  );
else await alone(import.meta.url, run);
