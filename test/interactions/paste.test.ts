import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import { buttonsIn, carried, finished } from "../support/screen.js";
import { STORES } from "../support/stores.js";
import { type Actor, NOON, said, type World, world } from "../support/world.js";

const entries = (w: World) =>
  w.store.find("interaction", { programme: w.programme, deletedAt: null }, { order: [["title", "asc"]] });
const pasted = async (who: Actor, typed: string, id?: string): Promise<Reply> =>
  finished(await who.submit(await who.command("/log"), { typed }, id));

const BACKLOG = [
  "call with INRA on 20 November 2026, 2 women 1 man, 45 min, about seed policy",
  "email to ANRT on 19 November 2026 about water rights",
  "something nobody can read",
  "meeting on 24 December 2026 about next year",
].join("\n");

/** A calendar of so many calls in October, six lines each. */
const calendarOf = (events: number, extra = "CLASS:PUBLIC"): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...Array.from({ length: events }, (_, i) => [
      "BEGIN:VEVENT",
      `UID:${i}@example.org`,
      `DTSTART:202610${String(1 + (i % 28)).padStart(2, "0")}T1${i % 9}0000Z`,
      `SUMMARY:Call with Partner${i} about topic${i}`,
      extra,
      "END:VEVENT",
    ]).flat(),
    "END:VCALENDAR",
  ].join("\r\n");

