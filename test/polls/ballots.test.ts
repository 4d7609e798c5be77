import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Poll } from "../../src/domain/records.js";
import { type Actor, type World, world } from "../support/world.js";
import { crowd, DAY, idOf, letItClose, problemsOf, said, startPoll } from "./support.js";

describe("ballots of every method", () => {
  let w: World;
  let chief: Actor;
  let elena: Actor;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
    elena = await w.as("elena");
  });
  afterEach(() => w.close());
  const ids = (poll: Poll, ...texts: string[]) => Promise.all(texts.map((text) => idOf(w, poll, text)));
  const marks = async (poll: Poll) => (await w.store.find("pollBallot", { programme: w.programme, poll: poll.id }))[0]?.marks;

  it("approval: any number, shown again to be changed", async () => {
    const poll = await startPoll(w, chief, { what: { method: "approval" } });
    const [seed = "", soil = ""] = await ids(poll, "Seed policy", "Soil health");
    const form = await elena.press("poll.vote", poll.id);
    expect(problemsOf(await elena.submit(form, { choices: [] })).choices).toContain("Nothing is chosen");
    await elena.submit(form, { choices: [seed, soil] });
    expect((await elena.press("poll.vote", poll.id)).open?.values.choices).toEqual([seed, soil]);
    expect(await marks(poll)).toEqual({ [seed]: 1, [soil]: 1 });
    expect(problemsOf(await elena.submit(form, { choices: ["not there"] }))).toHaveProperty("choices");
  });

  it("dots: as many as there are, stacked only where allowed", async () => {
    const poll = await startPoll(w, chief, { what: { method: "dots" }, rules: { dots: "2", stack: true } });
    const form = await elena.press("poll.vote", poll.id);
    expect(problemsOf(await elena.submit(form, { dots0: "2", dots1: "1" })).dots0).toContain("You gave 3 dots and have 2");
    expect(problemsOf(await elena.submit(form, { dots0: "-1" }))).toHaveProperty("dots0");
    expect(said(await elena.submit(form, { dots0: "2" }))).toContain("Seed policy (2 dots)");
    await letItClose(w, poll);
    expect(w.platform.words("room").at(-1)).toContain("1. Seed policy — 2 dots");
  });

  it("ranking: no place twice, no gap, as far as one likes; pairs stand beside the points", async () => {
    const poll = await startPoll(w, chief, { what: { method: "ranking" } });
    const [seed = "", soil = ""] = await ids(poll, "Seed policy", "Soil health");
    const form = await elena.press("poll.vote", poll.id);
    expect(problemsOf(await elena.submit(form, { place1: seed, place2: seed })).place2).toContain("has place 1 already");
    expect(problemsOf(await elena.submit(form, { place2: soil })).place1).toContain("Place 1 is missing");
    expect(said(await elena.submit(form, { place1: soil, place2: seed }))).toMatch(/1\. Soil health[\s\S]*2\. Seed policy/);
    await letItClose(w, poll);
    const result = w.platform.words("room").at(-1) ?? "";
    expect(result).toContain("1. Soil health — 2 points");
    expect(result).toContain("“Soil health” beats every other one.");
  });

  it("a cycle is said", async () => {
    const poll = await startPoll(w, chief, { what: { method: "ranking", candidates: "A\nB\nC" } });
    const orders = ["ABC", "BCA", "CAB"];
    for (const [at, who] of (await crowd(w, 3)).entries()) {
      const [place1 = "", place2 = "", place3 = ""] = await ids(poll, ...(orders[at] ?? ""));
      await who.submit(await who.press("poll.vote", poll.id), { place1, place2, place3 });
    }
    await letItClose(w, poll);
    const result = w.platform.words("room").at(-1) ?? "";
    expect(result).toMatch(/they go in a circle: “(A” > “B” > “C” > “A|B” > “C” > “A” > “B|C” > “A” > “B” > “C)”/);
    expect(result).toContain("It is a tie: “A”, “B” and “C” are level in the first place.");
  });

  it("a hundred candidates, counted in a thread of its own", async () => {
    const texts = Array.from({ length: 100 }, (_, at) => `Topic ${at}`);
    const poll = await startPoll(w, chief, { what: { method: "ranking", candidates: texts.join("\n") } });
    for (const who of await crowd(w, 12)) {
      const id = await idOf(w, poll, "Topic 42");
      const order = await who.submit(await who.press("poll.vote", poll.id), { picked: [id] });
      expect(Object.keys(order.open?.fields ?? {})).toEqual(["how", "place1"]);
      await who.submit(order, { place1: id });
    }
    await letItClose(w, poll);
    expect(w.platform.words("room").at(-1)).toContain("1. Topic 42");
  });
});

