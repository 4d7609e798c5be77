import { describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import type { Interaction } from "../../src/domain/records.js";
import { insert, type Store, update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { bigPollStories } from "./big-poll-stories.js";
import { demandStories } from "./demand-stories.js";
import type { Driver } from "./driver.js";
import { makePoll } from "./made-polls.js";
import { markupStories } from "./markup-stories.js";
import { secondPersonStories } from "./second-person-stories.js";

/** A member in a channel linked to a community of an English-speaking programme; the clock stands at 2026-11-22T10:00Z. */
export interface Told {
  readonly driver: Driver;
  readonly store: Store;
  readonly programme: string;
  /** Somebody else in the same place, of whom nothing is known yet or who is a member: neither may run anything. */
  other(): Promise<Driver>;
}

const LINE = "/log call with INRA yesterday, 2 women 1 man, 45 min, about seed policy";

/** The stories that every platform tells alike, through its own wire format, on both databases. */
export function stories(platform: string, begin: (store: Store) => Promise<Told>): void {
  describe.each(STORES)(`the stories, on ${platform} and $database`, ({ open }) => {
    const told = async (story: (told: Told) => Promise<void>): Promise<void> => {
      const one = await begin(await open());
      try {
        await story(one);
      } finally {
        await one.driver.close();
      }
    };
    const entries = ({ store, programme }: Told): Promise<readonly Interaction[]> =>
      store.find("interaction", { programme, deletedAt: null, sample: false });

    it("one line → the form filled in → corrected → saved → a receipt", () =>
      told(async (t) => {
        const form = await t.driver.type(LINE);
        expect(form.form?.values).toMatchObject({ type: "call", title: "Seed policy", date: "2026-11-21", minutes: "45" });
        expect(form.form?.values.counts).toMatchObject({ "female.unknown": "2", "male.unknown": "1" });
        const wrong = await t.driver.submit({ title: "", summary: "Talked about certification" });
        expect(Object.keys(wrong.form?.problems ?? {})).toContain("title");
        expect(wrong.form?.values).toMatchObject({ type: "call", summary: "Talked about certification" });
        expect(await entries(t)).toHaveLength(0);
        const receipt = await t.driver.submit({ title: "Seed certification" });
        expect(receipt.said).toContain("Seed certification");
        const [entry] = await entries(t);
        expect(entry).toMatchObject({
          type: "call",
          title: "Seed certification",
          date: "2026-11-21",
          durationMinutes: 45,
          nominal: 3,
          summary: "Talked about certification",
        });
        expect(await t.store.find("organisation", { programme: t.programme, name: "INRA" })).toHaveLength(1);
      }));

    it("the same submission delivered twice → one record", () =>
      told(async (t) => {
        await t.driver.type(LINE);
        await t.driver.submit({});
        await t.driver.again();
        expect(await entries(t)).toHaveLength(1);
      }));

    it("saved, then undone, then brought back", () =>
      told(async (t) => {
        await t.driver.type(LINE);
        await t.driver.submit({});
        await t.driver.press("log.undo");
        expect(await entries(t)).toHaveLength(0);
        await t.driver.press("log.restore");
        expect(await entries(t)).toHaveLength(1);
      }));

    it("what people type stays what they typed: no ringing, no markup", () =>
      told(async (t) => {
        const title = "<!channel> & <b>seeds</b> *not bold*";
        await t.driver.type("/log email");
        const receipt = await t.driver.submit({ type: "email", title, date: "2026-11-20" });
        expect(receipt.said).toContain(title);
        await t.driver.press("log.share");
        expect((await t.driver.posts()).join("\n")).toContain(title);
      }));

    it("an export → a word about it to the person alone, and nothing in the channel", () =>
      told(async (t) => {
        await t.driver.type(LINE);
        await t.driver.submit({});
        const [entry] = await entries(t);
        const of = { programme: t.programme, person: entry?.loggedBy ?? "", community: entry?.community ?? "" };
        const grant = { ...of, id: idFrom("story", "facilitator"), role: "facilitator", createdAt: 0, sample: false } as const;
        await t.store.atomically([insert("roleGrant", grant, "any")]);
        const before = (await t.driver.posts()).length;
        let { said } = await t.driver.type("/cop export 2026-11 json");
        // Some platforms are told later, when the file is there.
        for (let looked = 0; looked < 100 && !said.includes("pseudonym"); looked += 1)
          said += (await t.driver.type("/cop mine")).said;
        expect(said).toContain("1 interaction");
        expect(said).toContain("pseudonym");
        expect((await t.driver.posts()).slice(before).join("\n")).not.toContain("pseudonym");
      }));

    it("the week, posted in the channel, where nothing says that it was answered privately", () =>
      told(async (t) => {
        await t.driver.type(LINE);
        await t.driver.submit({});
        const before = (await t.driver.posts()).length;
        const { said } = await t.driver.type("/cop digest");
        const posts = (await t.driver.posts()).slice(before);
        expect(posts.join("\n")).toMatch(/\b1\b/);
        expect([said, ...posts].join("\n")).not.toMatch(/private chat|Only you see this/);
        expect(posts.length).toBeGreaterThanOrEqual(1);
      }));

    it("an event: planned, announced, answered, called off", () =>
      told(async (t) => {
        const form = await t.driver.type("/cop plan Seed fair");
        expect(form.form?.values).toMatchObject({ what: "Seed fair" });
        const wrong = await t.driver.submit({ type: "workshop", date: "2026-11-01", time: "10:00", place: "Rabat" });
        expect(wrong.form?.problems.date).toBeTruthy();
        expect(wrong.form?.values).toMatchObject({ what: "Seed fair", place: "Rabat" });
        const planned = await t.driver.submit({ date: "2026-12-01" });
        expect(planned.said).toContain("Seed fair");
        expect((await t.driver.posts()).join("\n")).toMatch(/Seed fair[\s\S]*yes 0/);
        await t.driver.type("/cop events");
        await t.driver.press("plan.cancel");
        expect((await t.driver.posts()).join("\n")).toContain("Called off: Seed fair");
      }));

    it("what I am sent, and how much: set in one form", () =>
      told(async (t) => {
        expect((await t.driver.type("/cop prompts")).said).toContain("Nothing is waiting for you");
        const form = await t.driver.press("prompts.settings");
        expect(form.form?.values).toMatchObject({ budget: "2" });
        const wrong = await t.driver.submit({ from: "18", to: "9", budget: "5" });
        expect(wrong.form?.problems.to).toBeTruthy();
        expect(wrong.form?.values).toMatchObject({ budget: "5" });
        expect((await t.driver.submit({ to: "20" })).said).toContain("at most 5 messages a week");
      }));

    it("a poll: seen, voted in, changed, and one vote whatever is delivered twice", () =>
      told(async (t) => {
        const of = { programme: t.programme };
        const channels = await t.store.find("channel", of);
        const communities = [...new Set(channels.map(({ community }) => community))];
        await makePoll(t.store, t.programme, communities[0] ?? "", "poll-told", { communities });
        const list = await t.driver.type("/cop polls");
        expect(list.said).toContain("What should we learn together?");
        const ballot = await t.driver.press("poll.vote");
        expect(Object.keys(ballot.form?.values ?? {})).toEqual(["place1", "place2", "place3"]);
        const wrong = await t.driver.submit({ place1: "poll-told-1", place2: "poll-told-1" });
        expect(wrong.form?.problems.place2).toContain("has place 1 already");
        expect(wrong.form?.values).toMatchObject({ place1: "poll-told-1", place2: "poll-told-1" });
        const counted = await t.driver.submit({ place1: "poll-told-1", place2: "poll-told-0" });
        // In their order; the numbers are the platform's own.
        expect(counted.said).toMatch(/Soil health[\s\S]*Seed policy/);
        await t.driver.again();
        const [ballotRow, ...more] = await t.store.find("pollBallot", of);
        expect(more).toHaveLength(0);
        expect(ballotRow).toMatchObject({ marks: { "poll-told-1": 1, "poll-told-0": 2 }, edition: 0 });
        expect(await t.store.count("pollParticipation", of)).toBe(1);
      }));

    it("a need: asked, seen in the log, asked by another's button too, and the form says what is missing", () =>
      told(async (t) => {
        const of = { programme: t.programme };
        const noted = await t.driver.type("/cop need How do others fund field visits?");
        expect(noted.said).toContain("How do others fund field visits?");
        await t.driver.again();
        expect(await t.store.count("need", { ...of, sample: false })).toBe(1);
        const log = await t.driver.type("/cop needs visits");
        expect(log.said).toContain("asked by 1");
        await t.driver.type("/cop needs zebra");
        const form = await t.driver.press("need.ask");
        expect(Object.keys(form.form?.values ?? {})).toContain("unnamed");
        const wrong = await t.driver.submit({ text: "" });
        expect(wrong.form?.problems.text).toBeTruthy();
        const saved = await t.driver.submit({ text: "funding for field visits", unnamed: true });
        expect(saved.said).toContain("Nobody can tell that it was you");
        expect(await t.store.count("need", { ...of, sample: false })).toBe(2);
        expect((await t.driver.type("/cop trace fund field")).said).toContain("Which one?");
      }));

    it("leaving a community: asked first, nothing more is sent, and back with the same roles", () =>
      told(async (t) => {
        const { programme } = t;
        await t.driver.type(LINE);
        await t.driver.submit({});
        const [entry] = await t.store.find("interaction", { programme, sample: false });
        const there = { programme, community: entry?.community ?? "", person: entry?.loggedBy ?? "" };
        const roles = async () => (await t.store.find("roleGrant", there)).map(({ id }) => id).sort();
        const before = await roles();
        expect(before.length).toBeGreaterThan(0);
        expect((await t.driver.type("/cop leave")).said).toContain("nothing more");
        expect(await roles()).toEqual(before);
        await t.driver.press("community.leave");
        expect(await roles()).toEqual([]);
        expect(await t.store.count("formerRole", there)).toBe(before.length);
        await t.driver.press("community.back");
        expect(await roles()).toEqual(before);
        expect(await t.store.count("formerRole", there)).toBe(0);
        // Delivered twice by the platform, it is done once.
        await t.driver.type("/cop leave");
        await t.driver.press("community.leave");
        await t.driver.again();
        expect(await roles()).toEqual([]);
        expect(await t.store.count("formerRole", there)).toBe(before.length);
      }));

    it("a learning check: set up, looked at, sent, answered", () =>
      told(async (t) => {
        await t.driver.type(LINE);
        await t.driver.submit({});
        const { programme } = t;
        await t.store.atomically([update("roleGrant", { programme, role: "member" }, { role: "facilitator" }, "any")]);
        await t.driver.type("/cop check");
        const wrong = await t.driver.submit({ rhythm: "once", hour: "25" });
        expect(wrong.form?.problems.hour).toBeTruthy();
        const questions = await t.driver.submit({ hour: "10" });
        expect(questions.form?.values).toMatchObject({ kind1: "need", kind3: "scale" });
        expect((await t.driver.submit({ text2: "What will you try?" })).said).toContain("What will you try?");
        await t.driver.press("check.send");
        expect((await t.driver.posts()).join("\n")).toContain("3 questions, under a minute");
        const form = await t.driver.press("check.answer");
        expect(Object.keys(form.form?.values ?? {})).toEqual(expect.arrayContaining(["q1", "q2", "q3"]));
        expect((await t.driver.submit({ q1: "Seed law", q3: "4" })).said).toContain("Thank you");
        expect(await t.store.find("need", { programme, source: "check" })).toMatchObject([{ text: "Seed law" }]);
      }));

    demandStories(told);
    secondPersonStories(told);
    markupStories(told);
    bigPollStories(told);

    it("a command nobody knows → help, with what was typed in view", () =>
      told(async (t) => {
        const help = await t.driver.type("/cop frobnicate now");
        expect(help.said).toContain("frobnicate");
        expect(help.said).toContain("/cop digest");
      }));
  });
}
