import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { addDays, dateIn, daysBetween } from "../../src/domain/dates.js";
import { CATCH_UP_MS, dueOn, nextOn, type Rhythm } from "../../src/schedule.js";
import { STORES } from "../support/stores.js";
import { NOON, world } from "../support/world.js";
import { ZONES } from "../support/zones.js";

const DAY = 86_400_000;
const at = (local: string, zone: string) => DateTime.fromISO(local, { zone }).toMillis();
const CHISINAU: Rhythm = {
  weekly: { day: 1, hour: 9 },
  zone: "Europe/Chisinau",
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  from: 0,
};

describe("an appointment of people who have days off", () => {
  it.each<[string, Partial<Rhythm>, string]>([
    ["a working day", {}, "2026-12-21T09:00"],
    ["a holiday", { holidays: ["2026-12-21"] }, "2026-12-22T09:00"],
    ["a holiday before a weekend", { weekly: { day: 5, hour: 9 }, holidays: ["2026-12-25"] }, "2026-12-28T09:00"],
    ["a weekend day", { weekly: { day: 6, hour: 9 } }, "2026-12-21T09:00"],
    [
      "Friday, where Friday and Saturday are off",
      { weekly: { day: 5, hour: 9 }, workingDays: [7, 1, 2, 3, 4] },
      "2026-12-27T09:00",
    ],
    [
      "a whole week off: left out",
      { holidays: ["21", "22", "23", "24", "25"].map((day) => `2026-12-${day}`) },
      "2026-12-28T09:00",
    ],
    ["no day said to be a working day: every day is one", { weekly: { day: 7, hour: 9 }, workingDays: [] }, "2026-12-27T09:00"],
  ])("%s", (_case, change, expected) => {
    const rhythm = { ...CHISINAU, ...change };
    const next = nextOn(rhythm, at("2026-12-20T22:00", rhythm.zone));
    expect(DateTime.fromMillis(next?.at ?? 0, { zone: rhythm.zone }).toFormat("yyyy-MM-dd'T'HH:mm")).toBe(expected);
  });

  it("has no next one where there is no working day at all", () => {
    const holidays = Array.from({ length: 500 }, (_, n) => addDays("2026-12-01", n));
    expect(nextOn({ ...CHISINAU, holidays }, at("2026-12-20T00:00", "UTC"))).toBeUndefined();
  });

  const rhythms = fc.record({
    weekly: fc.record({ day: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) }),
    zone: fc.constantFrom(...ZONES),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.array(
      fc.integer({ min: 0, max: 400 }).map((n) => addDays("2026-01-01", n)),
      { maxLength: 40 },
    ),
    from: fc.constant(0),
  });

  it("comes on working days only, at most once a day, each by one name, and a clock that ticks, halts or runs back loses none", () => {
    fc.assert(
      fc.property(
        rhythms,
        fc.array(fc.integer({ min: -3 * 24 * 60, max: CATCH_UP_MS / 60_000 }), { minLength: 100, maxLength: 200 }),
        (rhythm, jumps) => {
          const begin = at("2026-01-08T00:00", "UTC");
          let [now, furthest] = [begin, begin];
          const kept = new Map<string, number>();
          for (const jump of jumps) {
            now = Math.max(begin, now + jump * 60_000);
            furthest = Math.max(furthest, now);
            for (const slot of dueOn(rhythm, now)) {
              expect(kept.get(slot.date) ?? slot.at).toBe(slot.at);
              kept.set(slot.date, slot.at);
            }
          }
          const days = [...kept.values()].map((one) => dateIn(rhythm.zone, one));
          expect(new Set(days).size).toBe(days.length);
          for (const day of days) {
            expect(rhythm.workingDays).toContain(DateTime.fromISO(day).weekday);
            expect(rhythm.holidays).not.toContain(day);
          }
          for (const [date, when] of kept) expect(daysBetween(date, dateIn(rhythm.zone, when))).toBeLessThan(7);
          // Walked from one to the next, the same appointments are found: none was lost.
          const walked: number[] = [];
          for (let next = nextOn(rhythm, begin); next && next.at <= furthest; next = nextOn(rhythm, next.at))
            walked.push(next.at);
          expect([...kept.values()].filter((one) => one > begin).sort((a, b) => a - b)).toEqual(walked);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe.each(STORES)("whose digest is to be seen to, on $database", ({ open }) => {
  const HORIZON = 9 * DAY;

  it("is everybody once, then those whose hour came, whose settings changed, or whom a clock sent too far ahead", async () => {
    const w = await world({ store: await open(), zone: "UTC" });
    const soils = await w.addCommunity("Soils", "soils", { zone: "UTC" });
    const due = async (now: number) =>
      (await w.store.questions.communitiesDue("digest", now, now + HORIZON)).map((one) => one.name).sort();
    expect(await due(NOON)).toEqual(["Seeds", "Soils"]);
    await w.core.tick(NOON);
    expect(await due(NOON)).toEqual([]);
    const fatima = await w.as("fatima", { role: "facilitator" });
    await fatima.submit(await fatima.command("/cop schedule"), { digestDay: "4" });
    expect(await due(NOON)).toEqual(["Seeds"]);
    await w.core.tick(NOON);
    expect(await due(Date.parse("2026-11-26T08:59:00Z"))).toEqual([]);
    expect(await due(Date.parse("2026-11-26T09:00:00Z"))).toEqual(["Seeds"]);
    await w.core.tick(Date.parse("2026-11-30T09:00:00Z"));
    // The clock is put back by three weeks.
    expect(await due(NOON - 21 * DAY)).toEqual(["Seeds", "Soils"]);
    await w.store.atomically([
      { update: "community", where: { programme: w.programme, id: soils }, set: { archivedAt: NOON }, rows: 1 },
    ]);
    expect(await due(NOON - 21 * DAY)).toEqual(["Seeds"]);
    await w.close();
  });
});
