import ICAL from "ical.js";
import { DateTime } from "luxon";
import type { Draft, ParseContext } from "../draft.js";
import { parseLine } from "../parse-line.js";
import { instantOfContext, todayIn } from "../today.js";
import { breathe } from "./breathe.js";
import { EMPTY, organisationsOf, type Party, peopleOf, together } from "./people.js";
import type { Beside, Entry, Found } from "./types.js";

/** The most instances read of one series: the latest ones up to now. */
export const MOST_INSTANCES = 100;
/** A series is followed this far and no further. */
const MOST_STEPS = 20_000;

export const isIcs = (text: string): boolean => /^\s*BEGIN:VCALENDAR\b/i.test(text.slice(0, 2000));

/** Reads a calendar: each event, and of a series each instance up to now. What cannot be read is kept and marked. */
export async function readIcs(text: string, context: ParseContext): Promise<Found> {
  const entries: Entry[] = [];
  const beside: Beside[] = [];
  let events: ICAL.Event[];
  try {
    events = eventsIn(text);
  } catch {
    return { kind: "ics", entries: [unreadable(text.trim())], beside };
  }
  for (const event of events) {
    try {
      const instances = instancesOf(event, context);
      for (const { item, start, end } of instances.kept) entries.push(entryOf(item, start, end, context));
      if (instances.left > 0) beside.push({ text: `${event.summary ?? ""} (${instances.left})`, line: 1, why: "more-instances" });
    } catch {
      entries.push(unreadable(event.component.toString()));
    }
    await breathe(entries.length);
  }
  return { kind: "ics", entries, beside };
}

const unreadable = (text: string): Entry => ({
  text: text.slice(0, 2000),
  line: 1,
  draft: { ...EMPTY, rest: text.slice(0, 2000) },
  problems: ["unreadable"],
});

/** The events of every calendar in the text; changed instances of a series belong to it. */
export function eventsIn(text: string): ICAL.Event[] {
  const parsed = ICAL.parse(text.replace(/^\ufeff/, "").trimStart()) as unknown[];
  const calendars = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed];
  return calendars.flatMap((calendar) => {
    const component = new ICAL.Component(calendar as ConstructorParameters<typeof ICAL.Component>[0]);
    const all = component.getAllSubcomponents("vevent");
    const masters = new Set(
      all.filter((one) => !one.hasProperty("recurrence-id")).map((one) => String(one.getFirstPropertyValue("uid"))),
    );
    return all
      .filter((one) => !one.hasProperty("recurrence-id") || !masters.has(String(one.getFirstPropertyValue("uid"))))
      .map((one) => {
        const uid = String(one.getFirstPropertyValue("uid"));
        const exceptions = one.hasProperty("recurrence-id")
          ? []
          : all.filter((other) => other.hasProperty("recurrence-id") && String(other.getFirstPropertyValue("uid")) === uid);
        return new ICAL.Event(one, { exceptions });
      });
  });
}

interface Instance {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time | null;
}

function instancesOf(event: ICAL.Event, context: ParseContext): { kept: Instance[]; left: number } {
  if (!event.isRecurring()) return { kept: [{ item: event, start: event.startDate, end: event.endDate }], left: 0 };
  const now = instantOfContext(context);
  const kept: Instance[] = [];
  let left = 0;
  const series = event.iterator();
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = series.next();
    if (!next) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (instantOf(startDate, item, context).toMillis() > now) {
      if (kept.length === 0) kept.push({ item, start: startDate, end: endDate });
      break;
    }
    kept.push({ item, start: startDate, end: endDate });
    if (kept.length > MOST_INSTANCES) {
      kept.shift();
      left++;
    }
  }
  return { kept, left };
}

/** The instant of a calendar's time: in its named zone, in the zone the file describes, or, where it names none, in the context's. */
export function instantOf(time: ICAL.Time, event: ICAL.Event, context: Pick<ParseContext, "zone">): DateTime {
  const { year, month, day, hour, minute } = time;
  const tzid = event.component.getFirstProperty("dtstart")?.getFirstParameter("tzid");
  if (time.zone?.tzid === "UTC") return DateTime.utc(year, month, day, hour, minute).setZone(context.zone);
  if (!time.isDate && tzid) {
    const named = DateTime.fromObject({ year, month, day, hour, minute }, { zone: tzid });
    if (named.isValid) return named.setZone(context.zone);
    if (time.zone && time.zone.tzid !== "floating") return DateTime.fromMillis(time.toUnixTime() * 1000, { zone: context.zone });
  }
  return DateTime.fromObject({ year, month, day, hour, minute }, { zone: context.zone });
}

function entryOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time | null, context: ParseContext): Entry {
  const from = instantOf(start, event, context);
  const to = end ? instantOf(end, event, context) : from;
  const date = from.toISODate();
  // An all-day event ends on the morning after its last day.
  const last = start.isDate ? to.minus({ days: 1 }).toISODate() : to.minus({ seconds: 1 }).toISODate();
  const summary = (event.summary ?? "").trim();
  const description = (event.description ?? "").trim();
  const place = (event.location ?? "").trim();
  const read = parseLine(summary, context);
  const where = parseLine(place, context);
  const parties = partiesOf(event);
  const links = [...read.links, ...where.links, ...(description.match(/https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/g) ?? [])];
  const minutes = Math.round(to.diff(from, "minutes").minutes);
  const draft: Draft = {
    ...EMPTY,
    type: read.type ?? "meeting",
    date,
    endDate: date !== null && last !== null && last > date ? last : null,
    time: start.isDate ? null : from.toFormat("HH:mm"),
    durationMinutes: !start.isDate && minutes > 0 && minutes <= 24 * 60 ? minutes : null,
    mode: read.mode ?? where.mode ?? (where.links.length > 0 || /zoom|meet\.google|webex|https?:/i.test(place) ? "online" : null),
    organisations: together(read.organisations, organisationsOf(parties, context)),
    country: where.country ?? read.country,
    themes: read.themes,
    tools: read.tools,
    people: peopleOf(parties, context),
    links: [...new Set(links)].slice(0, 10),
    title: summary === "" ? null : summary,
    notes:
      date !== null && date > todayIn(context) ? [{ code: "future", field: "date", said: date, taken: date, others: [] }] : [],
    rest: [where.links.length > 0 && where.rest === "" ? "" : place, description].filter(Boolean).join("\n"),
  };
  const text = `${summary} (${[date, draft.time].filter(Boolean).join(" ")})`;
  const cancelled = String(event.component.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED";
  return { text, line: 1, draft, ...(cancelled ? { problems: ["cancelled" as const] } : {}) };
}

/** The organiser and the people invited who did not decline; rooms and things are not people. */
function partiesOf(event: ICAL.Event): Party[] {
  const properties = [...event.component.getAllProperties("organizer"), ...event.component.getAllProperties("attendee")];
  return properties
    .filter((one) => !["DECLINED"].includes(String(one.getFirstParameter("partstat") ?? "").toUpperCase()))
    .filter((one) => !["RESOURCE", "ROOM"].includes(String(one.getFirstParameter("cutype") ?? "").toUpperCase()))
    .map((one) => ({
      name: String(one.getFirstParameter("cn") ?? "").replace(/^.*@.*$/, ""),
      address: String(one.getFirstValue() ?? "")
        .replace(/^mailto:/i, "")
        .toLowerCase(),
    }));
}