describe("what cannot be a poll", () => {
  let w: World;
  let chief: Actor;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
  });
  afterEach(() => w.close());

  it.each([
    ["nothing to vote for", "", "nothing to vote for yet"],
    ["one candidate", "Soil", "only one"],
    ["the same twice", "Soil\nSoil ", "“Soil” stands there twice"],
    ["two alike", "Soil\nsoil ", "“Soil” and “soil” count as the same"],
    ["more than a hundred", Array.from({ length: 101 }, (_, at) => `c${at}`).join("\n"), "100 are possible at most"],
    ["one too long", `Soil\n${"x".repeat(151)}`, "longer than 150 characters"],
  ])("%s", async (_what, candidates, words) => {
    const form = await chief.command("/cop poll");
    const reply = await chief.submit(form, { title: "T", method: "approval", candidates });
    expect(problemsOf(reply).candidates).toContain(words);
    expect(reply.problems?.values.candidates).toBe(candidates);
    expect(await w.store.count("poll", { programme: w.programme })).toBe(0);
  });

  it.each([
    ["closing in the past", { closesDate: "2026-11-20" }, "closesDate", "past already"],
    ["closing before it opens", { opensDate: "2026-12-05", closesDate: "2026-12-01" }, "closesDate", "before it opens"],
    ["closing in two years", { closesDate: "2028-12-01" }, "closesDate", "more than a year"],
    ["opening in the past", { opensDate: "2026-11-20" }, "opensDate", "past already"],
    ["more chosen than there are", { places: "7" }, "places", "3 or less"],
    ["no closing", { closesDate: "" }, "closesDate", "fill this in"],
  ])("%s", async (_what, rules, field, words) => {
    const second = await chief.submit(await chief.command("/cop poll"), {
      title: "T",
      method: "approval",
      candidates: "a\nb\nc",
    });
    expect(problemsOf(await chief.submit(second, rules))[field]).toContain(words);
  });

  it("is not started by members, nor in a community one does not run", async () => {
    expect(said(await (await w.as("elena")).command("/cop poll"))).toContain("Only facilitators");
    const other = await w.addCommunity("Other", "elsewhere");
    const form = await chief.command("/cop poll");
    const reply = await chief.submit(form, { title: "T", method: "approval", candidates: "a\nb", communities: [other] });
    expect(problemsOf(reply)).toHaveProperty("communities");
  });

  it("posted twice is posted once; a draft whose time has passed is not posted", async () => {
    const second = await chief.submit(await chief.command("/cop poll"), { title: "T", method: "approval", candidates: "a\nb" });
    await chief.submit(second, { closesDate: "2026-11-30" });
    const [draft] = await w.store.find("poll", { programme: w.programme });
    await Promise.all([chief.press("poll.post", draft?.id), chief.press("poll.post", draft?.id)]);
    await w.core.settled();
    expect(w.platform.words("room")).toHaveLength(1);
    const again = await chief.submit(await chief.command("/cop poll"), { title: "Late", method: "approval", candidates: "a\nb" });
    await chief.submit(again, { closesDate: "2026-11-30" });
    const [late] = await w.store.find("poll", { programme: w.programme, title: "Late" });
    w.clock.at += 30 * DAY;
    expect(said(await chief.press("poll.post", late?.id))).toContain("is past by now");
  });

  it("needs of the log become candidates, go on the agenda, and lead back", async () => {
    const elena = await w.as("elena");
    await elena.command("/cop need how do others fund field visits?");
    await elena.command("/cop need which soil tests are cheap?");
    const needs = await w.store.find("need", { programme: w.programme });
    expect(needs).toHaveLength(2);
    const poll = await startPoll(w, chief, { what: { candidates: "", needs: needs.map(({ id }) => id) } });
    const [need] = needs;
    await elena.press("poll.pick", `${poll.id}:${await idOf(w, poll, need?.text ?? "")}`);
    await letItClose(w, poll);
    expect((await w.store.find("need", { programme: w.programme, state: "polled" })).length).toBe(2);
    const candidate = await idOf(w, poll, need?.text ?? "");
    const form = await chief.press("agenda.add", `poll:${poll.id}:${candidate}`);
    expect(form.open?.values.title).toBe(need?.text);
    await chief.submit(form);
    const [item] = await w.store.find("agendaItem", { programme: w.programme });
    expect(item?.why).toMatchObject({ poll: poll.id, candidate, votes: 1, voters: 1, rank: 1 });
    const links = await w.store.find("agendaLink", { programme: w.programme, item: item?.id ?? "" });
    expect(links.map(({ kind, ref }) => [kind, ref]).sort()).toEqual([
      ["need", need?.id],
      ["poll", poll.id],
    ]);
  });
});

describe("what polls keep of a person who has their data erased", () => {
  it("leads to nobody, and still counts; what is held is shown before, but for anonymous ballots", async () => {
    const w = await world();
    const chief = await w.as("chief", { role: "facilitator" });
    const people = await crowd(w, 5);
    const elena = people[0] as Actor;
    const named = await startPoll(w, chief, { what: { title: "Named" } });
    const secret = await startPoll(w, chief, { what: { title: "Secret" }, rules: { anonymous: true } });
    for (const who of people) {
      await who.press("poll.pick", `${named.id}:${await idOf(w, named, "Soil health")}`);
      await who.press("poll.pick", `${secret.id}:${await idOf(w, secret, "Seed policy")}`);
    }
    const file = JSON.parse(new TextDecoder().decode((await elena.press("my-data.export")).file?.bytes));
    expect(file.votedIn).toHaveLength(2);
    expect(file.namedVotes).toHaveLength(1);
    await elena.press("my-data.erase");
    const of = { programme: w.programme };
    for (const table of ["pollParticipation", "pollBallot"] as const) {
      expect(await w.store.count(table, of)).toBe(10);
      expect(await w.store.count(table, { ...of, person: elena.person })).toBe(0);
    }
    await letItClose(w, named);
    expect(w.platform.words("room").join("\n")).toContain("1. Soil health — 5 votes");
    expect(w.platform.words("room").join("\n")).toContain("1. Seed policy — 5 votes");
    await w.close();
  });
});
