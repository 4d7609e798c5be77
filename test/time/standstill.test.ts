import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { addDays, dateIn } from "../../src/domain/dates.js";
import { type Hours, hoursHere, keptAt, LATE_MS } from "../../src/prompts/hours.js";
import { CATCH_UP_MS, dueOn } from "../../src/schedule.js";
import { said, type World, world } from "../support/world.js";
import { ZONES } from "../support/zones.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (local: string, zone: string) => DateTime.fromISO(local, { zone }).toMillis();
const WEEKS = [
  [1, 2, 3, 4, 5],
  [7, 1, 2, 3, 4],
  [1, 2, 3, 4, 5, 6],
];
const inside = ({ zone, days, from, to, holidays }: Hours, when: number): boolean => {
  const there = DateTime.fromMillis(when, { zone });
  return days.includes(there.weekday) && there.hour >= from && there.hour < to && !holidays.includes(there.toISODate() ?? "");
};
const settle = async (w: World, settings: object): Promise<void> => {
  const community = await w.store.get("community", { programme: w.programme, id: w.community });
  await w.store.atomically([
    {
      update: "community",
      where: { programme: w.programme, id: w.community },
      set: { settings: { ...community?.settings, ...settings }, version: (community?.version ?? 0) + 1 },
      rows: 1,
    },
  ]);
};

