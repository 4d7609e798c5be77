import { describe, expect, it } from "vitest";
import { STORES } from "../support/stores.js";
import { passes, telling } from "../support/story.js";
import { type Actor, NOON, said, type World } from "../support/world.js";

const DAY = 24 * 3_600_000;

describe.each(STORES)("learning checks, on $database", ({ open }) => {
  const told = telling(open);
  const people = async (w: World, names: readonly string[]): Promise<readonly Actor[]> => {
    const actors: Actor[] = [];
    for (const name of names) actors.push(await w.as(name));
    return actors;
  };
  /** Sets a check up and sends it; the round's id. */
  const sent = async (w: World, setup: Record<string, unknown> = {}, questions: Record<string, unknown> = {}) => {
    const fatima = await w.as("fatima", { role: "facilitator" });
    const second = await fatima.submit(await fatima.command("/cop check"), { rhythm: "once", ...setup });
    const preview = await fatima.submit(second, questions);
    const [plan] = await w.store.find("checkPlan", { programme: w.programme });
    await fatima.press("check.send", plan?.id);
    await w.core.settled();
    const [round] = await w.store.find("checkRound", { programme: w.programme });
    return { fatima, preview, plan: plan?.id ?? "", round: round?.id ?? "" };
  };

  it("in the channel: answered in one form; needs go to the log, promises to the follow-ups; the summary goes to those who answered", () =>
    told(async (w) => {
      const [elena, omar] = (await people(w, ["elena", "omar"])) as [Actor, Actor];
      const { fatima, preview, round } = await sent(w, { set: "needs" }, { text4: "What will you try?", kind4: "commitment" });
      expect(said(preview)).toContain("Asked: 3 people");
      expect(said(preview)).toContain("4. What will you try? (what they take on, and by when)");
      expect(w.platform.words("room")[0]).toContain("A learning check of Seeds. 4 questions, under a minute.");
      const form = await elena.press("check.answer", round);
      expect(Object.keys(form.open?.fields ?? {})).toEqual(["how", "q1", "q2", "q3", "q4", "q4-due"]);
      const wrong = await elena.submit(form, { q1: "- Seed law\n- Video editing", "q4-due": "2026-12-10" });
      expect(wrong.problems?.problems).toHaveProperty("q4");
      expect(wrong.problems?.values.q1).toBe("- Seed law\n- Video editing");
      expect(
        said(
          await elena.submit(form, { q1: "- Seed law\n- Video editing", q3: "4", q4: "Write a brief", "q4-due": "2026-12-10" }),
        ),
      ).toContain("Thank you");
      await elena.submit(await elena.press("check.answer", round), {
        q1: "- Seed law\n- Video editing",
        q3: "5",
        q4: "Write a brief",
      });
      const needs = await w.store.find("need", { programme: w.programme });
      expect(needs.map((one) => [one.text, one.source, one.person]).sort()).toEqual([
        ["Seed law", "check", elena.person],
        ["Video editing", "check", elena.person],
      ]);
      expect(await w.store.find("followUp", { programme: w.programme })).toMatchObject([
        { what: "Write a brief", person: elena.person, due: "2026-12-10", status: "open" },
      ]);
      // Non-answerers are reminded once.
      await passes(w, NOON + 3 * DAY);
      await passes(w, NOON + 4 * DAY);
      expect(w.platform.words("omar")).toHaveLength(1);
      expect(w.platform.words("omar")[0]).toContain("this is the only reminder");
      expect(w.platform.words("elena")).toEqual([]);
      expect(said(await fatima.press("check.results", round))).toContain("1 of 3 people answered");
      await passes(w, NOON + 6 * DAY);
      await passes(w, NOON + 7 * DAY);
      const [summary] = w.platform.words("elena");
      expect(summary).toContain("What came of the learning check of Seeds, 23 Nov 2026");
      expect(summary).toContain("• - Seed law\n- Video editing");
      expect(summary).toContain("1: 0 · 2: 0 · 3: 0 · 4: 0 · 5: 1 (mean 5.0)");
      expect(summary).not.toContain("elena");
      expect(w.platform.words("omar")).toHaveLength(1);
      expect(said(await omar.press("check.answer", round))).toContain("This check is closed");
    }));

  it("in private, within the budget; who is asked answers there", () =>
    told(async (w) => {
      const [elena] = (await people(w, ["elena"])) as [Actor];
      const { round } = await sent(w, { place: "private", set: "change" });
      await passes(w, NOON);
      expect(w.platform.words("room")).toEqual([]);
      expect(w.platform.words("elena")[0]).toContain("Why you get this: you take part in Seeds");
      await elena.submit(await elena.press("check.answer", round), { q1: "Farmers keep seed" });
      expect((await w.store.find("prompt", { programme: w.programme, person: elena.person })).map((one) => one.state)).toEqual([
        "answered",
      ]);
    }));

  it("anonymous: participation and answers kept apart, small numbers withheld, nothing shown before it closes or under five answers", () =>
    told(async (w) => {
      const actors = await people(w, ["elena", "omar", "rita", "huda", "ion", "maria"]);
      const { fatima, round } = await sent(w, { set: "needs", anonymous: true }, { text4: "", text2: "" });
      for (const [at, actor] of actors.slice(0, 5).entries()) {
        w.clock.at += 60_000;
        await actor.submit(await actor.press("check.answer", round), { q1: `Need ${at}`, q3: at === 0 ? "1" : "5" });
      }
      expect(said(await actors[0]!.press("check.answer", round))).toContain("You answered this already");
      expect(said(await fatima.press("check.results", round))).toContain("shows its results when it is closed");
      const rows = await w.store.find("checkAnswer", { programme: w.programme });
      expect(rows).toHaveLength(5);
      for (const row of rows) {
        expect(row.person).toBeNull();
        // Random (version 4): an id of ours else tells the time or the person.
        expect(row.id[14]).toBe("4");
        expect(Object.keys(row).sort()).toEqual(["answers", "id", "person", "programme", "round"]);
      }
      const parts = await w.store.find("checkPart", { programme: w.programme, answered: true });
      expect(Object.keys(parts[0] ?? {}).sort()).toEqual(["answered", "id", "person", "programme", "round"]);
      expect(await w.store.count("need", { programme: w.programme })).toBe(0);
      await passes(w, NOON + 6 * DAY);
      await passes(w, NOON + 7 * DAY);
      const needs = await w.store.find("need", { programme: w.programme });
      expect(needs).toHaveLength(5);
      expect(new Set(needs.map((one) => `${one.person} ${one.createdAt} ${one.ref}`)).size).toBe(1);
      const summary = w.platform.words("elena").at(-1) ?? "";
      expect(summary).toContain("Need 3");
      // One answered 1: with the four at 5 that would tell; both are withheld, and so is the mean.
      expect(summary).toMatch(/1: <5/);
      expect(summary).not.toContain("mean");
    }));

  it("anonymous under five answers: nothing but that", () =>
    told(async (w) => {
      const actors = await people(w, ["elena", "omar", "rita", "huda", "ion"]);
      const { round } = await sent(w, { set: "change", anonymous: true });
      for (const actor of actors.slice(0, 4))
        await actor.submit(await actor.press("check.answer", round), { q1: `Told by ${actor.account}` });
      await passes(w, NOON + 6 * DAY);
      await passes(w, NOON + 7 * DAY);
      const words = w.platform.words("elena").at(-1) ?? "";
      expect(words).toContain("Fewer than 5 answers");
      expect(words).not.toContain("Told by");
    }));

  it("two answers at the same moment are both kept", () =>
    told(async (w) => {
      const actors = await people(w, ["elena", "omar", "rita", "huda", "ion"]);
      const { round } = await sent(w, { set: "change", anonymous: true });
      const forms = await Promise.all(actors.map((actor) => actor.press("check.answer", round)));
      await Promise.all(actors.map((actor, at) => actor.submit(forms[at] ?? {}, { q1: actor.account })));
      const rows = await w.store.find("checkAnswer", { programme: w.programme });
      expect(rows.map((one) => one.answers.q1).sort()).toEqual(["elena", "huda", "ion", "omar", "rita"]);
    }));

  it("again in its rhythm, in the community's hours, and no more once stopped", () =>
    told(async (w) => {
      await people(w, ["elena"]);
      const { fatima, plan } = await sent(w, { rhythm: "weekly", first: "2026-11-25", hour: "11" });
      const rounds = async () => (await w.store.find("checkRound", { programme: w.programme })).map((one) => one.date).sort();
      expect(await rounds()).toEqual([]);
      await passes(w, Date.parse("2026-11-25T09:00:00Z"));
      expect(await rounds()).toEqual([]);
      for (let n = 0; n < 16; n++) await passes(w, Date.parse("2026-11-25T10:30:00Z") + n * DAY);
      expect(await rounds()).toEqual(["2026-11-25", "2026-12-02", "2026-12-09"]);
      expect(said(await fatima.press("check.stop", plan))).toContain("No more rounds");
      for (let n = 0; n < 9; n++) await passes(w, Date.parse("2026-12-11T10:30:00Z") + n * DAY);
      expect(await rounds()).toHaveLength(3);
    }));

  it("what was left as it was is read by each in their language; what was typed stays as typed", () =>
    told(async (w) => {
      const amina = await w.as("amina", { locale: "fr" });
      const { round } = await sent(w, { set: "change" }, { text2: "Where exactly?" });
      const form = await amina.press("check.answer", round);
      expect(form.open?.fields.q3?.label).toBe("Pourquoi est-ce important ?");
      expect(form.open?.fields.q2?.label).toBe("Where exactly?");
    }));

  it.each([
    ["anonymous with too few people", { anonymous: true }, { anonymous: expect.stringContaining("it takes at least 5") }],
    ["a day that is over", { first: "2026-11-20" }, { first: expect.stringContaining("is over") }],
    ["an hour there is not", { hour: "25" }, { hour: expect.any(String) }],
  ])("%s: said beside the field, and the rest stays", (_case, setup, problems) =>
    told(async (w) => {
      const fatima = await w.as("fatima", { role: "facilitator" });
      const reply = await fatima.submit(await fatima.command("/cop check"), { rhythm: "monthly", ...setup });
      expect(reply.problems?.problems).toEqual(problems);
      expect(reply.problems?.values).toMatchObject({ rhythm: "monthly" });
      expect(await w.store.count("checkPlan", { programme: w.programme })).toBe(0);
    }),
  );

  it("no question, and the same one twice, are said; members do not set checks up; erasing takes what was answered", () =>
    told(async (w) => {
      // Where nobody runs the programme, the first who acts would.
      await w.as("chief", { role: "coordinator" });
      const elena = await w.as("elena");
      expect(said(await elena.command("/cop check"))).toContain("Only whoever runs a community");
      const fatima = await w.as("fatima", { role: "facilitator" });
      const form = await fatima.submit(await fatima.command("/cop check"), { set: "blank" });
      expect((await fatima.submit(form, {})).problems?.problems.text1).toContain("Ask at least one thing");
      expect((await fatima.submit(form, { text1: "Why?", text2: "Why?" })).problems?.problems.text2).toContain(
        "stands above already",
      );
      await fatima.submit(form, { text1: "Why?" });
      const [plan] = await w.store.find("checkPlan", { programme: w.programme });
      await fatima.press("check.send", plan?.id);
      const [round] = await w.store.find("checkRound", { programme: w.programme });
      await elena.submit(await elena.press("check.answer", round?.id), { q1: "Because" });
      expect(await w.store.count("checkAnswer", { programme: w.programme })).toBe(1);
      await elena.press("my-data.erase");
      expect(await w.store.count("checkAnswer", { programme: w.programme })).toBe(0);
      expect(await w.store.count("checkPart", { programme: w.programme, answered: true })).toBe(1);
    }));
});
