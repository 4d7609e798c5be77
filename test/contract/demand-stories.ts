import { expect, it } from "vitest";
import type { MethodName } from "../../src/domain/voting/index.js";
import type { Raw } from "../../src/form.js";
import { insert, update } from "../../src/ports.js";
import { briefOf, briefStory, partsOf, worksForInra } from "./brief-story.js";
import { asked, closed, picked, posted, promoted, type Story, theIds, thePoll } from "./demand-steps.js";

/** A candidate's place in what the form offers, as a ballot marks it. */
type Marks = (ids: readonly string[]) => Readonly<Record<string, Raw>>;
const BALLOTS: Readonly<Record<Exclude<MethodName, "nominal">, { readonly marks: Marks; readonly result: string }>> = {
  single: { marks: ([, soil = ""]) => ({ choice: soil }), result: "Soil health — 1 vote" },
  approval: { marks: ([seed = "", soil = ""]) => ({ choices: [seed, soil] }), result: "Soil health — 1 vote" },
  dots: { marks: ([, soil = ""]) => ({ choices: [soil] }), result: "Soil health — 1 dot" },
  ranking: { marks: ([seed = "", soil = ""]) => ({ place1: soil, place2: seed }), result: "Soil health — 2 points" },
};

/** From what members need to the agenda, as it is seen at a platform. */
export function demandStories(told: Story): void {
  it.each(Object.keys(BALLOTS) as (keyof typeof BALLOTS)[])(
    "a poll by %s: asked, voted, closed, told, put on the agenda",
    (method) =>
      told(async (t) => {
        const { driver, store, programme } = t;
        const person = await promoted(t);
        await driver.type("/cop poll What next?");
        const wrong = await driver.submit({ method, candidates: "Soil\nsoil" });
        expect(wrong.form?.problems.candidates).toContain("count as the same");
        expect(wrong.form?.values).toMatchObject({ title: "What next?", method, candidates: "Soil\nsoil" });
        await asked(t, { method });
        const ids = await theIds(t);
        const { marks, result } = BALLOTS[method];
        if (method === "single") expect((await driver.press("poll.pick")).said).toContain("counts");
        await driver.type("/cop polls");
        expect((await driver.press("poll.vote")).form?.problems).toEqual({});
        expect((await driver.submit(marks(ids))).said).toMatch(/counts|is changed/);
        await driver.again();
        expect(await store.count("pollBallot", { programme })).toBe(1);
        await closed(driver);
        const post = await posted(driver);
        expect(post).toContain("Result: What next?");
        expect(post).toContain(result);
        expect(post).toMatch(/What next\?[\s\S]*closed the poll before its time/);
        expect((await driver.press("agenda.add")).form?.values).toMatchObject({ status: "agreed" });
        const item = await driver.submit({ due: "2027-01-31", owner: [await picked(t, person)] });
        expect(item.said).toContain("It is on the agenda");
        const agenda = await driver.type("/cop agenda");
        expect(agenda.said).toMatch(/(Seed policy|Soil health)[\s\S]*31 Jan 2027/);
        expect(agenda.said).toContain("1 vote");
        const late = await driver.type("/cop polls");
        expect(late.said).toContain("What next?");
        expect((await thePoll(t)).stage).toBe("closed");
      }),
  );

  it("a ranking of many: first which, then in which order; a vote is changed the same way", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await promoted(t);
      const many = Array.from({ length: 40 }, (_, at) => `Topic ${at + 1}, a matter that takes some words to say`);
      await asked(t, { method: "ranking", candidates: many.join("\n") });
      const ids = await theIds(t);
      await driver.type("/cop polls");
      const which = await driver.press("poll.vote");
      expect(Object.keys(which.form?.values ?? {})).toEqual(["picked"]);
      expect((await driver.submit({ picked: [] })).form?.problems.picked).toContain("Nothing is chosen");
      const order = await driver.submit({ picked: [ids[7] ?? "", ids[39] ?? "", ids[20] ?? ""] });
      expect(Object.keys(order.form?.values ?? {})).toEqual(["place1", "place2", "place3"]);
      const twice = await driver.submit({ place1: ids[39] ?? "", place2: ids[39] ?? "" });
      expect(twice.form?.problems.place2).toContain("has place 1 already");
      expect((await driver.submit({ place2: ids[7] ?? "", place3: ids[20] ?? "" })).said).toContain("counts");
      const marks = async () => (await store.find("pollBallot", { programme }))[0]?.marks;
      expect(await marks()).toEqual({ [ids[39] ?? ""]: 1, [ids[7] ?? ""]: 2, [ids[20] ?? ""]: 3 });

      await driver.type("/cop polls");
      const again = await driver.press("poll.vote");
      expect([...((again.form?.values.picked ?? []) as string[])].sort()).toEqual([ids[7], ids[39], ids[20]].sort());
      const fewer = await driver.submit({ picked: [ids[7] ?? "", ids[20] ?? "", ids[0] ?? ""] });
      // What stays keeps its order, closed up.
      expect(fewer.form?.values).toMatchObject({ place1: ids[7], place2: ids[20] });
      expect((await driver.submit({ place3: ids[0] ?? "" })).said).toContain("is changed");
      expect(await marks()).toEqual({ [ids[7] ?? ""]: 1, [ids[20] ?? ""]: 2, [ids[0] ?? ""]: 3 });
    }));

  it("a nominal group: silence, a clear list, a ranking, talk, a ranking, and what the talk changed", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await promoted(t);
      await asked(t, { method: "nominal", candidates: "" }, { keep: "2" });
      expect((await driver.press("poll.idea")).form?.title).toBeTruthy();
      expect((await driver.submit({ ideas: "Soil health" })).said).toContain("1 idea");
      await driver.type("/cop polls");
      expect((await driver.press("poll.ideas-end")).said).toContain("fewer than two ideas");
      await driver.press("poll.idea");
      await driver.submit({ ideas: "- Healthy soils\n- Field schools\n- Seed policy" });
      expect(await posted(driver)).not.toContain("Field schools");
      await driver.type("/cop polls");
      expect((await driver.press("poll.ideas-end")).said).toContain("ideas stand in the channels");
      expect(await posted(driver)).toContain("Field schools");
      const candidates = await store.find("pollCandidate", { programme });
      const id = (text: string): string => candidates.find((one) => one.text === text)?.id ?? "";
      await driver.press("poll.clarify");
      const merged = await driver.submit({ into: id("Soil health"), others: [id("Healthy soils")], text: "Healthy soil" });
      expect(merged.said).toContain("3 ideas are on the list");
      for (const [first, second, result] of [
        ["Soil health", "Field schools", "First ranking: What next?"],
        ["Seed policy", "Soil health", "What the discussion changed"],
      ] as const) {
        await driver.type("/cop polls");
        await driver.press("poll.go");
        expect((await driver.submit({ closesDate: "2026-12-10" })).said).toContain("is on its way");
        await driver.type("/cop polls");
        await driver.press("poll.vote");
        expect((await driver.submit({ place1: id(first), place2: id(second) })).said).toContain("counts");
        await closed(driver);
        expect(await posted(driver)).toContain(result);
      }
      expect(await posted(driver)).toMatch(/Seed policy: from place \d up to 1/);
    }));

  it("a call for interest: published, answered, scored, decided, and told", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await promoted(t);
      await driver.type("/cop eoi new");
      const wrong = await driver.submit({
        title: "Seed learning group",
        problem: "Certified seed comes late",
        objectives: "A calendar",
        deadline: "2026-11-01",
        places: "1",
        criteria: "Fits the problem\nWill share",
      });
      expect(wrong.form?.problems.deadline).toContain("over already");
      expect(wrong.form?.values).toMatchObject({ problem: "Certified seed comes late" });
      expect((await driver.submit({ deadline: "2026-11-30" })).said).toContain("Published and posted in 1 channel");
      expect(await posted(driver)).toContain("Call: Seed learning group");
      expect((await driver.press("interest.answer")).form?.values).toHaveProperty("why");
      expect((await driver.submit({ why: "We are late too" })).said).toContain("Your answer is sent");
      const [call] = await store.find("interestCall", { programme, sample: false });
      const of = { programme, call: call?.id ?? "" };
      const [own] = await store.find("expression", of);
      const [other] = (await store.find("person", { programme })).filter(({ id }) => id !== own?.person);
      const theirs = { ...own!, id: "theirs", person: other?.id ?? "nobody", why: "We keep a seed bank" };
      await store.atomically([
        insert("expression", theirs),
        update("interestCall", { programme, id: of.call }, { closesAt: Date.parse("2026-11-22T09:00:00Z") }),
      ]);
      await driver.type("/cop eoi");
      await driver.press("interest.show");
      const work = await driver.press("interest.toScore");
      expect(work.said).toContain("1 of 1 left to score");
      expect(work.said).toContain("somebody else scores it");
      await driver.press("interest.score");
      expect((await driver.submit({ c1: "5", c2: "4" })).said).toContain("Your points are noted");
      await driver.type("/cop eoi");
      await driver.press("interest.show");
      await driver.press("interest.board");
      const decide = await driver.press("interest.decide");
      expect(decide.form?.values.accepted).toEqual(["theirs"]);
      expect((await driver.submit({})).said).toContain("2 people will be told");
      expect((await store.find("expression", of)).map(({ id, state }) => [id === "theirs", state]).sort()).toEqual([
        [false, "declined"],
        [true, "accepted"],
      ]);
      const [told] = await store.find("prompt", { programme, person: own?.person ?? "", about: of.call, kind: "notice" });
      expect(told?.line).toContain("was not taken this time");
    }));

  it("a need that another asked for is joined, and the brief counts it", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      await promoted(t);
      await driver.type("/cop need How do others fund field visits?");
      const [mine] = await store.find("need", { programme, sample: false });
      const [other] = (await store.find("person", { programme })).filter(({ id }) => id !== mine?.person);
      await store.atomically([update("need", { programme, id: mine?.id ?? "" }, { person: other?.id ?? "nobody" })]);
      const like = await driver.type("/cop need how do others fund their field visits");
      expect(like.said).toContain("How do others fund field visits?");
      const joined = await driver.press("need.join");
      expect(joined.said).toMatch(/2/);
      const needs = await store.find("need", { programme, sample: false });
      expect(needs.filter(({ joinedTo }) => joinedTo !== null)).toHaveLength(1);
      expect((await driver.type("/cop needs visits")).said).toContain("asked by 2");
      const none = await driver.type("/cop brief Nowhere at all");
      expect(none.said).toContain("Nowhere at all");
    }));

  it("the whole chain: a need, its poll, the agenda, what was done and learned, what changed; told, traced, and in the brief", () =>
    told(async (t) => {
      const { driver, store, programme } = t;
      const person = await promoted(t);
      const of = { programme };
      await worksForInra(t, person);
      await driver.type("/cop need Soil maps of the north");
      const [need] = await store.find("need", { ...of, sample: false });
      await driver.type("/cop poll What next?");
      await driver.submit({ needs: [need?.id ?? ""], candidates: "Field schools", method: "single" });
      await driver.submit({ closesDate: "2026-12-04", closesTime: "17:00" });
      await driver.press("poll.post");
      await driver.type("/cop polls");
      await driver.press("poll.vote");
      const [first = ""] = await theIds(t);
      expect((await driver.submit({ choice: first })).said).toContain("counts");
      await closed(driver);
      expect((await driver.press("agenda.add")).form?.values).toMatchObject({ title: "Soil maps of the north" });
      expect((await driver.submit({ due: "2027-01-31" })).said).toContain("It is on the agenda");
      const [entry] = await store.find("interaction", { ...of, deletedAt: null, sample: false });
      expect((await driver.press("check.forItem")).form?.title).toBeTruthy();
      await driver.submit({});
      const [check] = await store.find("checkPlan", of, { order: [["createdAt", "desc"]], limit: 1 });
      const item = async () => {
        await driver.type("/cop agenda");
        return driver.press("agenda.show");
      };
      await item();
      const attach = await driver.press("agenda.attach");
      expect(attach.form?.values).toMatchObject({ check: [check?.id], interaction: [] });
      expect((await driver.submit({ interaction: [entry?.id ?? ""] })).said).toContain("belongs to it: Seed policy");
      await item();
      await driver.press("agenda.outcome");
      const early = await driver.submit({ change: "INRA prints the maps", date: "2027-03-01" });
      expect(early.form?.problems.date).toContain("still to come");
      expect(early.form?.values.change).toBe("INRA prints the maps");
      expect((await driver.submit({ date: "2026-11-20" })).said).toContain("INRA prints the maps");
      const trace = (await driver.type("/cop trace soil maps")).said;
      for (const step of ["asked by 1", "What next?", "1 vote", "Seed policy", "Learning check", "INRA prints the maps"])
        expect(trace, step).toContain(step);

      const [wanted, voted] = partsOf(await briefOf(driver, "INRA Maroc", "INRA Maroc"));
      expect(wanted).toContain("Soil maps of the north");
      expect(voted).toContain("What next?");
    }));

  briefStory(told);
}
