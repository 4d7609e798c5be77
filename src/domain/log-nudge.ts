import { daysBetween } from "./dates.js";
import { usualInterval } from "./dormancy.js";

/** What a reminder to log rests on, for one person in one community; calendar dates in the community's zone. */
export interface LoggingFacts {
  readonly today: string;
  /** Different days of the last twelve weeks that the person has entries on, newest first. */
  readonly days: readonly string[];
  /** Somebody else's entry named them on or after this day. */
  readonly namedOn: string | null;
}

export type LogNudge =
  /** They usually log, and have not: `days` since the last, `usual` between two. */
  | { readonly nudge: true; readonly why: "usual"; readonly last: string; readonly days: number; readonly usual: number }
  | { readonly nudge: false; readonly why: "no-habit" | "in-time" | "covered" | "stopped" };

/** Fewer days with entries in twelve weeks are no habit. */
const HABIT_DAYS = 4;
/** Nobody is reminded sooner. */
const SOONEST_DAYS = 7;
/** Who has not logged for so long has stopped, and a reminder to log is not what they need. */
const STOPPED_DAYS = 42;

/** Is this somebody who usually logs and has not? After twice their usual interval, once; pure. */
export function logNudge({ today, days, namedOn }: LoggingFacts): LogNudge {
  const last = days[0];
  const usual = usualInterval(days);
  if (last === undefined || usual === undefined || days.length < HABIT_DAYS) return { nudge: false, why: "no-habit" };
  const since = daysBetween(last, today);
  if (since < Math.max(2 * usual, SOONEST_DAYS)) return { nudge: false, why: "in-time" };
  if (since > STOPPED_DAYS) return { nudge: false, why: "stopped" };
  // What they took part in is logged already, by somebody else.
  if (namedOn !== null && namedOn > last) return { nudge: false, why: "covered" };
  return { nudge: true, why: "usual", last, days: since, usual };
}
