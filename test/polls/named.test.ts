import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { organisation } from "../support/organisation.js";
import { type Actor, type World, world } from "../support/world.js";
import { crowd, DAY, idOf, letItClose, pick, pollNow, problemsOf, said, startPoll } from "./support.js";

describe("a named poll", () => {
  let w: World;
  let chief: Actor;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
  });
  afterEach(() => w.close());
  const posts = () => w.platform.words("room");
  const of = (poll: { id: string }) => ({ programme: w.programme, poll: poll.id });

  it("is asked, posted, voted in, closed by the clock, and told with its turnout", async () => {
    const poll = await startPoll(w, chief, { rules: { shows: "turnout" } });
    expect(poll).toMatchObject({ stage: "vote", anonymous: false, title: "What next?" });
    expect(posts().at(-1)).toContain("Not anonymous: your name is kept with your vote.");
    const people = await crowd(w, 4);
    for (const [at, who] of people.entries())
      expect(said(await pick(w, poll, who, at === 3 ? "Seed policy" : "Soil health"))).toContain("counts");
    await w.core.tick(w.clock.at + 60_000);
    expect(posts().join("\n")).toContain("4 members have voted so far.");
    await letItClose(w, poll);
    const result = posts().at(-1) ?? "";
    expect(result).toContain("Result: What next?");
    expect(result).toContain("4 members voted, of 5 who could (80%).");
    expect(result).toContain("1. Soil health — 3 votes");
    expect(result).toContain("2. Seed policy — 1 vote");
    expect(result).toContain("1 vote asks for none of those chosen; it wants most “Seed policy” (1).");
    expect(posts().some((post) => post.includes("Closed on"))).toBe(true);
    expect(await pollNow(w, poll.id)).toMatchObject({ stage: "closed" });
  });

  it("is listed with what takes votes first, when each closed, and where it is another community's, whose", async () => {
    const early = await startPoll(w, chief);
    await chief.press("poll.close", early.id);
    w.clock.at += DAY;
    const open = await startPoll(w, chief);
    await startPoll(w, chief, { rules: { opensDate: "2026-11-26" } });
    expect(said(await chief.command("/cop polls")).match(/What next\? — .*/g)).toEqual([
      expect.stringContaining("open until 30 Nov 2026"),
      expect.stringContaining("opens on 26 Nov 2026"),
      expect.stringContaining("closed on 23 Nov 2026"),
    ]);
    await letItClose(w, open);
    await w.addCommunity("soils", "hall");
    const elsewhere = await w.as("chief", { place: "hall", community: "soils", role: "member" });
    expect(said(await elsewhere.command("/cop polls"))).toContain("closed on 23 Nov 2026, 13:00 GMT+1 · Seeds");
  });

  it("one vote a person: pressed twice nothing changes, pressed on another it is changed, after the closing it is told", async () => {
    const poll = await startPoll(w, chief);
    const elena = await w.as("elena");
    await pick(w, poll, elena, "Soil health");
    expect(said(await pick(w, poll, elena, "Soil health"))).toContain("stands like this already");
    expect(said(await pick(w, poll, elena, "Seed policy"))).toContain("is changed");
    const ballots = await w.store.find("pollBallot", of(poll));
    expect(ballots).toHaveLength(1);
    expect(ballots[0]?.marks).toEqual({ [await idOf(w, poll, "Seed policy")]: 1 });
    expect(await w.store.count("pollParticipation", of(poll))).toBe(1);
    w.clock.at = (poll.closesAt ?? 0) + 1;
    expect(said(await pick(w, poll, elena, "Soil health"))).toContain("takes no votes now");
    expect((await w.store.find("pollBallot", of(poll)))[0]?.edition).toBe(1);
  });

  it("one vote a person, across the accounts that are theirs", async () => {
    const poll = await startPoll(w, chief);
    const here = await w.as("amal");
    await pick(w, poll, here, "Soil health");
    // The same person elsewhere.
    await w.store.atomically([
      {
        insert: "identity",
        rows: 1,
        row: {
          programme: w.programme,
          id: "other",
          person: here.person,
          platform: "test",
          workspace: "T1",
          account: "amal2",
          name: "amal",
          locale: null,
          zone: null,
          active: true,
        },
      },
    ]);
    const there = await w.as("amal2").catch(() => undefined);
    const reply = await w.core.handle({
      kind: "press",
      id: "e",
      platform: "test",
      workspace: "T1",
      who: { account: "amal2", name: "amal" },
      where: { place: "room", isPrivate: false },
      action: "poll.pick",
      value: `${poll.id}:${await idOf(w, poll, "Seed policy")}`,
    });
    expect(there ?? here).toBeDefined();
    expect(said(reply)).toContain("is changed");
    expect(await w.store.count("pollBallot", of(poll))).toBe(1);
  });

  it("who may vote is asked when it is pressed and when it is sent", async () => {
    const poll = await startPoll(w, chief, { what: { method: "approval" } });
    const stranger = await w.as("stranger", { community: await w.addCommunity("Other", "elsewhere"), place: "elsewhere" });
    expect(said(await stranger.press("poll.vote", poll.id))).toContain("the members of Seeds vote");
    const sent = await stranger.event({
      kind: "submission",
      form: "poll.vote",
      about: { poll: poll.id },
      values: { choices: ["x"] },
    });
    expect(said(sent)).toContain("the members of Seeds vote");
    expect(await w.store.count("pollBallot", of(poll))).toBe(0);
  });

  it("more time is given openly, and nothing else changes after it was posted", async () => {
    const poll = await startPoll(w, chief);
    const form = await chief.press("poll.extend", poll.id);
    expect(problemsOf(await chief.submit(form, { closesDate: "2026-11-29" }))).toHaveProperty("closesDate");
    expect(said(await chief.submit(form, { closesDate: "2026-12-02" }))).toContain("It closes on 2 Dec 2026");
    await w.core.settled();
    expect(posts().at(-1)).toMatch(/chief moved the closing from 30 Nov 2026, 17:00 GMT\+1 to 2 Dec 2026, 17:00 GMT\+1/);
    for (const form of ["poll.what", "poll.rules"])
      expect(said(await chief.press(form, poll.id))).toContain("posted already: nobody can change it now");
    const late = { kind: "submission", form: "poll.rules", about: { poll: poll.id }, values: { anonymous: true } } as const;
    expect(said(await chief.event(late))).toContain("nobody can change it now");
  });

  it("closed by hand it says who did", async () => {
    const poll = await startPoll(w, chief);
    await pick(w, poll, await w.as("elena"), "Soil health");
    await chief.press("poll.close", poll.id);
    await w.core.settled();
    expect(posts().join("\n")).toContain("chief closed the poll before its time");
    expect(posts().at(-1)).toContain("1. Soil health — 1 vote");
    expect(await w.store.count("outbox", { programme: w.programme, key: `poll:${poll.id}` })).toBe(0);
  });

  it("opens by itself when it was planned", async () => {
    const poll = await startPoll(w, chief, { rules: { opensDate: "2026-11-25", opensTime: "09:00" } });
    expect(poll.stage).toBe("scheduled");
    expect(posts()).toHaveLength(0);
    w.clock.at += 3 * DAY;
    await Promise.all([w.core.tick(w.clock.at), w.core.tick(w.clock.at)]);
    expect(posts().filter((post) => post.includes("What next?"))).toHaveLength(1);
    expect((await pollNow(w, poll.id)).stage).toBe("vote");
  });

  it("one organisation, one voice: shown beside the plain count", async () => {
    const poll = await startPoll(w, chief, { rules: { weighting: "organisation" } });
    const people = await crowd(w, 4);
    await w.store.atomically(
      ["INRA", "ICARDA"].map((name) => organisation(w.programme, name, { id: name, stakeholder: "government", country: "MA" })),
    );
    for (const [at, who] of people.entries()) {
      const organisation = at < 3 ? "INRA" : "ICARDA";
      await w.store.atomically([
        { update: "person", where: { programme: w.programme, id: who.person }, set: { organisation }, rows: 1 },
      ]);
      await pick(w, poll, who, at < 3 ? "Soil health" : "Seed policy");
    }
    await letItClose(w, poll);
    const result = posts().at(-1) ?? "";
    expect(result).toContain("1. Soil health — 3 votes");
    expect(result).toContain("One voice an organisation: 2 voices; another is first then.");
    expect(result.replace(/[\u2068\u2069]/g, "")).toContain("INRA: 3 of 3 · ICARDA: 1 of 1");
  });
});

describe("reminders of a poll", () => {
  it("go in private to those who have not voted, once, and tell nothing of the others", async () => {
    const w = await world();
    const chief = await w.as("chief", { role: "facilitator" });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    const poll = await startPoll(w, chief);
    await pick(w, poll, elena, "Soil health");
    w.clock.at = (poll.closesAt ?? 0) - 6 * 3_600_000;
    for (let minute = 0; minute < 3; minute += 1) await w.core.tick(w.clock.at + minute * 60_000);
    await w.core.settled();
    expect(w.platform.words("omar").join("\n")).toContain(
      "“What next?” closes on 30 Nov 2026, 17:00 GMT+1, and your voice is missing.",
    );
    expect(w.platform.words("omar")).toHaveLength(1);
    expect(w.platform.words("elena")).toHaveLength(0);
    expect(w.platform.words("omar").join("\n")).not.toContain("Soil");
    await pick(w, poll, omar, "Soil health");
    expect((await w.store.find("prompt", { programme: w.programme, person: omar.person }))[0]?.state).toBe("answered");
    await letItClose(w, poll);
    await w.core.tick(w.clock.at + 60_000);
    expect(w.platform.words("chief").join("\n")).toContain("has closed");
    await w.close();
  });
});
