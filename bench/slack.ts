import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { untouched, type View } from "../test/slack/client.js";
import { alone, type Result } from "./measure.js";
import { everyRow, promote, seed, written } from "./slack/data.js";
import { command, load, quantile, send, steadily, submissions } from "./slack/requests.js";
import { type Child, startApi, startBeside, startOurs } from "./slack/servers.js";

/** ROUNDS, SECONDS, AT_ONCE and WARM make a run shorter, while one works on it. */
const { ROUNDS: rounds, SECONDS: seconds, AT_ONCE: atOnce, WARM: warm } = process.env;
const ROUNDS = Number(rounds ?? 5);
const AT_ONCE = (atOnce ?? "1,20,200").split(",").map(Number);
/**
 * So many requests of each kind go before, to every server alike: what a request costs is measured, not what compiling costs a
 * program that has just started, which is the more the more of it there is.
 */
const WARM = Number(warm ?? 3000);
/** One at a time, for what an acknowledgement alone costs. */
const SINGLE = 300;
const RATE = 200;
const SECONDS = Number(seconds ?? 10);
const CHIEF = { user_id: "U0CHIEF" };
/** Where the `chat` SDK was installed by hand (docs/decisions/0012 says how); without it those lines are left out. */
const CHAT = process.env.COPTRACK_BENCH_CHAT;
/** Set, the program writes a processor profile there. */
const PROFILE = process.env.COPTRACK_BENCH_PROFILE;

/** One way to make a server work: its requests, and what it must have called by the end of them. */
interface Way {
  readonly name: string;
  readonly child: Child;
  readonly body: () => string;
  readonly calls?: string;
}
interface Measured {
  readonly cpu: number[];
  readonly ack: number[];
}

