import { describe, expect, it } from "vitest";
import { chartProblems } from "../../src/chart.js";
import { finished } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { said, type World, world } from "../support/world.js";

const two = async (w: World) => {
  const water = await w.addCommunity("Water", "pond");
  const elena = await w.as("elena");
  const omar = await w.as("omar", { community: water, place: "pond" });
  const log = async (who: typeof elena, date: string, values: object = {}) =>
    who.submit(await who.command("/log call"), { type: "call", title: `Talk ${date}`, date, ...values });
  await log(elena, "2026-07-01", { counts: { "female.unknown": "2", "male.unknown": "3" }, organisations: ["new:INRA"] });
  await log(elena, "2026-09-30", { type: "meeting" });
  await log(elena, "2026-10-01");
  await log(omar, "2026-08-15");
};

describe.each(STORES)("a report, on $database", ({ open }) => {
  it("counts a period of the place's community, both ends included", async () => {
    const w = await world({ store: await open() });
    await two(w);
    const elena = await w.as("elena");
    const reply = await finished(await elena.command("/cop report last quarter"));
    expect(said(reply)).toContain("Seeds: 1 Jul 2026 – 30 Sept 2026");
    expect(said(reply)).toContain("2 interactions");
    expect(said(reply)).toContain("5 participants, counted in 1 of 2 entries");
    const charts = (reply.say?.blocks ?? []).flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
    expect(charts.map((chart) => chart.categories)).toEqual([
      ["2026-07", "2026-08", "2026-09"],
      ["Call", "Meeting"],
    ]);
    expect(charts.flatMap(chartProblems)).toEqual([]);
    const all = await finished(await elena.press("report.all", "last quarter"));
    expect(said(all)).toContain("Call | 1 | 50.0%");
    expect(said(await finished(await elena.command("/cop report last quarter organisation:inra")))).toContain("1 interaction");
    expect(said(await finished(await elena.command("/cop report 2019")))).toContain("Nothing was logged");
    await w.close();
  });

  it("puts a coordinator's communities side by side, and shows nobody another's", async () => {
    const w = await world({ store: await open() });
    await two(w);
    const boss = await w.as("boss", { role: "coordinator", place: null });
    expect(said(await finished(await boss.command("/cop report 2026")))).toContain("Seeds | 3 | 5\nWater | 1 | 0");
    const elena = await w.as("elena");
    expect(said(await elena.command("/cop report 2026 community:Water"))).toContain("I do not know “Water”");
    expect(said(await elena.press("report.all", "2026 community:Water"))).toContain("I do not know “Water”");
    await w.close();
  });

  it("says what is wrong with a period or filter", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    expect(said(await elena.command("/cop report sometime"))).toContain("I do not know the period “sometime”");
    expect(said(await elena.command("/cop report 2026 to 2025"))).toContain("ends before it begins");
    expect(said(await elena.command("/cop report 2026 theme:nothing"))).toContain("theme:nothing");
    expect(said(await elena.command("/cop report 2026 <!channel>"))).toContain("<!channel>");
    await w.close();
  });
});
