import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPostgres } from "../../db/postgres.js";
import { openSqlite } from "../../db/sqlite.js";
import type { Poll } from "../../src/domain/records.js";
import { organisation } from "../support/organisation.js";
import { freshPostgres } from "../support/stores.js";
import { type Actor, type World, world } from "../support/world.js";
import { hits, type Seized, seizePostgres, seizeSqlite } from "./attack.js";
import { crowd, DAY, idOf, letItClose, pick, pollNow, problemsOf, said, startPoll } from "./support.js";

const TEXTS = ["Seed policy", "Soil health", "Field schools", "Water"];
const VOTERS = 60;

/** So many vote at random; what each really voted is known to the test alone. */
async function vote(w: World, poll: Poll, people: readonly Actor[]): Promise<ReadonlyMap<string, string>> {
  const ids = await Promise.all(TEXTS.map((text) => idOf(w, poll, text)));
  const truth = new Map<string, string>();
  for (const who of people) {
    const choice = randomInt(TEXTS.length);
    truth.set(who.person, ids[choice] ?? "");
    expect(said(await pick(w, poll, who, TEXTS[choice] ?? ""))).toContain("nobody can tell which one is yours");
  }
  return truth;
}

/** With four candidates a quarter are hit by guessing, 15 of 60 with a deviation of 3.4: more than 30 is no chance. */
const CHANCE = 30;

