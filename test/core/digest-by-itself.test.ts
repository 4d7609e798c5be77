import { describe, expect, it } from "vitest";
import { PostFailed, update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { world } from "../support/world.js";

const HOUR = 3_600_000;
const local = (iso: string) => Date.parse(iso);

describe.each(STORES)("the weekly digest by itself, on $database", ({ open }) => {
  const begun = async () => {
    const w = await world({ store: await open(), zone: "Africa/Casablanca" });
    const elena = await w.as("elena");
    const log = async (title: string) => elena.submit(await elena.command("/log call"), { type: "call", title });
    return { w, elena, log };
  };

  it("comes once, at the community's day and hour, with the seven days before", async () => {
    const { w, log } = await begun();
    // Casablanca is an hour ahead of UTC: Monday nine is 08:00Z.
    await log("Seen in the week");
    const monday = local("2026-11-30T08:00:00Z");
    await w.core.tick(monday - 60_000);
    expect(w.platform.posts).toHaveLength(0);
    await Promise.all([w.core.tick(monday), w.core.tick(monday), w.core.tick(monday + 30_000)]);
    await w.core.tick(monday + 5 * HOUR);
    expect(w.platform.words("room")).toEqual([expect.stringContaining("23 Nov – 29 Nov 2026\n1 interaction ")]);
    await w.close();
  });

  it("is kept after a standstill of hours, not of days", async () => {
    const { w, log } = await begun();
    await log("x");
    const monday = local("2026-11-30T08:00:00Z");
    await w.core.tick(monday + 25 * HOUR);
    expect(w.platform.posts).toHaveLength(0);
    // Eight in the morning: it waits for the hours of work.
    await w.core.tick(monday + 23 * HOUR);
    expect(w.platform.posts).toHaveLength(0);
    await w.core.tick(monday + 24 * HOUR);
    expect(w.platform.posts).toHaveLength(1);
    await w.close();
  });

  it("is skipped after two empty weeks, with one word to the facilitator for the whole quiet spell", async () => {
    const { w, log } = await begun();
    await w.as("fatima", { role: "facilitator" });
    await log("The last for long");
    for (const week of ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"]) await w.core.tick(local(`${week}T08:00:00Z`));
    expect(w.platform.words("room")).toHaveLength(2);
    // The look for signs was first: it says that the week is not posted, and the digest has nothing to add.
    expect(w.platform.words("fatima")).toEqual([expect.stringMatching(/14 days without an entry[\s\S]*I do not post its week/)]);
    await w.close();
  });

  it("where the signs were not looked for in time, the digest's own word is the one, and the signs are told without the silence", async () => {
    const { w, log } = await begun();
    await w.as("fatima", { role: "facilitator" });
    await log("The last for long");
    // The machine stood still on every working day until the third Monday, and the community's digest comes at six, before its hours.
    const { programme, community: id } = w;
    await w.store.atomically([update("community", { programme, id }, { settings: { digestHour: 6 }, version: 2 })]);
    await w.core.tick(local("2026-12-14T05:00:00Z"));
    for (const hour of [8, 9, 10]) await w.core.tick(local(`2026-12-14T${String(hour).padStart(2, "0")}:00:00Z`));
    for (const day of ["2026-12-15", "2026-12-16", "2026-12-21"]) await w.core.tick(local(`${day}T08:00:00Z`));
    expect(w.platform.words("fatima")).toEqual([expect.stringContaining("quiet for two weeks (last entry: 23 Nov 2026)")]);
    await w.close();
  });

  it("tries again when the platform asks to wait, and posts once", async () => {
    const { w, log } = await begun();
    await log("x");
    const monday = local("2026-11-30T08:00:00Z");
    w.platform.failures.push(new PostFailed("ratelimited", { retryAfterMs: 90_000 }));
    await w.core.tick(monday);
    expect(w.platform.posts).toHaveLength(0);
    await w.core.tick(monday + 60_000);
    expect(w.platform.posts).toHaveLength(0);
    await w.core.tick(monday + 120_000);
    expect(w.platform.posts).toHaveLength(1);
    await w.close();
  });

  it("stops while the community is paused", async () => {
    const { w, log } = await begun();
    await log("x");
    const community = await w.store.get("community", { programme: w.programme, id: w.community });
    await w.store.atomically([
      {
        update: "community",
        where: { programme: w.programme, id: w.community },
        set: { settings: { ...community?.settings, paused: true } },
        rows: 1,
      },
    ]);
    await w.core.tick(local("2026-11-30T08:00:00Z"));
    expect(w.platform.posts).toHaveLength(0);
    await w.close();
  });
});
