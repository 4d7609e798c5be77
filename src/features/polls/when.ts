import { DateTime } from "luxon";
import type { Instant } from "../../events.js";
import { tagOf } from "../../text/locales.js";
import type { Say } from "../../text/say.js";

/** An instant as people of a zone write it, with the zone's short name: "30 Nov 2026, 17:00 GMT+1". */
export function moment(at: Instant, zone: string, { locale }: Say): string {
  const tag = tagOf(locale);
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: zone }).format(at);
  const time = new Intl.DateTimeFormat(tag, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
    timeZone: zone,
  }).format(at);
  return `${day}, ${time}`;
}

/** A calendar date and a clock time in a zone → the instant; an hour that a clock change skips is the next one there is. */
export const instantOf = (date: string, time: string, zone: string): Instant =>
  DateTime.fromISO(`${date}T${time}`, { zone }).toMillis();

/** The other way round, for a form. */
export const clockOf = (at: Instant, zone: string): string => DateTime.fromMillis(at, { zone }).toFormat("HH:mm");
