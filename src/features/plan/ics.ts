import { DateTime } from "luxon";
import type { PlannedEvent } from "../../domain/records.js";
import type { Attachment } from "../../events.js";

/** The event as a file that any calendar takes in; its times in UTC, so that no calendar needs to know the zone. */
export async function asIcs(event: PlannedEvent): Promise<Attachment> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import("ical-generator");
  const calendar = ical({ prodId: { company: "coptrack", product: "coptrack" }, method: ICalCalendarMethod.PUBLISH });
  const zoned = (at: number) => DateTime.fromMillis(at, { zone: event.allDay ? event.zone : "utc" });
  calendar.createEvent({
    id: `${event.id}@coptrack`,
    start: event.allDay ? floating(zoned(event.start)) : zoned(event.start).toJSDate(),
    end: event.allDay ? floating(zoned(event.end)) : zoned(event.end).toJSDate(),
    allDay: event.allDay,
    summary: event.title,
    description: event.description ?? "",
    location: event.place ?? "",
    url: event.link ?? "",
    stamp: new Date(event.createdAt),
    sequence: event.version - 1,
    status: event.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { name: "event.ics", mime: "text/calendar", bytes: new TextEncoder().encode(calendar.toString()) };
}

/** A day without a zone: the generator writes the machine's own calendar date of what it is given. */
const floating = (day: DateTime): Date => new Date(day.year, day.month - 1, day.day);
