import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { titlesAlike } from "../../src/features/interactions/alike.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

const meeting = { type: "meeting", title: "Seed policy", organisations: ["new:INRA"], counts: { "female.unknown": "3" } };
const log = async (who: Actor, values: Readonly<Record<string, unknown>>): Promise<Reply> =>
  who.submit(await who.press("log.open", ""), values);
const buttonValue = (reply: Reply, action: string): string => {
  const all = [...(reply.say?.blocks ?? []), ...(reply.update?.blocks ?? [])];
  const found = all.flatMap((b) => (b.kind === "buttons" ? b.buttons : [])).find((b) => b.action === action);
  if (!found) throw new Error(`no button ${action}`);
  return found.value;
};
const entries = (w: World) => w.store.find("interaction", { programme: w.programme, deletedAt: null });

describe.each(STORES)("an event that two people log, on $database", ({ open }) => {
  it("asks the second, and joins: one entry, two tellings, nobody counted twice", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    await log(elena, meeting);
    w.clock.at = NOON + 3_600_000;
    const asked = await log(omar, {
      ...meeting,
      title: "INRA on seeds",
      organisations: ["new:Inra", "new:ICARDA"],
      lesson: "Start with the farmers",
      minutes: "45",
    });
    expect(asked.open?.name).toBe("log.join");
    expect(JSON.stringify(asked.open?.fields)).toContain("This looks like what elena logged 1 hour ago:");
    expect(await entries(w)).toHaveLength(1);
    const joined = await omar.submit(asked, { answer: "join", there: true });
    expect(said(joined)).toContain("Joined. Meeting · Seed policy");
    const [entry] = await entries(w);
    expect(entry).toMatchObject({ nominal: 3, durationMinutes: 45, version: 2 });
    expect(await w.store.find("telling", { programme: w.programme })).toMatchObject([
      { person: omar.person, title: "INRA on seeds", lesson: "Start with the farmers" },
    ]);
    expect(await w.store.count("interactionOrganisation", { programme: w.programme })).toBe(2);
    expect(await w.store.find("participant", { programme: w.programme })).toMatchObject([{ person: omar.person }]);
    expect(await w.store.count("draft", { programme: w.programme })).toBe(0);

    const left = await omar.press("log.leave", buttonValue(joined, "log.leave"));
    expect(said(left)).toContain("taken back");
    expect(await w.store.count("telling", { programme: w.programme })).toBe(0);
    expect(await w.store.count("participant", { programme: w.programme })).toBe(0);
    expect(await w.store.count("interactionOrganisation", { programme: w.programme })).toBe(1);
    expect((await entries(w))[0]).toMatchObject({ nominal: 3, durationMinutes: null });
    await w.close();
  });

  it("logs another where it was another, and asks nothing where nothing is shared", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    await log(elena, meeting);
    const asked = await log(omar, { ...meeting, title: "Budget" });
    expect(said(await omar.submit(asked, { answer: "another" }))).toContain("Saved. Meeting · Budget");
    expect(await entries(w)).toHaveLength(2);
    const other = { type: "meeting", title: "Something else", organisations: ["new:ANRT"] };
    expect(said(await log(omar, other))).toContain("Saved.");
    expect(said(await log(omar, { ...meeting, type: "call" }))).toContain("Saved.");
    expect(said(await log(omar, { ...meeting, date: "2026-11-20" }))).toContain("Saved.");
    await w.close();
  });

  it("lets one person write several e-mails a day to one organisation, but asks about the same title", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    await log(elena, { type: "email", title: "Invitation", organisations: ["new:INRA"] });
    expect(said(await log(elena, { type: "email", title: "Minutes", organisations: ["new:INRA"] }))).toContain("Saved.");
    const asked = await log(elena, { type: "email", title: "invitation" });
    expect(JSON.stringify(asked.open?.fields)).toContain("This looks like what you logged");
    await w.close();
  });

  it("keeps what was typed where the entry is gone meanwhile, and answers once for an answer delivered twice", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    const receipt = await log(elena, meeting);
    const asked = await log(omar, { ...meeting, summary: "What I heard" });
    await elena.press("log.undo", buttonValue(receipt, "log.undo"));
    const refused = await omar.submit(asked, { answer: "join", there: true });
    expect(refused.problems?.problems.answer).toBeTruthy();
    expect(JSON.stringify(refused.problems?.fields)).toContain("You can still log yours.");
    const first = await omar.submit(asked, { answer: "another" }, "view-7");
    const second = await omar.submit(asked, { answer: "another" }, "view-7");
    expect([said(first), said(second)].every((words) => words.startsWith("Saved."))).toBe(true);
    expect(await entries(w)).toMatchObject([{ summary: "What I heard" }]);
    await w.close();
  });

  it("joins what somebody changed meanwhile, twice-delivered joins count once, and strangers answer for nobody", async () => {
    const w = await world({ store: await open() });
    const [elena, omar, mallory] = [await w.as("elena"), await w.as("omar"), await w.as("mallory")];
    const receipt = await log(elena, meeting);
    const asked = await log(omar, meeting);
    const edit = await elena.press("log.edit", buttonValue(receipt, "log.edit"));
    await elena.submit(edit, { title: "Seed policy, round two" });
    expect(said(await mallory.submit(asked, { answer: "join" }))).toContain("answered already");
    const replies = [
      await omar.submit(asked, { answer: "join", there: true }, "view-9"),
      await omar.submit(asked, { answer: "join", there: true }, "view-9"),
    ];
    expect(replies.map(said).every((words) => words.startsWith("Joined. Meeting · Seed policy, round two"))).toBe(true);
    expect(await w.store.count("telling", { programme: w.programme })).toBe(1);
    expect(await w.store.count("participant", { programme: w.programme })).toBe(1);
    await w.close();
  });
});

describe("titles that say the same", () => {
  it.each([
    ["Réunion semences", "reunion SEMENCES", true],
    ["Seed policy", "Seed policy meeting with INRA", true],
    ["Семенная политика", "семенная политика, обсуждение", true],
    ["سياسة البذور", "سياسة البذور مع المعهد", true],
    ["Seed policy", "Water policy", false],
    ["E-mail to INRA", "E-mail to ANRT", false],
    ["", "", false],
  ])("%s / %s: %s", (one, other, alike) => {
    expect(titlesAlike(one, other)).toBe(alike);
  });
});
