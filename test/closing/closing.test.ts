import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Interaction } from "../../src/domain/records.js";
import type { Reply } from "../../src/events.js";
import { plainText } from "../../src/message.js";
import { STORES } from "../support/stores.js";
import { type Actor, type World, world } from "../support/world.js";

describe.each(STORES)("a closed period, on $database", ({ open }) => {
  let w: World;
  let ana: Actor;
  let boss: Actor;
  beforeEach(async () => {
    w = await world({ store: await open() });
    ana = await w.as("ana");
    boss = await w.as("boss", { role: "coordinator" });
    for (const day of ["03", "04", "05"]) await log(`2026-09-${day}`);
    await log("2026-11-20");
    w.clock.at += 60_000;
  });
  afterEach(() => w.close());

  const log = async (date: string) =>
    ana.submit(await ana.command("/log webinar"), { type: "webinar", title: `On ${date}`, date });
  const on = async (date: string): Promise<Interaction> =>
    (await w.store.find("interaction", { programme: w.programme, title: `On ${date}` }))[0] as Interaction;
  const edit = async (date: string, values: Readonly<Record<string, unknown>>) =>
    ana.submit(await ana.press("log.edit", (await on(date)).id), values);
  const done = async (reply: Reply): Promise<string> => plainText((await reply.later?.work())?.say ?? reply.say!);
  const close = async (what = "2026-Q3") => boss.submit(await boss.command(`/cop close ${what}`), {});
  const report = async (who = ana) => done(await who.command("/cop report 2026-Q3"));

  it("keeps its numbers whatever is edited, deleted, logged or moved later, and says how many that were", async () => {
    expect(await done(await close())).toContain("Closed: Seeds");
    expect(await report()).toContain("Changed since closing: no entry.");
    w.clock.at += 60_000;
    await edit("2026-09-03", { minutes: "30" });
    await ana.submit(await ana.press("mine.delete", (await on("2026-09-04")).id), { reason: "twice" });
    await log("2026-09-06");
    await log("2026-09-07");
    await edit("2026-09-05", { date: "2026-11-01" });
    await edit("2026-11-20", { minutes: "20" });
    const closed = await report();
    expect(closed).toContain("3 interactions");
    expect(closed).toContain("was closed on 23 Nov 2026");
    expect(closed).toContain("Changed since closing: 5 entries.");
    const now = await done(await ana.press("report.now", "2026-Q3"));
    expect(now).toContain("3 interactions"); // 03, 06 and 07
    expect(now).toContain("as they are now");
  });

  it("counts anew where a filter is asked for, and says that", async () => {
    await done(await close());
    w.clock.at += 60_000;
    await edit("2026-09-03", { country: "MA" });
    const filtered = await done(await ana.command("/cop report 2026-Q3 country:MA"));
    expect(filtered).toContain("as they are now");
  });

  it("holds for the programme and each of its communities", async () => {
    const water = await w.addCommunity("Water", "water");
    const outside = await w.as("boss", { role: "coordinator", place: "dm-boss" });
    const form = await outside.command("/cop close 2026-Q3");
    expect(form.open?.values.scope).toBe("all");
    await done(await outside.submit(form, {}));
    expect(await w.store.count("closing", { programme: w.programme })).toBe(3);
    expect(await w.store.count("closing", { programme: w.programme, community: water })).toBe(1);
    expect(await report(outside)).toContain("as they were then");
    expect(await report()).toContain("as they were then");
  });

  it("is opened again with a reason, and can be closed anew", async () => {
    await done(await close());
    const again = await close();
    expect(again.problems?.problems.what).toContain("closed on");
    const form = await boss.command("/cop reopen 2026-Q3");
    expect((await boss.submit(form, { reason: "" })).problems?.problems.reason).toBeDefined();
    await boss.submit(form, { reason: "An entry was missing" });
    expect(await report()).not.toContain("closed on");
    expect(await w.store.find("closing", { programme: w.programme })).toMatchObject([
      { reason: "An entry was missing", reopenedBy: boss.person, closedBy: boss.person },
    ]);
    await log("2026-09-08");
    await done(await close());
    expect(await report()).toContain("4 interactions");
  });

  it.each([
    ["2026-Q4", "lasts until 31 Dec 2026"],
    ["soon", "do not know the period"],
    ["2026-Q3 to 2026-Q1", "ends before it begins"],
  ])("cannot be %s: the word stands beside the field", async (what, words) => {
    expect((await close(what)).problems?.problems.what).toContain(words);
    expect((await boss.submit(await boss.command(`/cop reopen ${what}`), { reason: "x" })).problems?.problems.what).toBeDefined();
  });

  it("is closed and opened by coordinators alone", async () => {
    expect(plainText((await ana.command("/cop close 2026-Q3")).say!)).toContain("Coordinators");
    expect(plainText((await ana.command("/cop reopen 2026-Q3")).say!)).toContain("Coordinators");
  });

  it("is closed once where two close it at once", async () => {
    const form = await boss.command("/cop close 2026-Q3");
    const [one, two] = [await boss.submit(form, {}), await boss.submit(form, {})];
    await Promise.all([one.later!.work(), two.later!.work()]);
    expect(await w.store.count("closing", { programme: w.programme })).toBe(1);
  });
});
