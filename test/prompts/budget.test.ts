import { describe, expect, it } from "vitest";
import type { Services } from "../../src/feature.js";
import * as m from "../../src/message.js";
import { PostFailed, type Store, update } from "../../src/ports.js";
import { type Asking, answered, ask, withdraw } from "../../src/prompts/ask.js";
import { deliverTo } from "../../src/prompts/deliver.js";
import { STORES } from "../support/stores.js";
import { passes, telling } from "../support/story.js";
import { NOON, said, type World } from "../support/world.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.each(STORES)("one attention budget, on $database", ({ open }) => {
  const told = telling(open);
  const asking = (w: World, person: string, key: string, over: Partial<Asking> = {}): Asking => ({
    programme: w.programme,
    person,
    community: w.community,
    kind: "nudge",
    key,
    about: key,
    expires: w.clock.at + 30 * DAY,
    words: () => ({ line: `Line ${key}`, blocks: [m.text(`Words ${key}`)], reason: `because of ${key}` }),
    ...over,
  });
  const put = async (w: World, person: string, key: string, over: Partial<Asking> = {}) => {
    const platforms = new Map([["test", w.platform]]);
    await w.store.atomically([...(await ask(asking(w, person, key, over), { store: w.store, platforms }, w.clock.at))]);
  };

  it("two a week, the most useful first, with the reason; the third waits on the own page and comes when there is room", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      await put(w, elena.person, "low", { use: 10 });
      await put(w, elena.person, "high", { use: 90 });
      await put(w, elena.person, "middle", { use: 50 });
      await Promise.all([w.core.tick(NOON), w.core.tick(NOON), w.core.tick(NOON)]);
      await passes(w, NOON + 60_000);
      const words = w.platform.words("elena");
      expect(words).toHaveLength(2);
      expect(words[0]).toBe("Words high\nWhy you get this: because of high");
      expect(words[1]).toBe(
        "Words middle\nWhy you get this: because of middle\nOne more thing waits for you on your own page (/cop prompts): Line low",
      );
      expect(said(await elena.command("/cop prompts"))).toContain("Line low (your messages for this week are used up)");
      await passes(w, NOON + 7 * DAY - HOUR);
      expect(w.platform.words("elena")).toHaveLength(2);
      await passes(w, NOON + 7 * DAY + 60_000);
      expect(w.platform.words("elena")).toHaveLength(3);
    }));

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("holds where another process sends between this one's read %i and the others", (moment) =>
    told(async (w) => {
      const elena = await w.as("elena");
      for (const key of ["a", "b", "c", "d", "e"]) await put(w, elena.person, key);
      const programme = await w.store.get("programme", { programme: w.programme, id: w.programme });
      if (!programme) throw new Error("no programme");
      const services = (store: Store) =>
        ({ store, platforms: new Map([["test", w.platform]]), wake: () => undefined }) as unknown as Services;
      // That read goes at once; then the other process sends; then all other reads go.
      let reads = 0;
      let early: Promise<unknown> | undefined;
      let other: Promise<void> | undefined;
      const timed = async <T>(read: () => Promise<T>): Promise<T> => {
        reads += 1;
        if (reads === moment) {
          const answer = read();
          early = answer;
          return answer;
        }
        await new Promise(setImmediate);
        await early;
        other ??= deliverTo(programme, elena.person, services(w.store), NOON);
        await other;
        return read();
      };
      const slow: Store = {
        ...w.store,
        get: (table, where) => timed(() => w.store.get(table, where)),
        find: (table, where, options) => timed(() => w.store.find(table, where, options)),
        count: (table, where) => timed(() => w.store.count(table, where)),
      };
      await deliverTo(programme, elena.person, services(slow), NOON);
      expect(reads).toBeGreaterThanOrEqual(moment);
      expect(await w.store.count("outbox", { programme: w.programme, to: "elena" })).toBe(2);
    }),
  );

  it("the same cause asks once", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      await put(w, elena.person, "once");
      await put(w, elena.person, "once");
      await passes(w, NOON);
      await put(w, elena.person, "once");
      await passes(w, NOON + DAY);
      expect(w.platform.words("elena")).toHaveLength(1);
    }));

  it("snoozed: nothing until then, and then the same again; never again: that kind no more", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      await put(w, elena.person, "first", { use: 90 });
      await passes(w, NOON);
      const [prompt] = await w.store.find("prompt", { programme: w.programme, key: "first" });
      expect(said(await elena.press("prompts.later", `${prompt?.id}:week`))).toContain("30 Nov 2026");
      await put(w, elena.person, "second", { kind: "poll" });
      await passes(w, NOON + 2 * DAY);
      expect(w.platform.words("elena")).toHaveLength(1);
      await passes(w, NOON + 7 * DAY);
      expect(w.platform.words("elena").slice(1)).toEqual([
        expect.stringContaining("Words first"),
        expect.stringContaining("Words second"),
      ]);
      expect(said(await elena.press("prompts.never", prompt?.id))).toContain("no more a reminder when you have not logged");
      await put(w, elena.person, "third");
      await passes(w, NOON + 21 * DAY);
      expect(w.platform.words("elena")).toHaveLength(3);
    }));

  it("what could not be delivered took no place in the week, until somebody has it tried again", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const chief = await w.as("chief", { role: "coordinator" });
      await put(w, elena.person, "first", { use: 90 });
      await put(w, elena.person, "second", { use: 80 });
      w.platform.failures.push(new PostFailed("too long", { permanent: true }));
      await passes(w, NOON);
      expect(w.platform.words("elena")).toHaveLength(1);
      await put(w, elena.person, "third", { use: 70 });
      await put(w, elena.person, "fourth", { use: 60 });
      await passes(w, NOON + HOUR);
      expect(w.platform.words("elena").map((words) => words.split("\n")[0])).toEqual(["Words second", "Words third"]);
      await chief.press("status.retryAll");
      await passes(w, NOON + 2 * HOUR);
      expect(w.platform.words("elena")).toHaveLength(3);
      // Three came by then: the next place comes free when two of them are a week old.
      await passes(w, NOON + 7 * DAY + 60_000);
      expect(w.platform.words("elena")).toHaveLength(4);
    }));

  it("what concerns several communities goes to whoever is in any, and to nobody who left", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const omar = await w.as("omar");
      for (const one of [elena, omar]) await put(w, one.person, `all ${one.account}`, { community: "", kind: "poll" });
      await put(w, elena.person, "programme", { community: "", kind: "programme" });
      await omar.press("community.leave", w.community);
      await passes(w, NOON);
      expect(w.platform.posts.map((one) => one.to)).toEqual(["elena"]);
      // The programme's digest is for those who run it.
      expect(w.platform.words("elena")[0]).toContain("Words all elena");
    }));

  it("waits for the person's own hours, which they set themselves", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const form = await elena.press("prompts.settings");
      const wrong = await elena.submit(form, { from: "18", to: "9", budget: "1" });
      expect(wrong.problems?.problems).toEqual({ to: "The day must end after it begins: give a later hour." });
      expect(wrong.problems?.values).toMatchObject({ from: "18", budget: "1" });
      expect(said(await elena.submit(form, { from: "18", to: "20", budget: "1", days: ["1", "7"] }))).toContain(
        "at most 1 message a week, 18:00–20:00",
      );
      await put(w, elena.person, "evening");
      await passes(w, NOON);
      expect(w.platform.words("elena")).toEqual([]);
      expect(said(await elena.command("/cop prompts"))).toContain("comes in your working hours");
      // Casablanca is an hour ahead of UTC.
      await passes(w, Date.parse("2026-11-23T17:00:00Z"));
      expect(w.platform.words("elena")).toHaveLength(1);
    }));

  it("writes to nobody who left, was erased, or whose community is archived or paused", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const omar = await w.as("omar");
      await put(w, elena.person, "a");
      await w.store.atomically([{ remove: "roleGrant", where: { programme: w.programme, person: elena.person }, rows: "any" }]);
      await put(w, omar.person, "b");
      const community = { programme: w.programme, id: w.community };
      await w.store.atomically([update("community", community, { settings: { paused: true } })]);
      await passes(w, NOON);
      expect(w.platform.posts).toEqual([]);
      await w.store.atomically([update("community", community, { settings: {} })]);
      await passes(w, NOON + DAY);
      expect(w.platform.posts.map((one) => one.to)).toEqual(["omar"]);
      await put(w, omar.person, "c");
      await omar.press("my-data.erase");
      await passes(w, NOON + 2 * DAY);
      expect(w.platform.posts).toHaveLength(1);
      expect(await w.store.count("prompt", { programme: w.programme, person: omar.person })).toBe(0);
    }));

  it("is taken back when it is settled, sent or not, and asked no more once answered", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const settle = async (about: string) => {
        const steps = await withdraw(w.programme, "nudge", about, () => "Settled.", w, w.clock.at);
        if (steps !== "later") await w.store.atomically([...steps]);
      };
      await put(w, elena.person, "sent");
      await passes(w, NOON);
      await put(w, elena.person, "waits");
      await settle("sent");
      await settle("waits");
      await passes(w, NOON + HOUR);
      expect(w.platform.words("elena")).toEqual(["Settled."]);
      await put(w, elena.person, "mine", { from: NOON + DAY });
      await w.store.atomically([answered(w.programme, "nudge", "mine", elena.person)]);
      await passes(w, NOON + DAY);
      expect(w.platform.words("elena")).toHaveLength(1);
    }));
});
