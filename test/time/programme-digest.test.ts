import { afterEach, describe, expect, it } from "vitest";
import { plainText } from "../../src/message.js";
import { update } from "../../src/ports.js";
import { ask } from "../../src/prompts/ask.js";
import { STORES } from "../support/stores.js";
import { said, type World, world } from "../support/world.js";

const MONDAY_TEN = Date.parse("2026-11-30T09:00:00Z");

describe.each(STORES)("the programme's digest, on $database", ({ open }) => {
  let w: World;
  afterEach(() => w.close());
  const begin = async () => {
    w = await world({ store: await open(), zone: "Africa/Casablanca" });
    const soils = await w.addCommunity("Soils", "soils");
    await w.addCommunity("Water", "water");
    const chief = await w.as("chief", { role: "coordinator", place: "dm-chief", locale: "fr" });
    await w.store.atomically([update("person", { programme: w.programme, id: chief.person }, { locale: "fr" })]);
    const [elena, omar] = [await w.as("elena"), await w.as("omar", { community: soils, place: "soils" })];
    for (const title of ["One", "Two"])
      await elena.submit(await elena.command("/log call"), { type: "call", title, lesson: `${title} taught` });
    await omar.submit(await omar.command("/log email"), { type: "email", title: "Three" });
    return { chief, elena };
  };

  it("comes once to each coordinator, at the programme's hour, in private and in their language: what moved, who needs a hand and why", async () => {
    const { chief } = await begin();
    await w.core.tick(MONDAY_TEN - 60_000);
    expect(w.platform.words(chief.account)).toEqual([]);
    await Promise.all([w.core.tick(MONDAY_TEN), w.core.tick(MONDAY_TEN)]);
    await w.core.tick(MONDAY_TEN + 3_600_000);
    const [words = "", ...more] = w.platform.words(chief.account).filter((one) => one.includes("Programme"));
    expect(more).toEqual([]);
    expect(words).toContain("3 interactions dans 2 communautés actives sur 3");
    expect(words).toMatch(/• Seeds — 2 interactions .*\n• Soils — 1 interaction /);
    expect(words).toContain("Two taught");
    // Three weeks on, all are silent, each with its reason.
    await w.core.tick(MONDAY_TEN + 21 * 86_400_000);
    const later = w.platform.words(chief.account).filter((one) => one.includes("Programme"));
    expect(later).toHaveLength(2);
    expect(later[1]).toMatch(/• Water: \S.*\d+ jours/);
  });

  it("is one of the week's two unasked messages, until a coordinator asks for it; then it comes beside them, at its hour", async () => {
    const { chief, elena } = await begin();
    const digests = () => w.platform.words(chief.account).filter((one) => one.includes("communautés")).length;
    const platforms = new Map([["test", w.platform]]);
    const more = async (key: string, at: number) => {
      const { programme, community } = w;
      const words = () => ({ line: key, blocks: [], reason: key });
      const asking = {
        programme,
        person: chief.person,
        community,
        kind: "notice",
        key,
        about: key,
        expires: at + 9e9,
        words,
      } as const;
      await w.store.atomically([...(await ask(asking, { store: w.store, platforms }, at))]);
    };
    // Two notices took the week.
    for (const key of ["a", "b"]) await more(key, MONDAY_TEN - 3_600_000);
    await w.core.tick(MONDAY_TEN - 3_600_000);
    await w.core.tick(MONDAY_TEN);
    expect(digests()).toBe(0);
    expect(said(await chief.command("/cop prompts"))).toContain("La semaine de Programme");
    expect(said(await elena.press("programme.subscribe"))).toContain("Only a coordinator");
    expect(said(await chief.press("programme.subscribe"))).toContain("chaque semaine");
    const next = MONDAY_TEN + 7 * 86_400_000;
    for (const key of ["c", "d"]) await more(key, next - 3_600_000);
    await w.core.tick(next - 3_600_000);
    await w.core.tick(next);
    expect(digests()).toBe(1);
    await chief.press("programme.unsubscribe");
    const after = next + 7 * 86_400_000;
    for (const key of ["e", "f"]) await more(key, after - 3_600_000);
    await w.core.tick(after - 3_600_000);
    await w.core.tick(after);
    expect(digests()).toBe(1);
  });

  it("is shown to a coordinator who asks, and to nobody else", async () => {
    const { chief, elena } = await begin();
    const reply = await chief.command("/cop digest programme");
    const shown = await reply.later?.work();
    expect(shown?.say && plainText(shown.say)).toContain("3 interactions dans 2");
    expect(said(await elena.command("/cop digest programme"))).toContain("Only a coordinator");
    expect(said(await elena.command("/cop schedule programme"))).toContain("Only a coordinator");
  });

  it("comes when its coordinators say, or not at all", async () => {
    const { chief } = await begin();
    const saved = await chief.submit(await chief.command("/cop schedule programme"), { digestDay: "3", digestHour: "8" });
    expect(said(saved)).toContain("mercredi");
    await w.core.tick(MONDAY_TEN);
    expect(w.platform.words(chief.account).filter((one) => one.includes("Programme"))).toEqual([]);
    await w.core.tick(Date.parse("2026-12-02T07:00:00Z"));
    expect(w.platform.words(chief.account).filter((one) => one.includes("Programme"))).toHaveLength(1);
    await chief.submit(await chief.command("/cop schedule programme"), { digestOff: true });
    await w.core.tick(Date.parse("2026-12-09T07:00:00Z"));
    expect(w.platform.words(chief.account).filter((one) => one.includes("Programme"))).toHaveLength(1);
  });
});
