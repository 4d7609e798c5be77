import type ICAL from "ical.js";
import { DateTime } from "luxon";
import { breathe } from "../capture/paste/breathe.js";
import { dateIn, isZone } from "../domain/dates.js";
import type { Instant } from "../events.js";

/** One event as a calendar tells it. */
export interface CalendarEvent {
  readonly title: string;
  readonly description: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly allDay: boolean;
  readonly place: string | null;
  readonly link: string | null;
  /** The same entry read again has the same source. */
  readonly source: string;
}
export type CalendarRead = { readonly events: readonly [CalendarEvent, ...CalendarEvent[]] } | { readonly problem: Problem };
type Problem = "unreadable" | "empty" | "past" | "cancelled";

/** Of a series, so many occurrences are planned at once, and no further ahead than a year. */
export const MOST_OCCURRENCES = 12;
const YEAR_MS = 366 * 24 * 3_600_000;
const MOST_STEPS = 20_000;
/** Several events in one file: more than this is a whole calendar, not an invitation. */
const MOST_EVENTS = 20;
const HOUR_MS = 3_600_000;

/**
 * Reads `.ics` text, or a link that opens a filled-in event in a web calendar, into the events still to come at `now`. Times without a
 * zone are in `zone`. Never throws: what cannot be read says why.
 */
export async function readCalendar(text: string, zone: string, now: Instant): Promise<CalendarRead> {
  const typed = text.trim();
  if (/^https?:/i.test(typed)) return readLink(typed, zone, now);
  const { instantOf } = await import("../capture/paste/ics.js");
  const standing = await standingIn(typed);
  if ("problem" in standing) return standing;
  try {
    const steps = { left: MOST_STEPS };
    const toCome = standing.events.slice(0, MOST_EVENTS).flatMap((event) => occurrences(event, zone, now, instantOf, steps));
    return first(toCome.sort((a, b) => a.start - b.start));
  } catch {
    return { problem: "unreadable" };
  }
}

/** The events of a text that are not cancelled; at least one. */
async function standingIn(text: string): Promise<{ events: readonly ICAL.Event[] } | { problem: Problem }> {
  const { eventsIn } = await import("../capture/paste/ics.js");
  let events: ICAL.Event[];
  try {
    events = eventsIn(text);
  } catch {
    return { problem: "unreadable" };
  }
  if (events.length === 0) return { problem: "empty" };
  const standing = events.filter(
    (one) => String(one.component.getFirstPropertyValue("status") ?? "").toUpperCase() !== "CANCELLED",
  );
  return standing.length === 0 ? { problem: "cancelled" } : { events: standing };
}

/** The occurrences of one entry, the first first. */
export type Series = readonly [CalendarEvent, ...CalendarEvent[]];

/**
 * Of a whole calendar, what is still to come at `now`, the soonest first, each entry with its occurrences: one is chosen from them. An entry
 * that cannot be read is passed over, and so are those that take too long to follow.
 */
export async function readWhole(
  text: string,
  zone: string,
  now: Instant,
): Promise<{ readonly series: readonly [Series, ...Series[]] } | { readonly problem: Problem }> {
  const { instantOf } = await import("../capture/paste/ics.js");
  const standing = await standingIn(text.trim());
  if ("problem" in standing) return standing;
  const found: Series[] = [];
  const steps = { left: 4 * MOST_STEPS };
  let done = 0;
  for (const event of standing.events) {
    await breathe(++done);
    try {
      const [one, ...others] = occurrences(event, zone, now, instantOf, steps);
      if (one) found.push([one, ...others]);
    } catch {
      // The others can still be planned.
    }
  }
  const [next, ...later] = found.sort(([a], [b]) => a.start - b.start);
  return next ? { series: [next, ...later] } : { problem: "past" };
}

const first = ([one, ...others]: readonly CalendarEvent[]): CalendarRead =>
  one ? { events: [one, ...others.slice(0, MOST_OCCURRENCES - 1)] } : { problem: "past" };

