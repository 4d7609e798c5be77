import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { plainText } from "../../src/message.js";
import { update } from "../../src/ports.js";
import { type Actor, NOON, type World, world } from "../support/world.js";
import { crowd, idOf, letItClose, pollNow, problemsOf, said, startPoll } from "./support.js";

describe("a nominal group, from silence to the final ranking", () => {
  let w: World;
  let chief: Actor;
  beforeEach(async () => {
    w = await world();
    chief = await w.as("chief", { role: "facilitator" });
  });
  afterEach(() => w.close());
  const posts = () => w.platform.words("room");
  const rank = async (who: Actor, poll: { id: string }, texts: readonly string[]) => {
    const form = await who.press("poll.vote", poll.id);
    const of = await pollNow(w, poll.id);
    const ids = await Promise.all(texts.map((text) => idOf(w, of, text)));
    return who.submit(form, Object.fromEntries(ids.map((id, at) => [`place${at + 1}`, id])));
  };

  it("goes through its rounds, each posted, and says what the discussion changed", async () => {
    const people = await crowd(w, 3);
    const [a, b, c] = people as [Actor, Actor, Actor];
    const poll = await startPoll(w, chief, { what: { method: "nominal", candidates: "" }, rules: { keep: "2" } });
    expect(poll.stage).toBe("ideas");
    const form = await a.press("poll.idea", poll.id);
    expect(said(await a.submit(form, { ideas: "Soil health\n- Field schools" }))).toContain("2 ideas are kept");
    await b.submit(await b.press("poll.idea", poll.id), { ideas: "soil HEALTH\nHealthy soils" });
    await c.submit(await c.press("poll.idea", poll.id), { ideas: "Seed policy" });
    // Silence: nobody sees another's.
    expect(posts().join("\n")).not.toContain("Field schools");
    expect(said(await a.press("poll.vote", poll.id))).toContain("takes no votes now");
    await letItClose(w, poll);
    expect((await pollNow(w, poll.id)).stage).toBe("clarify");
    expect(posts().join("\n")).toMatch(/4 ideas were written[\s\S]*Field schools/);
    expect(said(await c.press("poll.idea", poll.id))).toContain("The time for ideas is over");

    const into = await idOf(w, poll, "Soil health");
    const clarify = await chief.press("poll.clarify", poll.id);
    expect(problemsOf(await chief.submit(clarify, { into, others: [] }))).toHaveProperty("others");
    const merged = await chief.submit(clarify, {
      into,
      others: [await idOf(w, poll, "Healthy soils")],
      text: "Soil health and erosion",
    });
    expect(said(merged)).toContain("3 ideas are on the list");
    expect(said(await a.press("poll.clarify", poll.id))).toContain("Only facilitators");

    const go = await chief.press("poll.go", poll.id);
    await chief.submit(go, { closesDate: "2026-12-05" });
    await w.core.settled();
    const first = await pollNow(w, poll.id);
    expect(first.stage).toBe("first");
    for (const who of people)
      expect(said(await rank(who, poll, ["Soil health and erosion", "Field schools"]))).toContain("counts");
    await letItClose(w, first);
    expect((await pollNow(w, poll.id)).stage).toBe("discussion");
    expect(posts().at(-1)).toContain("First ranking: What next?");
    expect(posts().at(-1)).toContain("1. Soil health and erosion — 6 points");
    expect(posts().at(-1)).toContain("Please talk about it in the thread");
    expect(posts().at(-1)).not.toContain("What the discussion changed");

    await chief.submit(await chief.press("poll.go", poll.id), { closesDate: "2026-12-12" });
    await w.core.settled();
    const final = await pollNow(w, poll.id);
    expect(final.stage).toBe("final");
    for (const who of people) await rank(who, poll, ["Seed policy", "Soil health and erosion"]);
    await letItClose(w, final);
    const result = posts().at(-1) ?? "";
    expect(result).toContain("1. Seed policy — 6 points");
    expect(result).toContain("What the discussion changed: Another one is first now. Votes counted: 3 before, 3 after.");
    expect(result).toContain("Seed policy: from place 3 up to 1");
    expect(result).toContain("beats every other one");
    expect((await pollNow(w, poll.id)).stage).toBe("closed");
  });

  const notices = async (who: Actor) =>
    (await w.store.find("prompt", { programme: w.programme, person: who.person, kind: "notice" })).map(({ blocks }) =>
      plainText({ locale: "en", blocks }),
    );

  it("with fewer than two ideas says in the poll and to whoever runs it what to do next; more time opens it again", async () => {
    const elena = await w.as("elena");
    const poll = await startPoll(w, chief, { what: { method: "nominal", candidates: "" } });
    const early = await chief.press("poll.ideas-end", poll.id);
    expect(said(early)).toContain("fewer than two ideas");
    expect(JSON.stringify(early.say)).toMatch(/poll\.idea"[\s\S]*poll\.extend"[\s\S]*poll\.stop"/);
    const form = await elena.press("poll.idea", poll.id);
    await elena.submit(form, { ideas: "Soil health" });
    await letItClose(w, poll);
    for (let minute = 1; minute < 4; minute += 1) await w.core.tick(w.clock.at + minute * 60_000);
    expect((await pollNow(w, poll.id)).stage).toBe("ideas");
    expect(posts().at(-1)).toContain("By 30 Nov 2026, 17:00 GMT+1 fewer than two ideas had come.");
    expect(await notices(chief)).toHaveLength(1);
    expect((await notices(chief))[0]).toMatch(/only one came[\s\S]*Give it more time[\s\S]*\/cop poll/);
    const late = await elena.submit(form, { ideas: "Seed policy" });
    expect(said(late)).toContain("The time for ideas is over.");

    const more = await chief.press("poll.extend", poll.id);
    expect(more.open?.values.closesDate).toBe("2026-12-03");
    expect(said(await chief.submit(more))).toContain("It closes on 3 Dec 2026");
    await elena.submit(await elena.press("poll.idea", poll.id), { ideas: "Seed policy" });
    await letItClose(w, await pollNow(w, poll.id));
    expect((await pollNow(w, poll.id)).stage).toBe("clarify");
    expect(await notices(chief)).toHaveLength(2);
    expect((await notices(chief))[1]).toMatch(/2 ideas\. Put together/);
    // What happened meanwhile stays to be seen.
    expect(posts().join("\n")).toMatch(/fewer than two ideas had come[\s\S]*chief moved the closing from 30 Nov/);
  });

  it("can be stopped before anybody voted: the channels see it, nobody else may, and nothing goes on", async () => {
    const elena = await w.as("elena");
    const poll = await startPoll(w, chief, { what: { method: "nominal", candidates: "" } });
    expect(said(await elena.press("poll.stop", poll.id))).toContain("Only facilitators");
    expect(said(await chief.press("poll.stop", poll.id))).toContain("is stopped");
    await w.core.settled();
    expect(posts().at(-1)).toMatch(/Stopped on 23 Nov 2026[\s\S]*chief stopped the poll/);
    expect(said(await elena.press("poll.idea", poll.id))).toContain("not there any more");
    await letItClose(w, poll);
    expect((await pollNow(w, poll.id)).stage).toBe("cancelled");
    expect(await notices(chief)).toHaveLength(0);
    w.clock.at = NOON;
    const voting = await startPoll(w, chief);
    expect(said(await chief.press("poll.stop", voting.id))).toContain("takes no votes now");
    expect((await pollNow(w, voting.id)).stage).toBe("vote");
  });

  it("whose author lost the right meanwhile turns to those who have it", async () => {
    const [fatou, elena] = [await w.as("fatou", { role: "facilitator" }), await w.as("elena")];
    const poll = await startPoll(w, chief, { what: { method: "nominal", candidates: "Soil\nSeeds" } });
    const grant = { programme: w.programme, person: chief.person };
    await w.store.atomically([update("roleGrant", grant, { role: "member" }, 1)]);
    await letItClose(w, poll);
    expect(await notices(chief)).toHaveLength(0);
    expect(await notices(elena)).toHaveLength(0);
    expect(await notices(fatou)).toHaveLength(1);
    for (const press of ["poll.clarify", "poll.go", "poll.stop"])
      expect(said(await chief.press(press, poll.id))).toContain("Only facilitators");
    await fatou.submit(await fatou.press("poll.go", poll.id), { closesDate: "2026-12-05" });
    const first = await pollNow(w, poll.id);
    for (const who of [fatou, elena]) await rank(who, poll, ["Soil"]);
    await letItClose(w, first);
    expect(await notices(chief)).toHaveLength(0);
    expect((await notices(fatou))[1]).toContain("start the final ranking");
  });

  it("anonymous, both rankings are sealed, and both are counted", async () => {
    const people = await crowd(w, 6);
    const poll = await startPoll(w, chief, {
      what: { method: "nominal", candidates: "Soil\nSeeds\nWater" },
      rules: { anonymous: true },
    });
    await chief.press("poll.ideas-end", poll.id);
    for (const day of ["2026-12-05", "2026-12-12"]) {
      await chief.submit(await chief.press("poll.go", poll.id), { closesDate: day });
      for (const who of people)
        expect(said(await rank(who, poll, ["Water", "Soil"]))).toContain("nobody can tell which one is yours");
      await letItClose(w, await pollNow(w, poll.id));
    }
    const closed = await pollNow(w, poll.id);
    expect(closed).toMatchObject({ stage: "closed", key: null });
    expect(closed.outcomes.map(({ result }) => result?.base.counted)).toEqual([6, 6]);
    expect(closed.outcomes[1]?.change?.alike).toBe(1);
  });
});
