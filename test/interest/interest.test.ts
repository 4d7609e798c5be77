import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { insert, update } from "../../src/ports.js";
import { LOCALES } from "../../src/text/locales.js";
import { buttonsIn, carried } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

const DAY = 24 * 3_600_000;
const CALL = {
  title: "Seed learning group",
  problem: "Certified seed comes late",
  objectives: "A common calendar",
  deadline: "2026-11-30",
  places: "1",
  criteria: "Fits the problem\nWill share",
  questions: "Where do you work?",
};
const calls = (w: World) => w.store.find("interestCall", { programme: w.programme });
const answers = (w: World) => w.store.find("expression", { programme: w.programme });
const actions = (reply: Reply) => buttonsIn(reply).map(({ action }) => action);

async function worksFor(w: World, who: Actor, name: string): Promise<void> {
  const id = `org-${name}`;
  await w.store.atomically([
    insert(
      "organisation",
      {
        programme: w.programme,
        id,
        name,
        folded: name.toLowerCase(),
        aliases: [],
        stakeholder: null,
        country: null,
        mergedInto: null,
        sample: false,
        createdAt: NOON,
        version: 1,
      },
      "any",
    ),
    update("person", { programme: w.programme, id: who.person }, { organisation: id }),
  ]);
}

/** A call by the facilitator of INRA, answered by Omar (INRA) and Rania (ANRT); reviewed by the facilitator and Jan. */
async function called(w: World) {
  const lead = await w.as("lead", { role: "facilitator", name: "Lead" });
  const [omar, rania, jan] = [
    await w.as("omar", { name: "Omar Haddad" }),
    await w.as("rania", { name: "Rania Saleh" }),
    await w.as("jan"),
  ];
  for (const who of [lead, omar]) await worksFor(w, who, "INRA");
  await worksFor(w, rania, "ANRT");
  const form = await lead.press("interest.new", "");
  const receipt = await lead.submit(form, { ...CALL, reviewers: [`person:${lead.person}`, `person:${jan.person}`] });
  await w.core.settled();
  const [call] = await calls(w);
  const answer = async (who: Actor, why: string) =>
    who.submit(await who.press("interest.answer", call?.id), { why, q1: "Meknès" });
  return { lead, omar, rania, jan, form, receipt, call: call?.id ?? "", answer };
}

async function scored(who: Actor, expression: string, points: readonly [string, string]): Promise<Reply> {
  const form = await who.press("interest.score", expression);
  return who.submit(form, { c1: points[0], c2: points[1] });
}

