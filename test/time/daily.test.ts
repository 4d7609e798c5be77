import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { dateIn } from "../../src/domain/dates.js";
import type { CommunitySettings } from "../../src/domain/records.js";
import type { Feature } from "../../src/feature.js";
import { update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { NOON, world } from "../support/world.js";
import { ZONES } from "../support/zones.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A feature that notes each day it is given; `failing` times it throws first. */
function probe(failing = 0): { feature: Feature; seen: string[] } {
  const seen: string[] = [];
  let fails = failing;
  const feature: Feature = {
    name: "probe",
    daily: async (community, today) => {
      if (fails-- > 0) throw new Error("not yet");
      seen.push(`${community.name} ${today}`);
      return [];
    },
  };
  return { feature, seen };
}

const settings = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  holidays: fc.uniqueArray(
    fc.integer({ min: 0, max: 20 }).map((n) => dateIn("UTC", NOON + n * DAY)),
    { maxLength: 5 },
  ),
});
const zone = fc.constantFrom(...ZONES);

describe("what is done once a working day", () => {
  it("is done on each working day with an hour of work in it, once, in those hours, and on no other: for any zone, days off and change of them", async () => {
    await fc.assert(
      fc.asyncProperty(zone, settings, settings, fc.integer({ min: 1, max: 150 }), async (where, first, second, changedAfter) => {
        const { feature, seen } = probe();
        const w = await world({ features: [feature], zone: where });
        const of = { programme: w.programme, id: w.community };
        const change = (to: CommunitySettings, version: number) =>
          w.store.atomically([update("community", { ...of, version }, { settings: to, version: version + 1 })]);
        await change(first, 1);
        const expected = new Set<string>();
        for (let hour = 0; hour < 260; hour++) {
          const now = NOON + hour * HOUR;
          if (hour === changedAfter) await change(second, 2);
          const rule = hour >= changedAfter ? second : first;
          const here = DateTime.fromMillis(now, { zone: where });
          const today = here.toISODate() ?? "";
          if (rule.workingDays.includes(here.weekday) && !rule.holidays.includes(today) && here.hour >= 9 && here.hour < 17)
            expected.add(`Seeds ${today}`);
          await w.core.tick(now);
          expect(seen).toEqual([...expected]);
        }
        expect(w.logged).toEqual([]);
        await w.close();
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  it("is tried again where it failed, and found again where the clock was put back or nobody ticked for weeks", async () => {
    const { feature, seen } = probe(2);
    const w = await world({ features: [feature], zone: "UTC" });
    await w.core.tick(NOON);
    await w.core.tick(NOON + 60_000);
    expect(seen).toEqual([]);
    expect(w.logged).toHaveLength(2);
    await w.core.tick(NOON + 2 * 60_000);
    await w.core.tick(NOON + 28 * DAY);
    await w.core.tick(NOON + DAY);
    await w.core.tick(NOON + DAY + HOUR);
    expect(seen).toEqual(["Seeds 2026-11-23", "Seeds 2026-12-21", "Seeds 2026-11-24"]);
    await w.close();
  });

  it("is not done while a community is paused or archived, and goes on at once after", async () => {
    const { feature, seen } = probe();
    const w = await world({ features: [feature], zone: "UTC" });
    const set = (version: number, changes: object) =>
      w.store.atomically([
        update("community", { programme: w.programme, id: w.community, version }, { ...changes, version: version + 1 }),
      ]);
    await set(1, { settings: { paused: true } });
    await w.core.tick(NOON);
    await set(2, { settings: {}, archivedAt: NOON });
    await w.core.tick(NOON + HOUR);
    expect(seen).toEqual([]);
    await set(3, { archivedAt: null });
    await w.core.tick(NOON + HOUR + 60_000);
    expect(seen).toEqual(["Seeds 2026-11-23"]);
    await w.close();
  });
});

describe.each(STORES)("which communities' day has come, on $database", ({ open }) => {
  it("is everybody once, then those whose next working day came, whose settings changed, or whom a clock sent too far ahead", async () => {
    const w = await world({ store: await open(), zone: "UTC" });
    const soils = await w.addCommunity("Soils", "soils", { zone: "Asia/Kathmandu" });
    const due = async (now: number) =>
      (await w.store.questions.communitiesDue("day", now, now + 16 * DAY)).map((one) => one.name).sort();
    expect(await due(NOON)).toEqual(["Seeds", "Soils"]);
    await w.core.tick(NOON);
    expect(await due(NOON)).toEqual([]);
    // Nine o'clock in Kathmandu, then in UTC.
    expect(await due(Date.parse("2026-11-24T03:14:00Z"))).toEqual([]);
    expect(await due(Date.parse("2026-11-24T03:15:00Z"))).toEqual(["Soils"]);
    expect(await due(Date.parse("2026-11-24T09:00:00Z"))).toEqual(["Seeds", "Soils"]);
    expect(await due(NOON - 21 * DAY)).toEqual(["Seeds", "Soils"]);
    await w.store.atomically([update("community", { programme: w.programme, id: soils }, { archivedAt: NOON })]);
    expect(await due(NOON + DAY)).toEqual(["Seeds"]);
    await w.close();
  });

  it("is done once, however many processes tick", async () => {
    const { feature, seen } = probe();
    const store = await open();
    const w = await world({ store, features: [feature], zone: "UTC" });
    await Promise.all([w.core.tick(NOON), w.core.tick(NOON), w.core.tick(NOON)]);
    expect(await store.count("run", { programme: w.programme })).toBe(1);
    expect(new Set(seen)).toEqual(new Set(["Seeds 2026-11-23"]));
    await w.close();
  });
});
