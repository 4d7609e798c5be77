import { Cron } from "croner";
import { DateTime } from "luxon";
import { addDays, dateIn } from "./domain/dates.js";
import type { Instant } from "./events.js";

/** A weekly appointment on somebody's wall clock: weekday 1 = Monday … 7 = Sunday, hour 0–23. */
export interface Weekly {
  readonly day: number;
  readonly hour: number;
}

/** One appointment: the calendar date it belongs to in its zone (its name, whatever clocks do), and the instant it falls on. */
export interface Slot {
  readonly date: string;
  readonly at: Instant;
}

/** How late an appointment may still be kept, after a standstill: a day. Later than that, the next one is soon enough. */
export const CATCH_UP_MS = 24 * 3_600_000;

/**
 * The appointments that fell in the catch-up window up to `now`, oldest first: pure, so the same moment always answers the same.
 * An hour that a clock change skips is kept at the next hour there is; one that comes twice is kept once (croner's rule, tested here).
 * `from`: nothing before this instant counts (a community that began, or was unpaused, after the hour).
 */
export function dueSlots(
  weekly: Weekly,
  zone: string,
  now: Instant,
  from: Instant = 0,
  catchUp: number = CATCH_UP_MS,
): readonly Slot[] {
  // Cron's Sunday is 0.
  const pattern = new Cron(`0 0 ${weekly.hour} * * ${weekly.day % 7}`, { timezone: zone, paused: true });
  const slots: Slot[] = [];
  // A millisecond earlier, since the next run is searched after the instant given.
  let after = new Date(Math.max(from, now - catchUp) - 1000);
  for (;;) {
    const next = pattern.nextRun(after);
    if (!next || next.getTime() > now) return slots;
    const at = next.getTime();
    if (at >= Math.max(from, now - catchUp)) {
      const date = dateIn(zone, at);
      // The hour that comes twice in autumn is one appointment.
      if (slots.at(-1)?.date !== date) slots.push({ date, at });
    }
    after = next;
  }
}

/** A weekly appointment of people who have days off: kept at `hour` in `zone`, on a working day that is no holiday. */
export interface Rhythm {
  readonly weekly: Weekly;
  readonly zone: string;
  /** 1 = Monday … 7 = Sunday; none given, every day is one. */
  readonly workingDays: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** Nothing before this instant counts. */
  readonly from: Instant;
}
const WEEK_DAYS = 7;
const WEEK_MS = WEEK_DAYS * 24 * 3_600_000;

/**
 * The appointments due at `now`, as `dueSlots`, each moved to the next working day where its own is none. A slot keeps the name of its
 * own day; one that would move as far as the next one is left out, so that no day sees two.
 */
export function dueOn(rhythm: Rhythm, now: Instant, catchUp: number = CATCH_UP_MS): readonly Slot[] {
  return dueSlots(rhythm.weekly, rhythm.zone, now, 0, catchUp + WEEK_MS)
    .flatMap((slot) => moved(slot, rhythm) ?? [])
    .filter((slot) => slot.at <= now && slot.at >= Math.max(rhythm.from, now - catchUp));
}

/** The first appointment after `now`; undefined where a year of holidays leaves none. */
export function nextOn(rhythm: Rhythm, now: Instant): Slot | undefined {
  for (let week = 0; week <= 53; week += 1)
    for (const slot of dueSlots(rhythm.weekly, rhythm.zone, now + (week + 1) * WEEK_MS, 0, 2 * WEEK_MS)) {
      const kept = moved(slot, rhythm);
      if (kept && kept.at > now) return kept;
    }
  return undefined;
}

function moved(slot: Slot, { weekly, zone, workingDays, holidays }: Rhythm): Slot | undefined {
  for (let days = 0; days < WEEK_DAYS; days += 1) {
    const date = addDays(slot.date, days);
    const { weekday } = DateTime.fromISO(date, { zone: "utc" });
    const off = (workingDays.length > 0 && !workingDays.includes(weekday)) || holidays.includes(date);
    if (off) continue;
    return days === 0 ? slot : { date: slot.date, at: DateTime.fromISO(date, { zone }).set({ hour: weekly.hour }).toMillis() };
  }
  return undefined;
}