describe.each(STORES)("the paste box, on $database", ({ open }) => {
  it("opens with /log alone, leads to the empty form when left empty, and to a filled one for one line", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const box = await elena.command("/log");
    expect(box.open?.name).toBe("paste");
    expect(JSON.stringify(box.open?.fields)).toContain("At most 2,000 lines and 3,000 characters here.");
    const empty = await elena.submit(box, { typed: " " });
    expect(empty.open).toMatchObject({ name: "log", values: { type: null, title: null, date: "2026-11-23" } });
    const one = await elena.submit(box, { typed: "call with INRA yesterday about seed policy" });
    expect(one.open).toMatchObject({ name: "log", values: { type: "call", date: "2026-11-22" } });
    await w.close();
  });

  it("says what it understood of each line, saves the good ones, keeps and names the bad ones", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const list = await pasted(elena, BACKLOG);
    expect(said(list)).toContain("2 are ready · 2 need mending");
    expect(said(list)).toContain("something nobody can read");
    expect(said(list)).toContain("I do not see what it was");
    expect(said(list)).toContain("is still to come");
    expect(said(list)).toContain("3 (2 women, 1 man)");
    expect(await entries(w)).toHaveLength(0);
    const saved = await finished(await elena.press("paste.saveAll", carried(list, "paste.saveAll")));
    expect(said(saved)).toContain("2 entries saved.");
    expect(said(saved)).toContain("2 need mending");
    expect(await entries(w)).toMatchObject([
      { type: "call", date: "2026-11-20", nominal: 3, durationMinutes: 45, loggedBy: elena.person },
      { type: "email", date: "2026-11-19" },
    ]);
    await w.close();
  });

  it("edits a line in the log form, saves it, and comes back to the rest", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const list = await pasted(elena, BACKLOG);
    const form = await elena.press("paste.edit", carried(list, "paste.edit", 0));
    expect(form.open?.name).toBe("paste.line");
    const wrong = await elena.submit(form, { title: "" });
    expect(wrong.problems?.problems).toHaveProperty("title");
    const rest = await elena.submit(wrong, { type: "call", title: "A call that was hard to read", date: "2026-11-18" });
    expect(said(rest)).toContain("1 entry saved.");
    expect(said(rest)).toContain("2 are ready · 1 needs mending · 1 saved already");
    expect(await entries(w)).toMatchObject([{ title: "A call that was hard to read" }]);
    const again = await elena.submit(form, { type: "call", title: "Twice", date: "2026-11-18" });
    expect(said(again)).toContain("done already");
    expect(await entries(w)).toHaveLength(1);
    await w.close();
  });

  it("saves nothing twice: the same paste, the same paste tomorrow with more lines, pressed twice at once", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    // The welcome is said once; what is compared here are the lists.
    await elena.command("cop help");
    const list = await pasted(elena, BACKLOG, "view-1");
    const repeated = await pasted(elena, BACKLOG, "view-1");
    expect(said(repeated)).toBe(said(list));
    const batch = carried(list, "paste.saveAll");
    const both = await Promise.all([elena.press("paste.saveAll", batch), elena.press("paste.saveAll", batch)]);
    await Promise.all(both.map(finished));
    expect(await entries(w)).toHaveLength(2);
    w.clock.at = NOON + 24 * 3_600_000;
    const more = await pasted(elena, `${BACKLOG}\nworkshop with ICARDA on 17 November 2026 about innovation plans`);
    expect(said(more)).toContain("1 is ready · 2 need mending · 2 saved already");
    await finished(await elena.press("paste.saveAll", carried(more, "paste.saveAll")));
    expect(await entries(w)).toHaveLength(3);
    await w.close();
  });

  it("marks lines that may be logged already, and leaves the choice: join, log too, skip", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    await pasted(elena, BACKLOG).then((list) => elena.press("paste.saveAll", carried(list, "paste.saveAll")));
    const lines = [
      "call with INRA on 20 November 2026, 45 min, about the seed law",
      "email to ANRT on 19 November 2026 about water rights",
      "workshop with ICARDA on 17 November 2026 about innovation plans",
      "workshop on 17 November 2026 with ICARDA about innovation plans",
    ];
    const list = await pasted(omar, lines.join("\n"));
    expect(said(list)).toContain("1 is ready · 3 may be logged already");
    expect(said(list)).toContain("logged by elena");
    expect(said(list)).toContain("It says the same as line 3.");
    const joined = await omar.press("paste.join", carried(list, "paste.join", 0));
    expect(said(joined)).toContain("Joined.");
    const logged = await omar.press("paste.save", carried(joined, "paste.save", 0));
    expect(said(logged)).toContain("1 entry saved.");
    const skipped = await omar.press("paste.skip", carried(logged, "paste.skip", 0));
    expect(said(skipped)).toContain("Line 4 skipped.");
    const done = await omar.press("paste.saveAll", carried(skipped, "paste.saveAll"));
    expect(said(done)).toContain("1 entry saved.");
    expect(await entries(w)).toHaveLength(4);
    expect(await w.store.count("telling", { programme: w.programme })).toBe(1);
    // Nothing of what was pasted is kept once it is dealt with.
    expect(await w.store.count("draft", { programme: w.programme, person: omar.person })).toBe(0);
    await w.close();
  });

  it("gives a paste to nobody else, and lets it go on request and after 30 days", async () => {
    const w = await world({ store: await open() });
    const [elena, mallory] = [await w.as("elena"), await w.as("mallory")];
    const list = await pasted(elena, BACKLOG);
    const batch = carried(list, "paste.saveAll");
    expect(said(await mallory.press("paste.saveAll", batch))).not.toContain("INRA");
    expect(said(await mallory.press("paste.edit", carried(list, "paste.edit")))).toContain("done already");
    await mallory.press("paste.drop", batch);
    expect(await entries(w)).toHaveLength(0);
    expect(said(await elena.command("/cop drafts"))).toContain("2 are ready");
    await elena.press("paste.drop", batch);
    expect(said(await elena.command("/cop drafts"))).toContain("No drafts are waiting");
    await pasted(elena, BACKLOG);
    await w.core.tick(NOON + 31 * 86_400_000);
    expect(await w.store.count("draft", { programme: w.programme })).toBe(0);
    await w.close();
  });

  it("refuses what is too much, with the limit said and everything still there", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const long = await elena.submit(await elena.command("/log"), { typed: "x".repeat(3001) });
    expect(long.problems?.problems.typed).toContain("3,000");
    expect(long.problems?.values.typed).toHaveLength(3001);
    (w.platform as { longestText?: number }).longestText = 500_000;
    const many = await elena.submit(await elena.command("/log"), { typed: "call\n".repeat(2001) });
    expect(many.problems?.problems.typed).toContain("These are too many at once: 2,001, where at most 2,000");
    const huge = await elena.submit(await elena.command("/log"), { typed: "call about seeds\n".repeat(310_000) });
    expect(huge.problems?.problems.typed).toContain("500,000");
    await w.close();
  });

  it("keeps dates that cannot be right out of the record, each line with its reason", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const list = await pasted(
      elena,
      [
        "call on 1 January 1970 about seeds",
        "call on 3 March 2031 about seeds",
        "call with INRA about $$DROP TABLE interaction",
      ].join("\n"),
    );
    expect(said(list)).toContain("too long ago");
    expect(said(list)).toContain("too far ahead");
    await finished(await elena.press("paste.saveAll", carried(list, "paste.saveAll")));
    expect(await entries(w)).toHaveLength(1);
    await w.close();
  });

  it("says which reading it took of words that can be read in two ways", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const list = await pasted(elena, "call with INRA on 03/04/2026 about seed policy\nemail to ANRT about water");
    expect(said(list)).toMatch(/“(on )?03\/04\/2026” was read as: 3 Apr 2026\./);
    expect(said(list)).toContain("No day was said: today.");
    await w.close();
  });

  it("keeps a day that is none, what was cancelled and what is no entry in sight, and saves none of it by itself", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const list = await pasted(elena, "call with INRA on 31/02/2026 about seeds\nemail to ANRT on 19 November 2026 about water");
    expect(said(list)).toContain("1 is ready · 1 needs mending");
    expect(said(list)).toContain("a day that is not in the calendar");
    expect(said(list)).not.toContain("No day was said");
    const calendar = await pasted(elena, calendarOf(3, "STATUS:CANCELLED"));
    expect(said(calendar)).toContain("3 need mending");
    expect(said(calendar)).toContain("It was cancelled in the calendar.");
    const mail = await pasted(
      elena,
      "From: Amina <amina@example.org>\nTo: elena@example.org\nDate: Fri, 20 Nov 2026 10:00:00 +0000\nSubject: Seed law\n\nWe agreed on the plan.\n\nOn Thu, 19 Nov 2026 Elena wrote:\n> call with ICARDA?\n> meeting with FAO?\n",
    );
    expect(said(mail)).toContain("1 is ready");
    expect(said(mail)).toContain("Not read as entries: the older part of the mail.");
    await w.close();
  });

  it("counts a calendar by its events, not by its lines, and says where there are too many", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    (w.platform as { longestText?: number }).longestText = 900_000;
    expect(said(await pasted(elena, calendarOf(400)))).toContain("400 are ready");
    const many = await pasted(elena, calendarOf(2001));
    expect(said(many)).toContain("at most 2,000");
    expect(await w.store.count("draft", { programme: w.programme, kind: "line" })).toBe(400);
    await w.close();
  });

  it("switches a line's reading with one click, whatever else was typed", async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    const list = await pasted(elena, "call on 03/04/2026 about seed policy\nemail to ANRT about water");
    const form = await elena.press("paste.edit", carried(list, "paste.edit"));
    expect(form.open?.fields.reading).toMatchObject({
      label: expect.stringContaining("03/04/2026"),
      options: [{ label: "3 Apr 2026" }, { label: "4 Mar 2026" }],
    });
    await elena.submit(form, { reading: "1", title: "Seed policy, once more" });
    expect(await entries(w)).toMatchObject([{ date: "2026-03-04", title: "Seed policy, once more" }]);
    await w.close();
  });

  it("takes 2,000 lines, page by page, and saves them all", { timeout: 120_000 }, async () => {
    const w = await world({ store: await open() });
    const elena = await w.as("elena");
    (w.platform as { longestText?: number }).longestText = 500_000;
    const lines = Array.from(
      { length: 2000 },
      (_, i) => `call with Partner${i % 40} on ${1 + (i % 28)} October 2026 about topic${i} number${i}`,
    );
    const reply = await elena.submit(await elena.command("/log"), { typed: lines.join("\n") });
    expect(reply.later?.loading).toContain("2,000 lines");
    const list = await finished(reply);
    expect(said(list)).toContain("2,000 are ready");
    expect(said(list)).toContain("Page 1 of 334");
    const second = await elena.press("paste.page", carried(list, "paste.page"));
    expect(said(second)).toContain("Page 2 of 334");
    const last = await elena.press("paste.page", `${carried(list, "paste.saveAll")}:9999`);
    expect(said(last)).toContain("Page 334 of 334");
    expect(buttonsIn(last).length).toBeLessThan(25);
    const saving = await elena.press("paste.saveAll", carried(list, "paste.saveAll"));
    expect(saving.later?.loading).toContain("Saving 2,000 entries");
    expect(said(await finished(saving))).toContain("2,000 entries saved.");
    expect(await w.store.count("interaction", { programme: w.programme })).toBe(2000);
    await w.close();
  });
});
