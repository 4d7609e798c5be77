import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { buttonsIn, carried } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

const log = async (who: Actor, values: Readonly<Record<string, unknown>>): Promise<Reply> =>
  who.submit(await who.press("log.open", ""), { type: "call", ...values });
const entry = async (w: World, title: string) => {
  const [found] = await w.store.find("interaction", { programme: w.programme, title });
  if (!found) throw new Error(title);
  return found;
};

describe.each(STORES)("my entries, on $database", ({ open }) => {
  it("lists mine only, newest first, page by page, also those logged at the same instant", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    for (let n = 1; n <= 12; n++) await log(elena, { title: `Talk ${n}` });
    await log(omar, { title: "Not hers" });
    const seen: string[] = [];
    let page = await elena.command("/cop mine");
    for (let turn = 0; turn < 3; turn++) {
      seen.push(...(said(page).match(/Talk \d+/g) ?? []));
      if (turn < 2) page = await elena.press("mine.page", carried(page, "mine.page"));
    }
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
    expect(said(page)).not.toContain("Not hers");
    w.clock.at = NOON + 1000;
    await log(elena, { title: "Talk 13" });
    expect(said(await elena.command("/cop mine")).match(/Talk \d+/)?.[0]).toBe("Talk 13");
    await w.close();
  });

  it("finds by words in any script and an organisation's name, by type and by period", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    await log(elena, { title: "Réunion semences", date: "2026-11-02" });
    await log(elena, { title: "Семенная политика", type: "meeting", date: "2026-10-02" });
    await log(elena, { title: "سياسة المياه", organisations: ["new:Institut de la Vigne"], date: "2026-09-02" });
    expect(said(await elena.command("/cop mine REUNION semences"))).toContain("Réunion semences");
    expect(said(await elena.command("/cop mine reunion"))).not.toContain("политика");
    expect(said(await elena.command("/cop mine СЕМЕННАЯ"))).toContain("Семенная политика");
    expect(said(await elena.command("/cop mine vigne"))).toContain("سياسة المياه");
    expect(said(await elena.command("/cop mine nothing like it"))).toContain("None of your entries fits");
    const form = await elena.press("mine.filter", "");
    const wrong = await elena.submit(form, { from: "2026-10-31", to: "2026-09-01" });
    expect(wrong.problems?.problems).toHaveProperty("to");
    const shown = said(await elena.submit(form, { type: "meeting", from: "2026-09-15", to: "2026-10-31" }));
    expect(shown).toContain("Семенная политика");
    expect(shown).not.toContain("Réunion");
    await w.close();
  });

  it("deletes with a reason, shows it among the deleted, brings it back, and tells its history", async () => {
    const w = await world({ store: await open() });
    const [elena, fatima] = [await w.as("elena"), await w.as("fatima", { role: "facilitator" })];
    await log(elena, { title: "Seed policy", counts: { "female.unknown": "2" } });
    const { id } = await entry(w, "Seed policy");
    await fatima.submit(await fatima.press("log.edit", id), { title: "Seed law", counts: { "female.unknown": "3" } });
    const form = await elena.press("mine.delete", id);
    const noReason = await elena.submit(form, { reason: " " });
    expect(noReason.problems?.problems.reason).toBe("Please fill this in.");
    expect(said(await elena.submit(form, { reason: "Logged in the wrong community" }))).toContain("not counted any more");
    expect(said(await elena.command("/cop mine"))).not.toContain("Seed law");
    const page = await elena.command("/cop mine");
    const bin = await elena.press("mine.page", carried(page, "mine.page"));
    expect(said(bin)).toContain("deleted: Logged in the wrong community");
    const back = await elena.press("mine.restore", carried(bin, "mine.restore"));
    expect(said(back)).toContain("“Seed law” is back.");
    expect((await entry(w, "Seed law")).deletedAt).toBeNull();
    const history = said(await elena.press("mine.history", id));
    expect(history).toMatch(
      /Logged · elena, 23 Nov 2026, 13:00[\s\S]*Edited · fatima[\s\S]*Deleted · elena[\s\S]*Brought back · elena/,
    );
    expect(history).toContain("Title: Seed policy → Seed law");
    expect(history).toContain("Participants: 2 (2 women) → 3 (3 women)");
    await w.close();
  });

  it("tells whoever deletes what somebody changed meanwhile, and keeps the reason typed", async () => {
    const w = await world({ store: await open() });
    const [elena, fatima] = [await w.as("elena"), await w.as("fatima", { role: "facilitator" })];
    await log(elena, { title: "Seed policy" });
    const { id } = await entry(w, "Seed policy");
    const form = await elena.press("mine.delete", id);
    await fatima.submit(await fatima.press("log.edit", id), { title: "Seed law" });
    const late = await elena.submit(form, { reason: "A slip" });
    expect(late.problems?.problems[""]).toContain("Somebody else changed this");
    expect(late.problems?.values.reason).toBe("A slip");
    expect((await entry(w, "Seed law")).deletedAt).toBeNull();
    await w.close();
  });

  it("lets strangers neither see nor delete, at open and at submit", async () => {
    const w = await world({ store: await open() });
    const elsewhere = await w.addCommunity("Water", "pond");
    const [elena, omar] = [await w.as("elena"), await w.as("omar", { community: elsewhere, place: "pond" })];
    await log(elena, { title: "Seed policy" });
    const { id } = await entry(w, "Seed policy");
    expect(said(await omar.press("mine.delete", id))).toContain("Only the person who logged this");
    expect(said(await omar.press("mine.history", id))).toContain("not there any more");
    expect(said(await omar.press("mine.restore", id))).toContain("Only the person who logged this");
    expect(said(await omar.press("log.again", id))).toContain("not there any more");
    const form = await elena.press("mine.delete", id);
    expect(said(await omar.submit(form, { reason: "Because" }))).toContain("Only the person who logged this");
    expect((await entry(w, "Seed policy")).deletedAt).toBeNull();
    await w.close();
  });

  it("logs one again: filled in as that one was, for today, saved as new", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    expect(said(await elena.command("/cop again"))).toContain("Nothing here yet");
    await log(elena, {
      title: "Weekly call",
      date: "2026-11-16",
      organisations: ["new:INRA"],
      minutes: "30",
      lesson: "Old lesson",
    });
    await log(elena, { title: "Other", type: "email" });
    await log(elena, { title: "weekly CALL", date: "2026-11-09", organisations: ["new:INRA"], minutes: "30" });
    const choose = await elena.command("/cop again");
    const field = choose.open?.fields.like;
    expect(field?.kind === "choice" && field.options).toHaveLength(2);
    const form = await elena.submit(choose, { like: (await entry(w, "weekly CALL")).id });
    expect(form.open).toMatchObject({
      name: "log",
      values: { type: "call", title: "weekly CALL", date: "2026-11-23", minutes: "30", lesson: null, summary: null },
    });
    expect(said(await elena.submit(form))).toContain("Saved. Call · weekly CALL · 23 Nov 2026");
    expect(await w.store.count("interaction", { programme: w.programme })).toBe(4);
    expect(await w.store.count("interactionOrganisation", { programme: w.programme })).toBe(3);
    await w.close();
  });

  it("shows what I told of others' entries, to take back", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    await log(elena, { title: "Seed policy", organisations: ["new:INRA"] });
    const asked = await log(omar, { title: "INRA", organisations: ["new:INRA"], lesson: "Ask the farmers" });
    await omar.submit(asked, { answer: "join", there: true });
    const list = await omar.command("/cop mine");
    expect(buttonsIn(list).find((button) => button.action === "mine.tellings")?.label).toBe("1 entry I joined");
    const told = await omar.press("mine.tellings", "");
    expect(said(told)).toContain("Ask the farmers");
    await omar.press("log.leave", carried(told, "log.leave"));
    expect(await w.store.count("telling", { programme: w.programme })).toBe(0);
    await w.close();
  });
});
