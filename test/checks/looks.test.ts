import { describe, expect, it } from "vitest";
import { insert } from "../../src/ports.js";
import { checkPlan } from "../durability/rows.js";
import { STORES } from "../support/stores.js";
import { passes } from "../support/story.js";
import { world } from "../support/world.js";

const HOUR = 3_600_000;
const SUNDAY = Date.parse("2026-11-29T12:00:00Z");
const MONDAY_NINE = Date.parse("2026-11-30T09:00:00Z");

/** A check that was to go on Sunday, and waits for Monday's hours of work. */
async function waiting(store: Parameters<typeof world>[0] extends { store?: infer S } | undefined ? S : never) {
  const w = await world({ store, zone: "UTC" });
  const fatima = await w.as("fatima", { role: "facilitator" });
  await w.as("omar");
  await w.store.atomically([insert("checkPlan", checkPlan(w.programme, w.community, fatima.person, "channel", "2026-11-29"))]);
  const plan = async () => {
    const [one] = await w.store.find("checkPlan", { programme: w.programme });
    if (!one) throw new Error("no plan");
    return one;
  };
  const rounds = () => w.store.count("checkRound", { programme: w.programme });
  return { w, fatima, plan, rounds };
}

describe.each(STORES)("what waits, on $database", ({ open }) => {
  it("is looked at once an hour out of hours, and goes in the minute that it may", async () => {
    const { w, plan, rounds } = await waiting(await open());
    await passes(w, SUNDAY);
    expect((await plan()).lookAt).toBe(SUNDAY + HOUR);
    const { version } = await plan();
    await passes(w, SUNDAY + 60_000);
    expect(await plan()).toMatchObject({ lookAt: SUNDAY + HOUR, version });
    await passes(w, MONDAY_NINE - 90_000);
    expect((await plan()).lookAt).toBe(MONDAY_NINE);
    expect(await rounds()).toBe(0);
    await passes(w, MONDAY_NINE);
    expect(await rounds()).toBe(1);
    const [round] = await w.store.find("checkRound", { programme: w.programme });
    // Reminded of after three days, closed after six; between them once an hour.
    await passes(w, MONDAY_NINE + 60_000);
    await passes(w, MONDAY_NINE + 72 * HOUR - 600_000);
    const [before] = await w.store.find("checkRound", { programme: w.programme });
    expect(before?.lookAt).toBe(MONDAY_NINE + 72 * HOUR);
    await passes(w, (round?.closesAt ?? 0) - 600_000);
    await passes(w, round?.closesAt ?? 0);
    expect(await w.store.count("checkRound", { programme: w.programme, state: "closed" })).toBe(1);
    await w.close();
  });

  it("goes in the minute after a pause ends or the hours change, and after the clock was put back", async () => {
    const { w, fatima, plan, rounds } = await waiting(await open());
    await fatima.press("schedule.pause", w.community);
    await passes(w, MONDAY_NINE);
    expect(await rounds()).toBe(0);
    await fatima.press("schedule.resume", w.community);
    await passes(w, MONDAY_NINE + 60_000);
    expect(await rounds()).toBe(1);
    const before = await plan();
    expect(before.nextDate).toBe("2026-12-06");
    // The clock ran a year ahead, and was mended.
    const ahead = MONDAY_NINE + 365 * 24 * HOUR;
    await w.store.atomically([
      insert("checkPlan", { ...before, id: "other", nextDate: "2026-11-30", lookAt: ahead, createdAt: ahead }),
    ]);
    await passes(w, MONDAY_NINE + 120_000);
    expect(await rounds()).toBe(2);
    await w.close();
  });
});
