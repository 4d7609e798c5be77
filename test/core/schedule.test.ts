import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { CATCH_UP_MS, dueSlots } from "../../src/schedule.js";

const MINUTE = 60_000;
const ZONES = [
  "Africa/Casablanca",
  "Africa/Khartoum",
  "Europe/Chisinau",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Pacific/Apia",
  "UTC",
];
const at = (local: string, zone: string) => DateTime.fromISO(local, { zone }).toMillis();

describe("due slots", () => {
  it.each([
    ["at the hour", "2026-11-23T09:00", ["2026-11-23"]],
    ["a minute before", "2026-11-23T08:59", []],
    ["the same evening", "2026-11-23T20:00", ["2026-11-23"]],
    ["a day later, just inside the window", "2026-11-24T09:00", ["2026-11-23"]],
    ["beyond the window", "2026-11-24T09:01", []],
  ])("Monday nine in Chișinău, %s", (_when, local, expected) => {
    expect(dueSlots({ day: 1, hour: 9 }, "Europe/Chisinau", at(local, "Europe/Chisinau")).map((slot) => slot.date)).toEqual(
      expected,
    );
  });

  it("keeps an hour that the spring clock change skips, and keeps once one that comes twice in autumn", () => {
    // Europe/Chisinau: on 29 March 2026 02:00 becomes 03:00; on 25 October 2026 03:00 becomes 02:00.
    const spring = dueSlots({ day: 7, hour: 2 }, "Europe/Chisinau", at("2026-03-29T12:00", "Europe/Chisinau"));
    expect(spring.map((slot) => slot.date)).toEqual(["2026-03-29"]);
    const autumn = dueSlots({ day: 7, hour: 2 }, "Europe/Chisinau", at("2026-10-25T12:00", "Europe/Chisinau"));
    expect(autumn.map((slot) => slot.date)).toEqual(["2026-10-25"]);
  });

  it("counts nothing from before the community began", () => {
    const now = at("2026-11-23T10:00", "UTC");
    expect(dueSlots({ day: 1, hour: 9 }, "UTC", now, now - 30 * MINUTE)).toEqual([]);
  });

  it("gives each slot of a year once to a clock that ticks, halts and runs backwards, and loses none inside the window", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 23 }),
        fc.array(fc.integer({ min: -180, max: CATCH_UP_MS / MINUTE }), { minLength: 200, maxLength: 400 }),
        (zone, day, hour, jumps) => {
          const begin = at("2026-01-05T00:00", "UTC");
          let now = begin;
          const kept = new Map<string, number>();
          for (const jump of jumps) {
            // Never more than the window in one halt.
            now += Math.min(jump * MINUTE, CATCH_UP_MS);
            for (const slot of dueSlots({ day, hour }, zone, now, begin)) {
              expect(slot.at).toBeLessThanOrEqual(now);
              const before = kept.get(slot.date);
              // The name of a slot stands for one instant, however often it is asked for.
              if (before !== undefined) expect(slot.at).toBe(before);
              kept.set(slot.date, slot.at);
              expect(DateTime.fromMillis(slot.at, { zone }).weekday).toBe(day);
            }
          }
          // Weekly, seven days apart, none missing between the first and the last.
          const dates = [...kept.keys()].sort();
          const wanted =
            dates.length === 0
              ? 0
              : Math.round((Date.parse(dates.at(-1) ?? "") - Date.parse(dates[0] ?? "")) / (7 * 86_400_000)) + 1;
          // A calendar day that a country skipped (Apia, 2011) lies outside this year.
          expect(dates.length).toBe(wanted);
        },
      ),
      { numRuns: 40 },
    );
  });
});
