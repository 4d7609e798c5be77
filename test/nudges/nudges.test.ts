import { describe, expect, it } from "vitest";
import { update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { telling } from "../support/story.js";
import type { Actor, World } from "../support/world.js";

const DAY = 24 * 3_600_000;

describe.each(STORES)("nudges, on $database", ({ open }) => {
  const told = telling(open);
  const log = async (w: World, who: Actor, date: string, more: Record<string, unknown> = {}) => {
    w.clock.at = Date.parse(`${date}T12:00:00Z`);
    await who.submit(await who.command("/log call"), { type: "call", title: `On ${date}`, date, ...more });
  };
  const passDays = async (w: World, from: string, days: number) => {
    for (let n = 0; n < days; n++) {
      w.clock.at = Date.parse(`${from}T12:00:00Z`) + n * DAY;
      await w.core.tick(w.clock.at);
    }
    await w.core.settled();
  };
  const WEEKLY = ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"];

  it("reminds who usually logs, after twice as long, with the reason, once a silence", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      const omar = await w.as("omar");
      for (const day of WEEKLY) await log(w, elena, day);
      await log(w, omar, "2026-12-21");
      await passDays(w, "2026-12-22", 6);
      expect(w.platform.words("elena")).toEqual([]);
      await passDays(w, "2026-12-28", 14);
      expect(w.platform.words("elena")).toEqual([
        "Anything to log for Seeds? A call or an e-mail takes ten seconds.\nWhy you get this: you usually log for Seeds every 7 days, and last did on 14 Dec 2026",
      ]);
      expect(w.platform.words("omar")).toEqual([]);
      const [when] = await w.store.find("prompt", { programme: w.programme, kind: "nudge" });
      expect(new Date(when?.sentAt ?? 0).toISOString()).toBe("2026-12-28T12:00:00.000Z");
    }));

  it("tells who runs a community that it may go quiet, with each sign and its numbers, and not the same again", () =>
    told(async (w) => {
      const fatima = await w.as("fatima", { role: "facilitator" });
      const elena = await w.as("elena");
      for (const day of WEEKLY) await log(w, elena, day);
      await log(w, elena, "2026-12-15");
      await w.store.atomically([
        update("person", { programme: w.programme, id: fatima.person }, { settings: { promptBudget: 20 } }),
      ]);
      await passDays(w, "2026-12-16", 28);
      const signs = w.platform.words("fatima").filter((words) => words.includes("may be going quiet"));
      expect(signs).toHaveLength(1);
      expect(signs[0]).toContain("14 days without an entry; usually one comes every 7 days");
      expect(signs[0]).toContain("one person logged 100% of the 5 entries of twelve weeks");
      expect(signs[0]).toContain("you run Seeds");
      // The digest's own word on the silence was no second one within four weeks.
      expect(w.platform.words("fatima").length).toBeLessThanOrEqual(2);
    }));

  it("says nothing on weekends and holidays, and nothing while the community is paused", () =>
    told(async (w) => {
      const elena = await w.as("elena");
      for (const day of WEEKLY) await log(w, elena, day);
      const community = { programme: w.programme, id: w.community };
      await w.store.atomically([update("community", community, { settings: { holidays: ["2026-12-28", "2026-12-29"] } })]);
      await passDays(w, "2026-12-26", 4);
      expect(w.platform.words("elena")).toEqual([]);
      await w.store.atomically([update("community", community, { settings: { paused: true } })]);
      await passDays(w, "2026-12-30", 2);
      expect(w.platform.words("elena")).toEqual([]);
      await w.store.atomically([update("community", community, { settings: {} })]);
      await passDays(w, "2027-01-01", 1);
      expect(w.platform.words("elena")).toHaveLength(1);
    }));
});