describe("what comes late, after a standstill", () => {
  it("waits for the next hour of work, wherever it is and whatever clocks do; in good time it waits for nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...WEEKS),
        fc.array(
          fc.integer({ min: 0, max: 365 }).map((n) => addDays("2026-01-01", n)),
          { maxLength: 30 },
        ),
        fc.integer({ min: at("2026-01-01", "UTC"), max: at("2027-01-01", "UTC") }),
        fc.integer({ min: 0, max: CATCH_UP_MS }),
        (zone, workingDays, holidays, due, late) => {
          const hours = hoursHere({ zone, settings: { workingDays, holidays } });
          const now = due + late;
          const kept = keptAt(due, hours, now);
          if (late < LATE_MS || inside(hours, now)) {
            expect(kept).toBe(now);
            return;
          }
          expect(inside(hours, kept)).toBe(true);
          expect(kept).toBeGreaterThan(now);
          // No hour of work between was passed over.
          for (let hour = now; hour < kept; hour += HOUR / 4) expect(inside(hours, hour)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a digest comes in its hour or in hours of work, once for each of its days that we were there for within a day", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...WEEKS),
        fc.record({ day: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) }),
        fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 30, maxLength: 50 }),
        async (zone, workingDays, weekly, pauses) => {
          const w = await world({ zone });
          const holidays = ["2026-12-25", "2026-12-28"];
          await settle(w, { workingDays, holidays, digestDay: weekly.day, digestHour: weekly.hour });
          const elena = await w.as("elena");
          const hours = hoursHere({ zone, settings: { workingDays, holidays } });
          const begin = w.clock.at;
          let posted = 0;
          for (const pause of pauses) {
            w.clock.at += pause * HOUR;
            await elena.submit(await elena.command("/log call"), { type: "call" });
            await w.core.tick(w.clock.at);
            const digests = w.platform.posts.filter((one) => one.key.startsWith("digest:"));
            for (const one of digests.slice(posted)) {
              const own = DateTime.fromMillis(w.clock.at, { zone });
              const chosen = own.hour === weekly.hour && workingDays.includes(own.weekday);
              expect({ key: one.key, at: own.toISO(), ok: chosen || inside(hours, w.clock.at) }).toMatchObject({ ok: true });
            }
            posted = digests.length;
          }
          // A week without a standstill: whatever waited has come.
          for (let hour = 1; hour <= 7 * 24; hour += 1) await w.core.tick(w.clock.at + hour * HOUR);
          const keys = w.platform.posts.filter((one) => one.key.startsWith("digest:")).map((one) => one.key);
          expect(new Set(keys).size).toBe(keys.length);
          expect((await w.store.find("outbox", { programme: w.programme, state: "waiting" })).map((one) => one.key)).toEqual([]);
          // Never away for as long as the window: every appointment was kept.
          const rhythm = { weekly, zone, workingDays, holidays, from: begin };
          const due = dueOn(rhythm, w.clock.at + 7 * DAY, w.clock.at + 7 * DAY - begin).map((slot) => slot.date);
          // Until the first entry's week is over there is nothing to tell of.
          const told = (date: string) => date >= "2026-11-30";
          expect(keys.map((key) => key.slice(-10)).filter(told)).toEqual(due.filter(told));
          await w.close();
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  const friday = "2026-12-04";
  it("a digest of Friday afternoon, found on Friday night, comes on Monday morning; on a Friday–Saturday weekend's Thursday, on Sunday", async () => {
    for (const [day, workingDays, found, comes] of [
      [5, [1, 2, 3, 4, 5], `${friday}T22:30`, "2026-12-07T09:00"],
      [4, [7, 1, 2, 3, 4], "2026-12-03T22:30", "2026-12-06T09:00"],
    ] as const) {
      const zone = "Africa/Khartoum";
      const w = await world({ zone });
      await settle(w, { workingDays, digestDay: day, digestHour: 16 });
      const elena = await w.as("elena");
      await elena.submit(await elena.command("/log call"), { type: "call" });
      const digests = () => w.platform.posts.filter((one) => one.key.startsWith("digest:")).length;
      await w.core.tick(at(found, zone));
      expect(digests()).toBe(0);
      // Something else for the channel is not held up by it.
      const fatima = await w.as("fatima", { role: "facilitator" });
      w.clock.at = at(found, zone) + 60_000;
      expect(said(await fatima.command("/cop digest"))).toContain("coming to this channel");
      await w.core.settled();
      expect(digests()).toBe(1);
      await w.core.tick(at(comes, zone) - 60_000);
      expect(digests()).toBe(1);
      await w.core.tick(at(comes, zone));
      await w.core.tick(at(comes, zone) + 60_000);
      expect(digests()).toBe(2);
      await w.close();
    }
  });

  it("one that was written in time and could not be posted until night waits too; a holiday is passed over", async () => {
    const zone = "Europe/Chisinau";
    const w = await world({ zone });
    await settle(w, { holidays: ["2026-12-08"] });
    const elena = await w.as("elena");
    await elena.submit(await elena.command("/log call"), { type: "call" });
    const { PostFailed } = await import("../../src/ports.js");
    const monday = at("2026-12-07T09:00", zone);
    w.platform.failures.push(new PostFailed("down"));
    await w.core.tick(monday);
    await w.core.tick(at("2026-12-07T23:00", zone));
    await w.core.tick(at("2026-12-08T12:00", zone));
    expect(w.platform.posts).toEqual([]);
    await w.core.tick(at("2026-12-09T09:00", zone));
    expect(w.platform.posts.map((one) => dateIn(zone, monday) && one.to)).toEqual(["room"]);
    await w.close();
  });

  it("a programme's digest comes at its hour where its coordinator lives in the same hours, and in theirs where not", async () => {
    const zone = "Africa/Casablanca";
    const w = await world({ zone });
    const near = await w.as("carla", { role: "coordinator" });
    const far = await w.as("fetu", { role: "coordinator" });
    for (const one of [near, far]) await one.press("programme.subscribe");
    await w.store.atomically([
      {
        update: "person",
        where: { programme: w.programme, id: far.person },
        set: { zone: "Pacific/Auckland" },
        rows: 1,
      },
    ]);
    const to = () => w.platform.posts.filter((one) => one.key.startsWith("programme:")).map((one) => one.to);
    await w.core.tick(at("2026-11-30T10:00", zone));
    expect(to()).toEqual(["carla"]);
    await w.core.tick(at("2026-12-01T08:59", "Pacific/Auckland"));
    expect(to()).toEqual(["carla"]);
    await w.core.tick(at("2026-12-01T09:00", "Pacific/Auckland"));
    expect(to()).toEqual(["carla", "fetu"]);
    await w.close();
  });
});
