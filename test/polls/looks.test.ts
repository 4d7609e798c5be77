import { describe, expect, it } from "vitest";
import { STORES } from "../support/stores.js";
import { passes } from "../support/story.js";
import { NOON, world } from "../support/world.js";
import { pick, pollNow, startPoll } from "./support.js";

const HOUR = 3_600_000;

describe.each(STORES)("a live poll, on $database", ({ open }) => {
  it("is looked at once an hour between what happens to it, and each minute where it shows how it stands", async () => {
    const w = await world({ store: await open() });
    const lead = await w.as("lead", { role: "facilitator" });
    const omar = await w.as("omar");
    const started = await startPoll(w, lead);
    const poll = () => pollNow(w, started.id);
    await passes(w, NOON + 60_000);
    await passes(w, NOON + 120_000);
    const { lookAt, closesAt } = await poll();
    expect(lookAt).toBe(NOON + 120_000 + HOUR);
    await pick(w, started, omar, "Soil health");
    await passes(w, NOON + 180_000);
    expect((await poll()).lookAt).toBe(lookAt);
    await passes(w, (closesAt ?? 0) - 600_000);
    expect((await poll()).lookAt).toBe(closesAt);
    await passes(w, closesAt ?? 0);
    expect((await poll()).stage).toBe("closed");
    await w.close();

    const shown = await world({ store: await open() });
    const other = await shown.as("lead", { role: "facilitator" });
    await startPoll(shown, other, { rules: { shows: "turnout" } });
    for (const minute of [1, 2, 3]) await passes(shown, NOON + minute * 60_000);
    expect((await shown.store.find("poll", { programme: shown.programme }))[0]?.lookAt).toBe(0);
    await shown.close();
  });
});