describe.each([
  {
    database: "SQLite",
    async open() {
      const folder = mkdtempSync(join(tmpdir(), "coptrack-polls-"));
      return {
        store: openSqlite(folder),
        seize: async (poll: string): Promise<Seized> => seizeSqlite(folder, poll),
        gone: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  {
    database: "PostgreSQL",
    async open() {
      const url = await freshPostgres();
      return {
        store: await openPostgres(url, { warn: () => undefined }),
        seize: (poll: string): Promise<Seized> => seizePostgres(url, poll),
        gone: () => undefined,
      };
    },
  },
])("an attacker with the whole database, on $database", ({ open }) => {
  let w: World;
  let seize: (poll: string) => Promise<Seized>;
  let gone: () => void;
  let chief: Actor;
  let people: readonly Actor[];
  beforeEach(async () => {
    const opened = await open();
    seize = opened.seize;
    gone = opened.gone;
    w = await world({ store: opened.store });
    chief = await w.as("chief", { role: "facilitator" });
    people = await crowd(w, VOTERS);
  });
  afterEach(async () => {
    await w.close();
    gone();
  });

  it("finds nothing to link ballots of an anonymous poll to voters by, while it runs or after", async () => {
    const poll = await startPoll(w, chief, {
      what: { candidates: TEXTS.join("\n") },
      rules: { anonymous: true, shows: "turnout" },
    });
    expect(w.platform.words("room").at(-1)).toContain("Anonymous: nobody can find out who voted what, and your vote is final.");
    const truth = await vote(w, poll, people);
    const during = await seize(poll.id);
    expect(during.voters).toHaveLength(VOTERS);
    for (const order of Object.values(during.orders)) {
      expect(order).toHaveLength(VOTERS);
      // Nothing is to be read, and what is there is of one length.
      expect(hits(during, order, truth)).toBe(0);
      expect(new Set(order.map((sealed) => sealed.length)).size).toBe(1);
      expect(new Set(order).size).toBe(VOTERS);
    }
    await letItClose(w, poll);
    const after = await seize(poll.id);
    // Neither who voted nor a ballot is left, under any order; nor were opened ballots ever written, be it as dead bytes.
    expect(after.voters).toEqual([]);
    for (const order of Object.values(after.orders)) expect(order).toEqual([]);
    for (const candidate of new Set(truth.values())) {
      expect(after.whole).toContain(candidate);
      expect(after.whole).not.toContain(`{"${candidate}":1}`);
    }
    const closed = await pollNow(w, poll.id);
    expect(closed).toMatchObject({ key: null, stage: "closed" });
    // Every vote is in the count.
    for (const { candidate, score } of closed.outcomes[0]?.result?.standings ?? [])
      expect(score).toBe([...truth.values()].filter((one) => one === candidate).length);
  });

  it("would link them in a named poll: the attack is a real one", async () => {
    const poll = await startPoll(w, chief, { what: { candidates: TEXTS.join("\n") } });
    const truth = new Map<string, string>();
    for (const who of people) {
      const text = TEXTS[randomInt(TEXTS.length)] ?? "";
      truth.set(who.person, await idOf(w, poll, text));
      await pick(w, poll, who, text);
    }
    const seized = await seize(poll.id);
    const best = Math.max(...Object.values(seized.orders).map((order) => hits(seized, order, truth)));
    // Not all of them: PostgreSQL now and then puts a row where another left room.
    expect(best).toBeGreaterThan(CHANCE);
  });

  it("finds no ballot's words anywhere else, nor a person beside a candidate", async () => {
    const poll = await startPoll(w, chief, { what: { candidates: TEXTS.join("\n") }, rules: { anonymous: true } });
    const truth = await vote(w, poll, people.slice(0, 8));
    const { whole } = await seize(poll.id);
    for (const [person, candidate] of truth) {
      const lines = whole.split(/[\n{}]/).filter((line) => line.includes(person));
      expect(lines.some((line) => line.includes(candidate))).toBe(false);
    }
    expect(w.logged.join("\n")).not.toContain([...truth.values()][0]);
  });
});

it("keeps votes out of the log when PostgreSQL refuses one", async () => {
  const url = await freshPostgres();
  const w = await world({ store: await openPostgres(url, { warn: () => undefined }) });
  const poll = await startPoll(w, await w.as("chief", { role: "facilitator" }));
  const elena = await w.as("elena");
  const candidate = await idOf(w, poll, "Soil health");
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('ALTER TABLE "pollBallot" ADD CONSTRAINT full_up CHECK (edition < 0)');
  await admin.end();
  expect((await pick(w, poll, elena, "Soil health")).failed).toBeDefined();
  expect(w.logged.join("\n")).toContain("full_up");
  for (const told of [candidate, elena.person]) expect(w.logged.join("\n")).not.toContain(told);
  await w.close();
});

describe("an anonymous poll", () => {
  let w: World;
  let chief: Actor;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
  });
  afterEach(() => w.close());

  it("takes one final vote a person", async () => {
    const people = await crowd(w, 5);
    const poll = await startPoll(w, chief, { rules: { anonymous: true } });
    const [elena] = people;
    if (!elena) throw new Error("nobody");
    const both = await Promise.all([pick(w, poll, elena, "Soil health"), pick(w, poll, elena, "Seed policy")]);
    expect(both.map(said).filter((words) => words.includes("counts. It is final"))).toHaveLength(1);
    expect(said(await pick(w, poll, elena, "Seed policy"))).toContain("an anonymous vote is final");
    expect(said(await elena.press("poll.vote", poll.id))).toContain("an anonymous vote is final");
    expect(await w.store.count("pollBallot", { programme: w.programme, poll: poll.id })).toBe(1);
  });

  it("is refused where fewer than five may vote, where it would be weighted, and where its result would show", async () => {
    const second = await chief.submit(await chief.command("/cop poll Secret"), { method: "dots", candidates: "a\nb\nc" });
    const problems = problemsOf(
      await chief.submit(second, { anonymous: true, weighting: "country", shows: "result", closesDate: "2026-11-30" }),
    );
    expect(Object.keys(problems).sort()).toEqual(["anonymous", "shows", "weighting"]);
    expect(problems.anonymous).toContain("Only 1 member may vote here");
  });

  it("is not opened where fewer than five voted", async () => {
    const people = await crowd(w, 6);
    const poll = await startPoll(w, chief, { rules: { anonymous: true } });
    for (const who of people.slice(0, 4)) await pick(w, poll, who, "Soil health");
    await letItClose(w, poll);
    const result = w.platform.words("room").at(-1) ?? "";
    expect(result).toContain("Fewer than five voted");
    expect(result).not.toContain("Soil health —");
    const ballots = await w.store.find("pollBallot", { programme: w.programme, poll: poll.id });
    expect(ballots).toEqual([]);
    expect(await w.store.count("pollParticipation", { programme: w.programme, poll: poll.id })).toBe(0);
  });

  it("shows how many voted of a group only from five voters", async () => {
    const people = await crowd(w, 12);
    await w.store.atomically([
      ...[
        ["INRA", "government"],
        ["AgroInform", "civil-society"],
      ].map(([name = "", stakeholder = ""]) => organisation(w.programme, name, { id: name, stakeholder })),
      ...people.map((who, at) => ({
        update: "person" as const,
        where: { programme: w.programme, id: who.person },
        set: { organisation: at < 9 ? "INRA" : "AgroInform" },
        rows: 1,
      })),
    ]);
    const poll = await startPoll(w, chief, { rules: { anonymous: true } });
    for (const who of people.slice(0, 10)) await pick(w, poll, who, "Soil health");
    await letItClose(w, poll);
    const result = (w.platform.words("room").at(-1) ?? "").replace(/[\u2068\u2069]/g, "");
    expect(result).toContain("10 members voted, of 13 who could");
    // Nor is a group named whose number is not shown.
    expect(result).not.toContain("AgroInform");
    expect(result).toContain("Groups with fewer than five voters are not shown");
    w.clock.at += DAY;
  });

  it("keeps its votes from the log when the database is in trouble", async () => {
    await crowd(w, 5);
    const poll = await startPoll(w, chief, { rules: { anonymous: true } });
    const candidate = await idOf(w, poll, "Soil health");
    const atomically = w.store.atomically.bind(w.store);
    w.store.atomically = () => Promise.reject(new Error("disk full"));
    const reply = await chief.press("poll.pick", `${poll.id}:${candidate}`);
    w.store.atomically = atomically;
    expect(reply.failed).toBeDefined();
    expect(w.logged.join("\n")).not.toContain(candidate);
    expect(await w.store.count("pollParticipation", { programme: w.programme, poll: poll.id })).toBe(0);
  });
});
