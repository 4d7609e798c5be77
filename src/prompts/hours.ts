import { DateTime } from "luxon";
import type { CommunitySettings, PersonSettings } from "../domain/records.js";
import type { Instant } from "../events.js";

/** When a person may be written to, on their own wall clock. */
export interface Hours {
  readonly zone: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[];
  /** The first hour, and the first hour after: 9–17 is nine o'clock to before five. */
  readonly from: number;
  readonly to: number;
  /** `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];

/** A person's hours: their own word first, then their community's, then Monday to Friday, nine to five. */
export function hoursOf(
  person: { readonly zone: string | null; readonly settings: PersonSettings },
  community: { readonly zone: string; readonly settings: CommunitySettings } | undefined,
  programmeZone: string,
): Hours {
  const days = person.settings.workingDays ?? community?.settings.workingDays ?? WORKING_DAYS;
  return {
    zone: person.zone ?? community?.zone ?? programmeZone,
    days: days.length > 0 ? days : WORKING_DAYS,
    from: person.settings.workFrom ?? 9,
    to: person.settings.workTo ?? 17,
    holidays: community?.settings.holidays ?? [],
  };
}

/** Somebody chose an appointment's hour: in it and shortly after it is kept. What is later than this waits for the hours of work. */
export const LATE_MS = 3_600_000;

/** When what falls due at `due` is sent, looked at from `now`: at once in good time, and in their hours where that time has passed. */
export const keptAt = (due: Instant, hours: Hours, now: Instant): Instant => (now - due < LATE_MS ? now : opensAt(hours, now));

/** A community's channels are read in its own hours. */
export const hoursHere = (community: { readonly zone: string; readonly settings: CommunitySettings }): Hours =>
  hoursOf({ zone: community.zone, settings: {} }, community, community.zone);

/**
 * The first instant, `now` or later, inside the hours: `now` itself where it is inside. An hour that a clock change skips opens at the
 * next there is. A year of holidays without a working day between them answers a year from now.
 */
export function opensAt({ zone, days, from, to, holidays }: Hours, now: Instant): Instant {
  const here = DateTime.fromMillis(now, { zone });
  for (let ahead = 0; ahead <= 366; ahead++) {
    const day = here.plus({ days: ahead });
    if (!days.includes(day.weekday) || holidays.includes(day.toISODate() ?? "")) continue;
    if (ahead > 0 || here.hour < from) return day.set({ hour: from, minute: 0, second: 0, millisecond: 0 }).toMillis();
    if (here.hour < to) return now;
  }
  return here.plus({ days: 366 }).toMillis();
}
