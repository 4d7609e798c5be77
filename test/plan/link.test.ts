import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/events.js";
import type { CalendarProblem } from "../../src/ports.js";
import { calendarEvent as event, calendar as ics } from "../support/calendar.js";
import { said, type World, world } from "../support/world.js";

const LINK = "https://calendar.example.org/private/basic.ics";
const FAIR = event("fair", "Seed fair", "DTSTART:20261203T090000Z", "DTEND:20261203T110000Z");
const TALKS = event("talks", "Talks", "DTSTART:20261201T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3");
const OVER = event("over", "Long ago", "DTSTART:20240101T090000Z");

describe("an event planned from a calendar's address", () => {
  const told = async (
    answers: readonly (string | CalendarProblem)[],
    story: (w: World, asked: readonly string[]) => Promise<void>,
  ): Promise<void> => {
    const asked: string[] = [];
    const left = [...answers];
    const read = async (link: string) => {
      asked.push(link);
      const next = left.shift() ?? "unreachable";
      return next.startsWith("BEGIN") ? { text: next } : { problem: next as CalendarProblem };
    };
    const w = await world({ calendars: { read } });
    await story(w, asked);
    await w.close();
  };
  /** What a reply came to in the end; nothing was read before it was acknowledged. */
  const end = async (reply: Reply, asked: readonly string[]): Promise<Reply> => {
    const before = asked.length;
    expect(Object.keys(reply)).toEqual(["later"]);
    expect(asked).toHaveLength(before);
    return (await reply.later?.work()) ?? {};
  };
  const titles = async (w: World) =>
    (await w.store.find("plannedEvent", { programme: w.programme }, { order: [["start", "asc"]] })).map((one) => one.title);

  it("with one entry to come: announced", () =>
    told([ics(FAIR, OVER)], async (w, asked) => {
      const omar = await w.as("omar");
      const form = await omar.command(`/cop plan ${LINK}`);
      expect(form.open?.values.calendar).toBe(LINK);
      expect(said(await end(await omar.submit(form), asked))).toContain("Seed fair · 3 Dec 2026");
      expect(asked).toEqual([LINK]);
      await w.core.settled();
      expect(w.platform.words("room")[0]).toContain("Seed fair");
    }));

  it("with several: asked which, the soonest first; a series is planned whole", () =>
    told([ics(FAIR, OVER, TALKS), ics(FAIR, TALKS)], async (w, asked) => {
      const omar = await w.as("omar");
      const which = await end(await omar.submit(await omar.command(`/cop plan ${LINK.replace("https", "webcal")}`)), asked);
      const field = which.open?.fields.which as { options?: readonly { label: string }[] };
      expect(field.options?.map((one) => one.label)).toEqual(["1 Dec · Talks", "3 Dec · Seed fair"]);
      expect(await titles(w)).toEqual([]);
      await end(await omar.submit(which), asked);
      expect(await titles(w)).toEqual(["Talks", "Talks", "Talks"]);
    }));

  it("that is gone when it is chosen: said so", () =>
    told([ics(FAIR, TALKS), ics(FAIR), "unreachable"], async (w, asked) => {
      const omar = await w.as("omar");
      const which = await end(await omar.submit(await omar.command(`/cop plan ${LINK}`)), asked);
      expect(said(await end(await omar.submit(which), asked))).toContain("not in the calendar any more");
      expect(said(await end(await omar.submit(which), asked))).toContain("Nobody answered");
      expect(await titles(w)).toEqual([]);
    }));

  it.each<[string, string | CalendarProblem, string]>([
    ["is refused", "refused", "I may not read from this address"],
    ["is closed", "closed", "shows me nothing"],
    ["does not answer", "unreachable", "Nobody answered"],
    ["is slow", "slow", "too long to answer"],
    ["is big", "big", "too big"],
    ["is no calendar", "notCalendar", "something else"],
    ["is off", "off", "not read from addresses here"],
    ["holds what cannot be read", "BEGIN:VCALENDAR\r\nBEGIN:VEV", "cannot read this"],
    ["holds nothing", ics(), "no event in this calendar"],
    ["holds what is over", ics(OVER), "over"],
  ])("that %s: the form again, with what was typed", (_case, answer, words) =>
    told([answer], async (w, asked) => {
      const omar = await w.as("omar");
      const again = await end(await omar.submit(await omar.command(`/cop plan ${LINK}`), { what: "Mine", minutes: "45" }), asked);
      expect(again.problems?.problems.calendar).toContain(words);
      expect(again.problems?.values).toMatchObject({ calendar: LINK, what: "Mine", minutes: "45", type: "meeting" });
      expect(await titles(w)).toEqual([]);
    }),
  );

  it("of a long calendar with long titles: the soonest eight, and the form still travels", () =>
    told(
      [
        ics(
          ...Array.from({ length: 40 }, (_, n) =>
            event(`e${n}`, `${'"\\'.repeat(20)}${n}`, `DTSTART:202612${String(1 + (n % 28)).padStart(2, "0")}T090000Z`),
          ),
        ),
      ],
      async (w, asked) => {
        const omar = await w.as("omar");
        const long = `${LINK}?${"x".repeat(700 - LINK.length - 1)}`;
        const which = await end(await omar.submit(await omar.command(`/cop plan ${long}`)), asked);
        expect(which.open?.about.link).toBe(long);
        expect(JSON.stringify(which.open?.about).length).toBeLessThanOrEqual(2000);
        const field = which.open?.fields.which as { options?: readonly unknown[] };
        expect(field.options?.length).toBeGreaterThanOrEqual(4);
      },
    ));
});