/** What Slack's requests cost the whole program, beside bare Bolt and the `chat` SDK, in turns within one run. */
export async function run(): Promise<readonly Result[]> {
  mkdirSync(".cache", { recursive: true });
  const folder = resolve(mkdtempSync(join(".cache", "bench-slack-")));
  const children: Child[] = [];
  try {
    return await measured(folder, children);
  } finally {
    for (const child of children) await child.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(folder: string, children: Child[]): Promise<readonly Result[]> {
  const started = async (child: Promise<Child>): Promise<Child> => {
    children.unshift(await child);
    return child;
  };
  const [ourData, bareData, toldData] = [join(folder, "ours"), join(folder, "bare"), join(folder, "told")];
  const slack = await started(startApi());
  const api = (who: string): string => `http://127.0.0.1:${slack.port}/${who}/api/`;
  for (const one of [ourData, bareData, toldData]) await seed(one);
  const ours = await started(startOurs(api("ours"), ourData, PROFILE));

  // The first form gives the bare handler its constant view, the second submission its constant rows.
  await send(ours.port, command(api("ours"), CHIEF));
  const called = (method: string) => async (): Promise<number> =>
    (await slack.ask<{ counts: Record<string, number> }>("counts")).counts[method] ?? 0;
  await until(called("ours views.open"), 1);
  const seen = JSON.parse((await slack.ask<{ view: string }>({ view: "ours" })).view) as View;
  const saves = () => submissions(seen, untouched(seen));
  const [save, bareSave, toldSave] = [saves(), saves(), saves()];
  await accepted(ours, save(CHIEF.user_id));
  // The first receipt also welcomes, and remembers that it did: no row of a submission's.
  await until(called("ours response"), 1);
  const before = everyRow(join(ourData, "coptrack.sqlite"));
  await accepted(ours, save(CHIEF.user_id));
  await until(called("ours response"), 2);
  const rows = written(before, everyRow(join(ourData, "coptrack.sqlite")));
  await promote(ourData, CHIEF.user_id);
  const files = { VIEW: join(folder, "view.json"), ROWS: join(folder, "rows.json") };
  const { callback_id, title, submit, private_metadata, blocks } = seen;
  writeFileSync(files.VIEW, JSON.stringify({ type: "modal", callback_id, title, submit, private_metadata, blocks }));
  writeFileSync(files.ROWS, JSON.stringify(rows));
  const { text, blocks: said } = JSON.parse((await slack.ask<{ receipt: string }>({ receipt: "ours" })).receipt);
  const RECEIPT = join(folder, "receipt.json");
  writeFileSync(RECEIPT, JSON.stringify({ text, blocks: said }));
  const database = (data: string) => ({ DATABASE: join(data, "coptrack.sqlite") });
  const bare = await started(startBeside("bare", api("bare"), { ...files, ...database(bareData) }));
  const told = await started(startBeside("bare", api("told"), { ...files, ...database(toldData), RECEIPT }));
  const chat =
    CHAT && existsSync(CHAT) ? await started(startBeside("chat", api("chat"), { COPTRACK_BENCH_CHAT: CHAT })) : undefined;

  let stranger = 0;
  const strange = (): string => {
    stranger += 1;
    return command(api("chat"), { user_id: `U${stranger}`, text: "" });
  };
  // Beside both, so that each is held against what the same moment of the machine costs.
  const empty: Way[] = chat ? [{ name: "chat", child: chat, body: strange, calls: "chat users.info" }] : [];
  const opening: Way[] = [
    { name: "ours", child: ours, body: () => command(api("ours")), calls: "ours views.open" },
    { name: "bare", child: bare, body: () => command(api("bare")), calls: "bare views.open" },
    ...empty,
  ];
  const saving: Way[] = [
    { name: "ours", child: ours, body: () => save(), calls: "ours response" },
    { name: "bare", child: bare, body: () => bareSave() },
    { name: "told", child: told, body: () => toldSave(), calls: "told chat.postEphemeral" },
    ...empty,
  ];

  const results: Result[] = [];
  const line = (name: string, ours: number, baseline: number, unit: string, aim?: number): void => {
    results.push({ name, ours, baseline, unit, ratio: ours / baseline, ...(aim === undefined ? {} : { aim }) });
  };
  for (const way of new Set([...opening, ...saving])) await batch(way, WARM, 20, slack);
  const opened = await untilAcknowledged(opening, slack);
  const kept = await untilAcknowledged(saving, slack);
  line("saved submission until acknowledged, CPU, nothing beside", kept("ours"), kept("bare"), "ms", 1.5);
  if (chat) {
    line("/log until acknowledged, CPU, against chat's empty command", opened("ours"), opened("chat"), "ms", 1);
    line("saved submission until acknowledged, CPU, the same", kept("ours"), kept("chat"), "ms", 1);
  }
  for (const atOnce of AT_ONCE) {
    const open = await inTurns(opening, atOnce, slack);
    const saved = await inTurns(saving, atOnce, slack);
    const of = (all: ReadonlyMap<string, Measured>, who: string): Measured => all.get(who) ?? { cpu: [], ack: [] };
    const at = `${atOnce} at once`;
    const cost = (all: ReadonlyMap<string, Measured>, who: string): number => quantile(of(all, who).cpu, 0.5);
    const wait = (all: ReadonlyMap<string, Measured>, who: string): number => quantile(of(all, who).ack, 0.5);
    line(`/log to opened form, CPU, ${at}`, cost(open, "ours"), cost(open, "bare"), "ms", 1.5);
    line(`saved submission and its receipt, CPU, bare commits only, ${at}`, cost(saved, "ours"), cost(saved, "bare"), "ms", 1.5);
    line(`  the same, bare posts a constant receipt too, ${at}`, cost(saved, "ours"), cost(saved, "told"), "ms", 1.5);
    line(`saved submission, acknowledged, ${at}`, wait(saved, "ours"), wait(saved, "bare"), "ms", 1.5);
    if (!chat) continue;
    line(`/log to opened form, CPU, against chat's empty command, ${at}`, cost(open, "ours"), cost(open, "chat"), "ms", 1);
    line(`saved submission, CPU, against chat's empty command, ${at}`, cost(saved, "ours"), cost(saved, "chat"), "ms", 1);
    line(`/log acknowledged, against chat's empty command, ${at}`, wait(open, "ours"), wait(open, "chat"), "ms", 1);
    line(`submission acknowledged, against chat's empty command, ${at}`, wait(saved, "ours"), wait(saved, "chat"), "ms", 1);
  }

  // The steady stream, while the slow things run one after the other.
  const stream = (who: string, save: () => string): string[] =>
    Array.from({ length: RATE * SECONDS }, (_, i) => (i % 2 ? command(api(who)) : save()));
  const quiet = await steadily(
    bare.port,
    stream("bare", () => bareSave()),
    RATE,
  );
  let busy = true;
  let slow = 0;
  const side = (async () => {
    while (busy)
      for (const text of ["digest", "report", "export"]) {
        await send(ours.port, command(api("ours"), { ...CHIEF, command: "/cop", text }));
        slow += 1;
      }
  })();
  const times = await steadily(
    ours.port,
    stream("ours", () => save()),
    RATE,
  );
  busy = false;
  await side;
  const p99 = quantile(times, 0.99);
  line(`p99 at ${RATE}/s with ${slow} digests, reports, exports; bare alone`, p99, quantile(quiet, 0.99), "ms");
  line("  the same against the 100 ms it may take", p99, 100, "ms", 1);
  return results;
}

async function accepted(child: Child, body: string): Promise<void> {
  const { said } = await send(child.port, body);
  if (said !== "") throw new Error(`not saved: ${said.slice(0, 300)}`);
}

async function until(count: () => Promise<number>, wanted: number): Promise<void> {
  const end = Date.now() + 30_000;
  while ((await count()) < wanted) {
    if (Date.now() > end) throw new Error("the calls did not come");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Sends a batch of one way, and waits until what it calls was called: the server's processor milliseconds a request, and the times. */
async function batch(
  { child, body, calls }: Way,
  size: number,
  atOnce: number,
  slack: Child,
): Promise<{ readonly cpu: number; readonly answering: number; readonly times: readonly number[] }> {
  const bodies = Array.from({ length: size }, body);
  const counted = async (): Promise<number> =>
    calls ? ((await slack.ask<{ counts: Record<string, number> }>("counts")).counts[calls] ?? 0) : 0;
  const used = (): Promise<{ cpu: number; answering: number }> => child.ask("cpu");
  const called = await counted();
  const before = await used();
  const times = await load(child.port, bodies, atOnce);
  if (calls) await until(counted, called + size);
  const after = await used();
  const each = (part: "cpu" | "answering"): number => (after[part] - before[part]) / 1000 / size;
  return { cpu: each("cpu"), answering: each("answering"), times };
}

/** Another goes first each time, and none twice in a row, which would find the processor's memory still full of its own. */
const rotated = <T>(ways: readonly T[], by: number): readonly T[] => [
  ...ways.slice(by % ways.length),
  ...ways.slice(0, by % ways.length),
];

/** Each way a batch, over and over; processor milliseconds a request (until its calls were made) and acknowledgement times. */
async function inTurns(ways: readonly Way[], atOnce: number, slack: Child): Promise<ReadonlyMap<string, Measured>> {
  const size = Math.max(100, atOnce);
  const measured = new Map<string, Measured>(ways.map(({ name }) => [name, { cpu: [], ack: [] }]));
  for (let round = -1; round < ROUNDS; round += 1)
    for (const way of rotated(ways, round + 1)) {
      const { cpu, times } = await batch(way, size, atOnce, slack);
      if (round < 0) continue;
      measured.get(way.name)?.cpu.push(cpu);
      measured.get(way.name)?.ack.push(...times);
    }
  return measured;
}

/** One request at a time, the next when everything of the one before is done: processor milliseconds until it was acknowledged. */
async function untilAcknowledged(ways: readonly Way[], slack: Child): Promise<(who: string) => number> {
  const measured = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let at = 0; at < SINGLE; at += 1)
    for (const way of rotated(ways, at)) measured.get(way.name)?.push((await batch(way, 1, 1, slack)).answering);
  return (who) => quantile(measured.get(who) ?? [], 0.5);
}

await alone(import.meta.url, run);
