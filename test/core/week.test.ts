import { describe, expect, it } from "vitest";
import { plainText } from "../../src/message.js";
import { STORES } from "../support/stores.js";
import { said, world } from "../support/world.js";

describe.each(STORES)("the week, on $database", ({ open }) => {
  it("counts seven days against the four weeks before, and is posted once in the channel", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const log = async (date: string, values: object = {}) =>
      elena.submit(await elena.command("/log call"), { type: "call", title: `Talk ${date}`, date, ...values });
    // The four weeks before hold 2 entries: a mean of 0.5.
    await log("2026-10-20");
    await log("2026-11-16");
    await log("2026-11-17", {
      counts: { "female.unknown": "2", "unknown.unknown": "3" },
      organisations: ["new:INRA"],
      lesson: "Ask first.",
    });
    await log("2026-11-23", { type: "meeting" });
    const reply = await elena.command("/cop digest");
    expect(said(reply)).toBe("The week is coming to this channel, where everybody here can read it.");
    expect(reply.posted).toBe(true);
    await w.core.settled();
    const [post = "", ...others] = w.platform.words("room");
    expect(others).toEqual([]);
    expect(post).toContain("Seeds: 17 Nov – 23 Nov 2026");
    expect(post).toContain("2 interactions (more than usual: 0.5 a week in the four weeks before)");
    expect(post).toContain("Call 1 · Meeting 1");
    expect(post).toContain("5 participants, counted in 1 of 2 entries");
    expect(post).toContain("1 organisation, most often INRA");
    expect(post).toContain("Learned: Ask first.");
    const more = await elena.press("week.more", `${w.community}:2026-11-23`);
    expect(said(more)).toContain("Women 2 · Men 0 · Not known 3 · Youth 0");
    await w.close();
  });

  it("says clearly that a week is empty, and draws nothing", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const preview = await elena.command("/cop digest preview");
    expect(said(preview)).toContain("Nothing was logged in these seven days");
    expect(preview.say?.blocks.some((block) => block.kind === "chart")).toBe(false);
    await w.close();
  });

  it("leaves out what was undone, and other communities", async () => {
    const w = await world({ store: await open() });
    const water = await w.addCommunity("Water", "pond");
    const elena = await w.as("elena");
    const omar = await w.as("omar", { community: water, place: "pond" });
    await omar.submit(await omar.command("/log call"), { type: "call", title: "Other" });
    await elena.submit(await elena.command("/log call"), { type: "call", title: "Mine" });
    const [{ id = "" } = {}] = await w.store.find("interaction", { programme: w.programme, community: w.community });
    await elena.press("log.undo", id);
    expect(said(await elena.command("/cop digest preview"))).toContain("Nothing was logged");
    expect(said(await omar.command("/cop digest preview"))).toContain("1 interaction ");
    await w.close();
  });

  it("is not posted by somebody who is not of the community", async () => {
    const w = await world({ store: await open() });
    const reader = await w.as("reader", { role: "reader", place: null });
    expect(plainText((await reader.command("/cop digest")).say ?? { locale: "en", blocks: [] })).toContain("Only a facilitator");
    expect(w.platform.posts).toHaveLength(0);
    await w.close();
  });
});
