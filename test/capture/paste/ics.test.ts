import { describe, expect, it } from "vitest";
import { parsePaste } from "../../../src/capture/index.js";
import { contextFor } from "../corpus.js";

/** Now: 2026-11-22T10:00Z; zone: Europe/London. */
const read = async (...events: string[]) => {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...events, "END:VCALENDAR"].join("\r\n");
  const paste = await parsePaste(text, contextFor("en"));
  if (!paste.ok) throw new Error(paste.code);
  return paste;
};
const event = (...lines: string[]) =>
  ["BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20261101T000000Z", ...lines, "END:VEVENT"].join("\r\n");

describe("a pasted calendar", () => {
  it("reads each event with its people, place, link and zone", async () => {
    const { kind, drafts } = await read(
      event(
        "DTSTART;TZID=Africa/Casablanca:20261120T140000",
        "DTEND;TZID=Africa/Casablanca:20261120T153000",
        "SUMMARY:Workshop with ICARDA on seed policy",
        "LOCATION:https://zoom.us/j/1",
        "DESCRIPTION:Bring notes\\nhttps://example.org/a",
        "ORGANIZER;CN=Amina Haddad:mailto:amina@inra.ma",
        "ATTENDEE;CN=Ion Rusu;PARTSTAT=ACCEPTED:mailto:ion@example.md",
        "ATTENDEE;CN=Not There;PARTSTAT=DECLINED:mailto:not@example.md",
        "ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:room@example.md",
      ),
      event("DTSTART:20261119T233000Z", "DTEND:20261120T003000Z", "SUMMARY:Call with FAO").replace("1@", "2@"),
    );
    expect(kind).toBe("ics");
    expect(drafts[0]?.draft).toMatchObject({
      type: "workshop",
      date: "2026-11-20",
      // Casablanca is at UTC+1 in November.
      time: "13:00",
      durationMinutes: 90,
      mode: "online",
      title: "Workshop with ICARDA on seed policy",
      organisations: [{ known: "icarda" }, { known: "inra" }],
      people: [{ known: "p1" }, { known: "p2" }],
      links: ["https://zoom.us/j/1", "https://example.org/a"],
      rest: "Bring notes\nhttps://example.org/a",
    });
    expect(drafts[1]?.draft).toMatchObject({ type: "call", date: "2026-11-19", time: "23:30", endDate: "2026-11-20" });
  });

  it("reads whole days, one and several", async () => {
    const { drafts } = await read(
      event("DTSTART;VALUE=DATE:20261103", "DTEND;VALUE=DATE:20261106", "SUMMARY:Writeshop"),
      event("DTSTART;VALUE=DATE:20261110", "SUMMARY:Field day").replace("1@", "2@"),
    );
    expect(drafts.map(({ draft }) => [draft.type, draft.date, draft.endDate, draft.time, draft.durationMinutes])).toEqual([
      ["writeshop", "2026-11-03", "2026-11-05", null, null],
      ["field-visit", "2026-11-10", null, null, null],
    ]);
  });

  it("uses the zone the file describes where its name is nobody's", async () => {
    const zone = [
      ...["BEGIN:VTIMEZONE", "TZID:Office Time", "BEGIN:STANDARD", "DTSTART:19700101T000000"],
      ...["TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE"],
    ].join("\r\n");
    const { drafts } = await read(zone, event("DTSTART;TZID=Office Time:20261120T100000", "DURATION:PT1H", "SUMMARY:Meeting"));
    expect(drafts[0]?.draft).toMatchObject({ time: "07:00", durationMinutes: 60 });
  });

  it("makes an entry of each instance of a series up to now, with its exceptions", async () => {
    const { drafts } = await read(
      event(
        "DTSTART;TZID=Europe/London:20261019T100000",
        "DTEND;TZID=Europe/London:20261019T110000",
        "RRULE:FREQ=WEEKLY",
        "EXDATE;TZID=Europe/London:20261026T100000",
        "SUMMARY:Weekly meeting",
      ),
      event(
        "RECURRENCE-ID;TZID=Europe/London:20261102T100000",
        "DTSTART;TZID=Europe/London:20261103T150000",
        "DTEND;TZID=Europe/London:20261103T153000",
        "SUMMARY:Weekly meeting moved",
      ),
    );
    // The clocks went back on 25 October: ten o'clock stays ten o'clock.
    expect(drafts.map(({ draft }) => [draft.date, draft.time, draft.title])).toEqual([
      ["2026-10-19", "10:00", "Weekly meeting"],
      ["2026-11-03", "15:00", "Weekly meeting moved"],
      ["2026-11-09", "10:00", "Weekly meeting"],
      ["2026-11-16", "10:00", "Weekly meeting"],
    ]);
    expect(new Set(drafts.map((one) => one.text)).size).toBe(4);
  });

  it("keeps the latest 100 of a long series, says how many it left out, and ends", async () => {
    const { drafts, beside } = await read(
      event("DTSTART:20200101T090000Z", "DTEND:20200101T091500Z", "RRULE:FREQ=DAILY", "SUMMARY:Stand-up"),
    );
    expect(drafts).toHaveLength(100);
    expect(drafts.at(-1)?.draft.date).toBe("2026-11-22");
    expect(beside).toMatchObject([{ why: "more-instances" }]);
  });

  it("marks what is still to come, what was cancelled, and what cannot be read", async () => {
    const { drafts } = await read(
      event("DTSTART:20270101T090000Z", "SUMMARY:Next year"),
      event("DTSTART:20261101T090000Z", "STATUS:CANCELLED", "SUMMARY:Off").replace("1@", "2@"),
      event("SUMMARY:No start").replace("1@", "3@"),
    );
    expect(drafts.map((one) => one.problems)).toEqual([["future"], ["cancelled"], expect.arrayContaining(["unreadable"])]);
    const broken = await parsePaste("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VCALENDAR", contextFor("en"));
    expect(broken).toMatchObject({ ok: true, drafts: [{ problems: expect.arrayContaining(["unreadable"]) }] });
  });
});