type InstantOf = (time: ICAL.Time, event: ICAL.Event, context: { readonly zone: string }) => DateTime;

/** `steps`: so many are left to look at, of this entry and those after it. */
function occurrences(
  event: ICAL.Event,
  zone: string,
  now: Instant,
  instantOf: InstantOf,
  steps: { left: number },
): CalendarEvent[] {
  if (!event.isRecurring()) {
    const one = occurrence(event, event.startDate, event.endDate, "", zone, instantOf);
    return one.end > now ? [one] : [];
  }
  const found: CalendarEvent[] = [];
  const series = event.iterator();
  for (let step = 0; step < MOST_STEPS && steps.left > 0 && found.length < MOST_OCCURRENCES; step++, steps.left--) {
    const next = series.next();
    if (!next) break;
    const { item, startDate, endDate, recurrenceId } = event.getOccurrenceDetails(next);
    const one = occurrence(item, startDate, endDate, recurrenceId.toString(), zone, instantOf);
    if (one.start > now + YEAR_MS) break;
    if (one.end > now) found.push(one);
  }
  return found;
}

function occurrence(
  event: ICAL.Event,
  startDate: ICAL.Time,
  endDate: ICAL.Time | null,
  recurrence: string,
  zone: string,
  instantOf: InstantOf,
): CalendarEvent {
  const allDay = startDate.isDate;
  const start = allDay ? dayStart(startDate, zone) : instantOf(startDate, event, { zone }).toMillis();
  const said = endDate ? (allDay ? dayStart(endDate, zone) : instantOf(endDate, event, { zone }).toMillis()) : start;
  const place = (event.location ?? "").trim();
  const description = (event.description ?? "").trim();
  const url = String(event.component.getFirstPropertyValue("url") ?? "");
  return {
    title: (event.summary ?? "").trim().slice(0, 150),
    description: description.slice(0, 3000) || null,
    start,
    end: said > start ? said : start + (allDay ? 24 * HOUR_MS : HOUR_MS),
    allDay,
    place: place.slice(0, 150) || null,
    link: linkIn(url) ?? linkIn(place) ?? linkIn(description),
    source: `ics:${event.uid ?? event.summary}:${recurrence}`,
  };
}

/** A calendar's day begins where the community is, whatever zone the file is in. */
const dayStart = ({ year, month, day }: ICAL.Time, zone: string): Instant =>
  DateTime.fromObject({ year, month, day }, { zone }).toMillis();

const linkIn = (text: string): string | null => /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/.exec(text)?.[0] ?? null;

/** A link that carries the event in its own words: "add to my calendar" of the two usual web calendars. Nothing is fetched. */
function readLink(link: string, zone: string, now: Instant): CalendarRead {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const get = (...names: readonly string[]): string => names.map((name) => url?.searchParams.get(name) ?? "").find(Boolean) ?? "";
  const title = get("text", "subject").trim();
  const [from = "", to = ""] = get("dates") ? get("dates").split("/") : [get("startdt"), get("enddt")];
  const named = get("ctz");
  const where = named && isZone(named) ? named : zone;
  const start = DateTime.fromISO(from, { zone: where });
  if (!url || !title || !start.isValid) return { problem: "unreadable" };
  const allDay = /^\d{8}$|^\d{4}-\d{2}-\d{2}$/.test(from) || get("allday") === "true";
  const until = DateTime.fromISO(to, { zone: where });
  const end = until.isValid && until > start ? until : start.plus(allDay ? { days: 1 } : { hours: 1 });
  const place = get("location").trim();
  const description = get("details", "body").trim();
  const event: CalendarEvent = {
    title: title.slice(0, 150),
    description: description.slice(0, 3000) || null,
    start: start.toMillis(),
    end: end.toMillis(),
    allDay,
    place: place.slice(0, 150) || null,
    link: linkIn(place) ?? linkIn(description),
    source: `link:${title}:${dateIn("utc", start.toMillis())}:${start.toMillis()}`,
  };
  return event.end > now ? { events: [event] } : { problem: "past" };
}
