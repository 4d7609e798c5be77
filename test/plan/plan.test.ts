import { describe, expect, it } from "vitest";
import { plainText } from "../../src/message.js";
import { STORES } from "../support/stores.js";
import { passes, telling } from "../support/story.js";
import { NOON, said, type World } from "../support/world.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.each(STORES)("planned events, on $database", ({ open }) => {
  const told = telling(open);
  const planned = async (w: World, values: Record<string, unknown> = {}) => {
    const omar = await w.as("omar", { name: "Omar Haddad" });
    const reply = await omar.submit(await omar.command("/cop plan Seed fair"), {
      type: "workshop",
      date: "2026-11-26",
      time: "10:00",
      minutes: "90",
      place: "Rabat",
      ...values,
    });
    await w.core.settled();
    const [event] = await w.store.find("plannedEvent", { programme: w.programme });
    return { omar, reply, id: event?.id ?? "" };
  };

  it("announced in the channel; answers are counted, the last one of each person, and nobody is named", () =>
    told(async (w) => {
      const { reply, id } = await planned(w);
      expect(said(reply)).toContain("Seed fair · 26 Nov 2026, 10:00 – 11:30 (Africa/Casablanca)");
      expect(w.platform.words("room")[0]).toContain("Who comes: yes 0 · maybe 0 · no 0");
      const elena = await w.as("elena");
      const rita = await w.as("rita");
      await elena.press("plan.coming", `${id}:no`);
      await rita.press("plan.coming", `${id}:maybe`);
      const now = await elena.press("plan.coming", `${id}:yes`);
      await w.core.settled();
      expect(said(now)).toContain("you come to “Seed fair”");
      expect(now.update && plainText(now.update)).toContain("yes 1 · maybe 1 · no 0");
      expect(w.platform.words("room")).toEqual([expect.stringContaining("yes 1 · maybe 1 · no 0")]);
      expect(w.platform.words("room")[0]).not.toMatch(/elena|rita/);
    }));

  it("reminds those who come the day before, within their hours and budget, and offers the entry to who planned it", () =>
    told(async (w) => {
      const { omar, id } = await planned(w);
      const elena = await w.as("elena");
      const rita = await w.as("rita");
      await elena.press("plan.coming", `${id}:yes`);
      await rita.press("plan.coming", `${id}:no`);
      await passes(w, NOON + HOUR);
      await passes(w, NOON + 1.5 * DAY);
      expect(w.platform.words("elena")).toEqual([]);
      await passes(w, NOON + 2 * DAY);
      expect(w.platform.words("elena")).toEqual([
        "Soon: Seed fair, 26 Nov 2026, 10:00 – 11:30 (Africa/Casablanca)\nRabat\nWhy you get this: you said that you come",
      ]);
      expect(w.platform.words("rita")).toEqual([]);
      expect(w.platform.words("omar")).toEqual([]);
      await passes(w, Date.parse("2026-11-26T10:31:00Z"));
      expect(w.platform.words("omar")[0]).toContain("“Seed fair” is over. Shall we log it for Seeds?");
      const form = await omar.press("plan.log", id);
      expect(form.open?.values).toMatchObject({
        type: "workshop",
        title: "Seed fair",
        date: "2026-11-26",
        time: "10:00",
        minutes: "90",
      });
      expect(said(await omar.submit(form, { counts: { "unknown.unknown": "12" } }))).toContain("Seed fair");
      await w.core.settled();
      const [entry] = await w.store.find("interaction", { programme: w.programme });
      expect(await w.store.get("plannedEvent", { programme: w.programme, id })).toMatchObject({
        state: "logged",
        interaction: entry?.id,
      });
      expect(w.platform.words("omar")).toEqual(["“Seed fair” is logged. Thank you!"]);
      expect(said(await omar.press("plan.log", id))).toContain("is logged");
    }));

  it("called off: the post says so, nobody is reminded, and only who planned it or runs the community may", () =>
    told(async (w) => {
      const { omar, id } = await planned(w);
      const elena = await w.as("elena");
      await elena.press("plan.coming", `${id}:yes`);
      expect(said(await elena.press("plan.cancel", id))).toContain("Only whoever planned it");
      await omar.press("plan.cancel", id);
      await passes(w, NOON + 2 * DAY);
      expect(w.platform.words("room")).toEqual([expect.stringContaining("Called off: Seed fair")]);
      expect(w.platform.words("elena")).toEqual([]);
      expect(said(await elena.press("plan.coming", `${id}:yes`))).toContain("takes no more answers");
      expect(said(await elena.command("/cop events"))).toContain("Nothing is planned yet");
    }));

  it("a weekly calendar entry: the first is announced now, each other a week before; read again, nothing is planned twice", () =>
    told(async (w) => {
      const calendar = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        "UID:weekly-1",
        "SUMMARY:Coffee",
        "DTSTART:20261127T090000Z",
        "DTEND:20261127T093000Z",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3",
        "END:VEVENT",
        "END:VCALENDAR",
      ].join("\n");
      const { omar, reply } = await planned(w, { calendar });
      expect(said(reply)).toContain("3 dates planned");
      await omar.submit(await omar.command("/cop plan"), { calendar });
      expect(await w.store.count("plannedEvent", { programme: w.programme })).toBe(3);
      await w.core.settled();
      expect(w.platform.words("room")).toHaveLength(1);
      await passes(w, Date.parse("2026-12-04T09:05:00Z"));
      await passes(w, Date.parse("2026-12-05T09:05:00Z"));
      const coffees = w.platform.words("room").filter((words) => words.includes("Coffee") && words.includes("Who comes"));
      expect(coffees).toHaveLength(2);
      expect(coffees[1]).toContain("11 Dec 2026, 10:00");
    }));

  it("a calendar file of the event", () =>
    told(async (w) => {
      const { omar, id } = await planned(w);
      const text = new TextDecoder().decode((await omar.press("plan.ics", id)).file?.bytes);
      expect(text).toContain("DTSTART:20261126T090000Z");
      expect(text).toContain("SUMMARY:Seed fair");
      expect(text).toContain("LOCATION:Rabat");
    }));

  it.each([
    ["nothing to tell", { what: "", date: "" }, { what: "Please fill this in.", date: "Please fill this in." }],
    ["a day that is over", { date: "2026-11-20" }, { date: "20 Nov 2026 is over already. To log what was, use /log." }],
    ["no link", { link: "zoom room 5" }, { link: expect.stringContaining("zoom room 5") }],
    [
      "no calendar",
      { calendar: "Monday at ten" },
      { calendar: expect.stringContaining("I cannot read this as a calendar entry") },
    ],
    ["no number", { minutes: "long" }, { minutes: expect.any(String) }],
  ])("%s: said beside the field, and what was typed stays", (_case, values, problems) =>
    told(async (w) => {
      const { reply } = await planned(w, values);
      expect(reply.problems?.problems).toEqual(problems);
      expect(reply.problems?.values).toMatchObject({ place: "Rabat", ...values });
      expect(await w.store.count("plannedEvent", { programme: w.programme })).toBe(0);
    }),
  );
});
