import { Cron } from "croner";
import { dateIn } from "./domain/dates.js";
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
