import { describe, expect, it } from "vitest";
import { readCalendar } from "../../src/planned/calendar.js";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const ics = (...lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", ...lines, "END:VCALENDAR"].join("\r\n");
const event = (...lines: readonly string[]): string => ics("BEGIN:VEVENT", "UID:u1", ...lines, "END:VEVENT");
const told = async (text: string, zone = "Africa/Casablanca"): Promise<readonly string[] | string> => {
  const read = await readCalendar(text, zone, NOW);
  if ("problem" in read) return read.problem;
  const at = (instant: number) => new Date(instant).toISOString().slice(0, 16);
  return read.events.map((one) => `${one.title} ${at(one.start)} – ${at(one.end)}${one.allDay ? " all day" : ""}`);
};

describe("a coming event read from a calendar", () => {
  it.each<[string, string, readonly string[] | string]>([
    [
      "in UTC",
      event("SUMMARY:Talk", "DTSTART:20261201T090000Z", "DTEND:20261201T103000Z"),
      ["Talk 2026-12-01T09:00 – 2026-12-01T10:30"],
    ],
    [
      "in a named zone, across its clock change",
      event("SUMMARY:Talk", "DTSTART;TZID=Europe/Paris:20270329T090000", "DURATION:PT1H"),
      ["Talk 2027-03-29T07:00 – 2027-03-29T08:00"],
    ],
    [
      "without a zone: the community's",
      event("SUMMARY:Talk", "DTSTART:20261201T090000"),
      ["Talk 2026-12-01T08:00 – 2026-12-01T09:00"],
    ],
    [
      "of whole days: from midnight where the community is",
      event("SUMMARY:Fair", "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203"),
      ["Fair 2026-11-30T23:00 – 2026-12-02T23:00 all day"],
    ],
    [
      "every week, three times, one of them left out",
      event(
        "SUMMARY:Weekly",
        "DTSTART:20261120T090000Z",
        "DTEND:20261120T100000Z",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE:20261204T090000Z",
      ),
      ["Weekly 2026-11-27T09:00 – 2026-11-27T10:00", "Weekly 2026-12-11T09:00 – 2026-12-11T10:00"],
    ],
    ["over", event("SUMMARY:Talk", "DTSTART:20261101T090000Z", "DTEND:20261101T100000Z"), "past"],
    [
      "going on",
      event("SUMMARY:Talk", "DTSTART:20261123T110000Z", "DTEND:20261123T130000Z"),
      ["Talk 2026-11-23T11:00 – 2026-11-23T13:00"],
    ],
    ["called off", event("SUMMARY:Talk", "STATUS:CANCELLED", "DTSTART:20261201T090000Z"), "cancelled"],
    ["an empty calendar", ics(), "empty"],
    ["not a calendar", "see you on Monday", "unreadable"],
    ["cut off", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Ta", "unreadable"],
    ["without a start", event("SUMMARY:Talk"), "unreadable"],
    [
      "an add-to-calendar link",
      "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Seed+fair&dates=20261201T090000Z/20261201T100000Z&location=Rabat",
      ["Seed fair 2026-12-01T09:00 – 2026-12-01T10:00"],
    ],
    [
      "such a link with a zone",
      "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Seed&dates=20261201T090000/20261201T100000&ctz=Europe/Chisinau",
      ["Seed 2026-12-01T07:00 – 2026-12-01T08:00"],
    ],
    [
      "such a link of a whole day",
      "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Seed&dates=20261201/20261202",
      ["Seed 2026-11-30T23:00 – 2026-12-01T23:00 all day"],
    ],
    [
      "another web calendar's link",
      "https://outlook.office.com/calendar/0/deeplink/compose?subject=Call&startdt=2026-12-01T09:00:00Z&enddt=2026-12-01T09:30:00Z",
      ["Call 2026-12-01T09:00 – 2026-12-01T09:30"],
    ],
    ["a link that says nothing", "https://example.org/meet", "unreadable"],
  ])("%s", async (_case, text, expected) => expect(await told(text)).toEqual(expected));

  it("plans at most twelve of an endless series, and none beyond a year", async () => {
    expect(await told(event("SUMMARY:D", "DTSTART:20200101T090000Z", "RRULE:FREQ=DAILY"))).toHaveLength(12);
    expect(await told(event("SUMMARY:Y", "DTSTART:20200301T090000Z", "RRULE:FREQ=YEARLY"))).toHaveLength(1);
  });
});
