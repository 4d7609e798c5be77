import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { LOCALES } from "../../src/text/locales.js";
import { buttonsIn } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

const log = async (who: Actor, values: Readonly<Record<string, unknown>>): Promise<Reply> =>
  who.submit(await who.press("log.open", ""), { type: "call", ...values });
const entry = async (w: World, title: string) => {
  const [found] = await w.store.find("interaction", { programme: w.programme, title });
  if (!found) throw new Error(title);
  return found;
};
const inra = { organisations: ["new:INRA"] };

describe.each(STORES)("what logging gives back, on $database", ({ open }) => {
  it("counts my month, and tells what others learned with the same organisation in the last 90 days", async () => {
    const w = await world({ store: await open() });
    const [elena, omar, rania] = [await w.as("elena"), await w.as("omar"), await w.as("rania")];
    const { version } = (await w.store.get("person", { programme: w.programme, id: rania.person })) ?? { version: 1 };
    await w.store.atomically([
      {
        update: "person",
        where: { programme: w.programme, id: rania.person },
        set: { settings: { thanks: true }, version: version + 1 },
        rows: 1,
      },
    ]);
    await log(omar, { ...inra, title: "Near", date: "2026-10-01", lesson: "Farmers first" });
    await log(rania, { ...inra, title: "Named", date: "2026-10-05", lesson: "Ask twice" });
    await log(omar, { ...inra, title: "Too old", date: "2026-08-01", lesson: "Long ago" });
    await log(omar, { organisations: ["new:ANRT"], title: "Elsewhere", lesson: "Other people" });
    await log(elena, { ...inra, title: "Mine", date: "2026-10-02", lesson: "My own" });
    const receipt = said(await log(elena, { ...inra, title: "Now", type: "email" }));
    expect(receipt).toContain("Farmers first — Near · 1 Oct\n");
    expect(receipt).toContain("Ask twice — Named · 5 Oct · rania");
    for (const absent of ["omar", "Long ago", "Other people", "My own"]) expect(receipt).not.toContain(absent);
    expect(receipt).toContain("2 entries of yours this month.");
    w.clock.at = NOON + 10 * 86_400_000;
    expect(said(await log(elena, { title: "December" }))).toContain("1 entry of yours this month.");
    await w.close();
  });

  it("tells what is still open with the organisation, and stays silent about what is done or deleted", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    const steps = await log(omar, { ...inra, title: "Promised", date: "2026-10-01", next: ["outcome"] });
    await omar.submit(steps, { what1: "Send the seed list", due1: "2026-11-01", what2: "Book a room" });
    const receipt = await log(elena, { ...inra, title: "Now" });
    expect(said(receipt)).toContain("Send the seed list — was due by 1 Nov");
    expect(said(receipt)).toContain("Book a room");
    await omar.press("log.undo", (await entry(w, "Promised")).id);
    expect(said(await log(elena, { ...inra, title: "Later", type: "email" }))).not.toContain("Send the seed list");
    await w.close();
  });

  it("tells each one about the organisations of their own entry, whoever asked before", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    const anrt = { organisations: ["new:ANRT"] };
    await log(omar, { ...inra, title: "Seeds", date: "2026-10-01", lesson: "Farmers first" });
    const steps = await log(omar, { ...anrt, title: "Papers", date: "2026-10-02", lesson: "Read twice", next: ["outcome"] });
    await omar.submit(steps, { lesson: "Read twice", what1: "Send the papers" });
    const first = said(await log(elena, { ...inra, title: "One" }));
    const second = said(await log(elena, { ...anrt, title: "Two", type: "email" }));
    expect(first).toContain("Farmers first");
    expect(first).not.toMatch(/Read twice|Send the papers/);
    expect(second).toMatch(/Read twice[\s\S]*Send the papers/);
    expect(second).not.toContain("Farmers first");
    await w.close();
  });

  it("keeps what another community learned to itself", async () => {
    const w = await world({ store: await open() });
    const pond = await w.addCommunity("Water", "pond");
    const [elena, omar] = [await w.as("elena"), await w.as("omar", { community: pond, place: "pond" })];
    await log(omar, { ...inra, title: "Pond", lesson: "Wet feet" });
    expect(said(await log(elena, { ...inra, title: "Now", type: "email" }))).not.toContain("Wet feet");
    await w.close();
  });

  it("writes a paragraph for a report from what is stored, in each language", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    await log(elena, {
      ...inra,
      type: "field-visit",
      title: "Seed policy",
      counts: { "female.unknown": "2", "male.unknown": "1" },
      minutes: "45",
      summary: "We saw the plots",
      lesson: "Start with farmers!",
    });
    const { id } = await entry(w, "Seed policy");
    const words = said(await elena.press("log.paragraph", id));
    expect(words).toBe(
      "For your report\nThe Seeds community made a field visit: “Seed policy” (23 Nov 2026). Organisations involved: INRA. 3 people took part (2 women and 1 man). It lasted 45 minutes. We saw the plots. What was learned: Start with farmers!",
    );
    for (const locale of LOCALES) {
      const speaker = await w.as("elena", { locale });
      const spoken = said(await speaker.press("log.paragraph", id));
      expect(spoken).toContain("Seed policy");
      expect(spoken).not.toMatch(/[{}]|back\./);
    }
    await log(elena, { type: "email", title: "Bare" });
    expect(said(await elena.press("log.paragraph", (await entry(w, "Bare")).id))).toBe(
      "For your report\nThe Seeds community exchanged e-mails: “Bare” (23 Nov 2026).",
    );
    const stranger = await w.as("mallory", { community: await w.addCommunity("Water", "pond"), place: "pond" });
    expect(said(await stranger.press("log.paragraph", id))).toContain("not there any more");
    await w.close();
  });

  it("shows my year, counted as what I logged says, and hands it over as a table", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    await log(elena, { ...inra, title: "One", date: "2026-01-10", counts: { "female.unknown": "2" }, lesson: "Ask first" });
    await log(elena, { ...inra, title: "=cmd()", type: "meeting", date: "2026-03-01" });
    await log(elena, { title: ' Two, with "quotes"', type: "meeting", date: "2026-03-31", counts: { "male.unknown": "3" } });
    await log(elena, { title: "Last year", date: "2025-12-31" });
    await log(omar, { title: "Not hers", date: "2026-02-01" });
    const reply = await elena.command("/cop me");
    const year = said(reply);
    expect(year).toContain("Your 2026");
    expect(year).toContain("You logged 3 entries. 5 participants in the 2 entries that say how many took part.");
    expect(year).toContain("Meeting | 2\nCall | 1");
    expect(year).toContain("INRA (2)");
    expect(year).toContain("Ask first — One · 10 Jan");
    const chart = reply.say?.blocks.find((block) => block.kind === "chart");
    expect(chart?.kind === "chart" && chart.chart.series[0]?.data).toEqual([1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(said(await elena.press("me.year", "2025"))).toContain("You logged 1 entry.");
    expect(said(await elena.command("/cop me 2019"))).toContain("You logged nothing");
    expect(buttonsIn(reply).map((button) => button.action)).toContain("me.export");
    const { file } = await elena.press("me.export", "2026");
    const table = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file?.bytes);
    expect(file?.name).toBe("coptrack-2026.csv");
    expect(table.startsWith("\ufeffDate,")).toBe(true);
    expect(
      table
        .split("\n")
        .slice(1, 4)
        .map((row) => row.split(",").slice(0, 5).join()),
    ).toEqual(["2026-01-10,,Seeds,Call,One", "2026-03-01,,Seeds,Meeting,'=cmd()", '2026-03-31,,Seeds,Meeting,"Two']);
    expect(table).not.toContain("Not hers");
    await w.close();
  });
});