describe.each(STORES)("calls for interest, on $database", ({ open }) => {
  it("are posted with all that matters, and say what is wrong with them", async () => {
    const w = await world({ store: await open() });
    const { lead, form, receipt, omar } = await called(w);
    expect(said(receipt)).toContain("Published and posted in 1 channel.");
    const post = w.platform.words("room").join("\n");
    for (const words of ["Call: Seed learning group", "Certified seed comes late", "A common calendar", "30 Nov 2026"])
      expect(post).toContain(words);
    const wrong = await lead.submit(form, { ...CALL, deadline: "2026-11-22", criteria: "1\n2\n3\n4\n5\n6\n7" }, "wrong");
    expect(Object.keys(wrong.problems?.problems ?? {}).sort()).toEqual(["criteria", "deadline"]);
    expect(await calls(w)).toHaveLength(1);
    expect(said(await omar.press("interest.new", ""))).toContain("Only whoever runs the community");
    expect(said(await omar.command("/cop eoi"))).toContain("Seed learning group");
    // The word that means three things is asked about, with a way to each.
    const which = await omar.command("/cop call");
    for (const words of ["/cop eoi", "/log call", "/cop calls"]) expect(said(which)).toContain(words);
    expect(said(await omar.press("interest.all"))).toContain("Seed learning group");
    await w.close();
  });

  it("take one answer a person: changed, taken back, sent again, and not after the last day", async () => {
    const w = await world({ store: await open() });
    const { omar, call, answer } = await called(w);
    expect(said(await answer(omar, "We are late too"))).toContain("Your answer is sent");
    const form = await omar.press("interest.answer", call);
    expect(form.open?.values).toMatchObject({ why: "We are late too", q1: "Meknès" });
    // Two windows at once.
    await Promise.all([omar.submit(form, { why: "One" }), omar.submit(form, { why: "Two" })]);
    expect(await answers(w)).toHaveLength(1);
    await omar.press("interest.back", call);
    expect((await answers(w))[0]?.state).toBe("withdrawn");
    await answer(omar, "Again");
    expect(await answers(w)).toMatchObject([{ why: "Again", state: "submitted" }]);
    const open2 = await omar.press("interest.answer", call);
    w.clock.at = Date.parse("2026-12-01T00:30:00Z");
    const late = await omar.submit(open2, { why: "Too late, but typed" });
    expect(late.problems?.problems[""]).toContain("The last day was 30 Nov 2026");
    expect(late.problems?.values.why).toBe("Too late, but typed");
    expect(said(await omar.press("interest.answer", call))).toContain("The last day was");
    expect((await answers(w))[0]?.why).toBe("Again");
    await w.close();
  });

  it("are scored after the deadline, by reviewers, never for their own organisation; decided; everybody is told", async () => {
    const w = await world({ store: await open() });
    const { lead, omar, rania, jan, call, answer } = await called(w);
    await answer(omar, "We are late too");
    await answer(rania, "We have a calendar");
    const [of, by] = await Promise.all(
      [omar, rania].map(async ({ person }) => (await answers(w)).find((one) => one.person === person)?.id ?? ""),
    );
    expect(said(await jan.press("interest.score", of))).toContain("Answers come in until 30 Nov 2026");
    w.clock.at = NOON + 9 * DAY;
    expect(said(await lead.press("interest.score", of))).toContain("yours or your organisation’s");
    const work = await lead.press("interest.toScore", call);
    expect(said(work)).not.toContain("Omar");
    expect(said(work)).toContain("1 answer is yours or of your organisation");
    expect(said(await omar.press("interest.score", by))).toContain("Only this call’s reviewers");
    expect(said(await omar.press("interest.board", call))).toContain("Only whoever runs the community");
    await scored(lead, by ?? "", ["3", "4"]);
    await scored(jan, by ?? "", ["3", "2"]);
    await scored(jan, of ?? "", ["2", "2"]);
    expect(said(await scored(jan, of ?? "", ["2", "3"]))).toContain("You have scored all");
    expect(await w.store.count("score", { programme: w.programme })).toBe(3);
    const board = said(await lead.press("interest.board", call));
    expect(board).toContain("1 | Rania Saleh (ANRT) | 3.0 | 3.0 | 6.0 | 2");
    expect(board).toContain("2 | Omar Haddad (INRA) | 2.0 | 3.0 | 5.0 | 1");
    const decide = await lead.press("interest.decide", call);
    expect(decide.open?.values.accepted).toEqual([by]);
    const both = await lead.submit(decide, { reserve: [by] });
    expect(both.problems?.problems).toHaveProperty("reserve");
    const tooMany = await lead.submit(decide, { accepted: [of, by] });
    expect(tooMany.problems?.problems).toHaveProperty("accepted");
    expect(said(await lead.submit(decide, { reserve: [of], words: "We begin on Monday." }))).toContain("2 people will be told");
    await w.core.tick(w.clock.at + 60_000);
    await w.core.settled();
    expect(w.platform.words("rania").join("\n")).toContain("was taken");
    expect(w.platform.words("rania").join("\n")).toContain("We begin on Monday.");
    expect(w.platform.words("omar").join("\n")).toContain("in reserve");
    expect(said(await lead.submit(decide, {}, "twice"))).toContain("It is decided.");
    await w.close();
  });

  it("can be moved and withdrawn; what is posted follows, and those who answered are told", async () => {
    const w = await world({ store: await open() });
    const { lead, omar, call, answer } = await called(w);
    await answer(omar, "Yes");
    await lead.submit(await lead.press("interest.move", call), { deadline: "2026-12-15", places: "3" });
    await w.core.settled();
    expect(w.platform.words("room").join("\n")).toContain("15 Dec 2026");
    const shown = await lead.press("interest.show", call);
    expect(said(await omar.command("/cop eoi"))).toContain("until 15 Dec 2026");
    await lead.press("interest.stop", carried(shown, "interest.stop"));
    expect(said(await omar.command("/cop eoi"))).toMatch(/withdrawn\.(?! · until)/);
    await w.core.tick(NOON + 60_000);
    await w.core.settled();
    expect(w.platform.words("room").join("\n")).toContain("This call was withdrawn.");
    expect(w.platform.words("omar").join("\n")).toContain("which you answered, was withdrawn");
    expect(said(await omar.press("interest.answer", call))).toContain("withdrawn");
    expect(actions(await omar.press("interest.show", call))).not.toContain("interest.answer");
    await w.close();
  });
});

it("after the deadline tell whoever runs and reviews them, once", async () => {
  const w = await world();
  const { omar, answer } = await called(w);
  await answer(omar, "Yes");
  for (const at of [NOON + 8 * DAY, NOON + 8 * DAY + 3_600_000]) {
    w.clock.at = at;
    await w.core.tick(at);
    await w.core.settled();
  }
  for (const who of ["lead", "jan"])
    expect(w.platform.words(who).filter((words) => words.includes("is over: 1 answer"))).toHaveLength(1);
  await w.close();
});

it("says that the points do not decide where they are level at the last place", async () => {
  const w = await world();
  const { lead, omar, rania, jan, call, answer } = await called(w);
  await answer(omar, "A");
  await answer(rania, "B");
  w.clock.at = NOON + 9 * DAY;
  for (const { id } of await answers(w)) await scored(jan, id, ["3", "3"]);
  expect(said(await lead.press("interest.board", call))).toContain("The points are level where the one place ends");
  await w.close();
});

it("speaks every language", async () => {
  const w = await world();
  const { call } = await called(w);
  for (const locale of LOCALES) {
    const who = await w.as(`who-${locale}`, { locale, role: "facilitator" });
    const words = [said(await who.command("/cop eoi")), said(await who.press("interest.show", call))].join("\n");
    expect(words).not.toMatch(/[{}]|interest\./);
  }
  await w.close();
});
