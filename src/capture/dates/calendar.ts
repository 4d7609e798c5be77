import { addDays } from "../../domain/dates.js";

/** A day as said: without a month only inside a range ("3-5 November"), without a year where none was said. */
export interface DaySaid {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Does this day exist in that month (and year, where said)? */
export function exists(day: number, month: number, year: number | null = null): boolean {
  if (month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return !(month === 2 && day === 29 && year !== null && !isLeap(year));
}

export const iso = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The last such day of the year that is not after today, and the coming one where this year's is still ahead. */
export function lastPassed(day: number, month: number, today: string): { past: string; coming: string | null } {
  const thisYear = yearOf(today);
  const candidate = exists(day, month, thisYear) ? iso(thisYear, month, day) : null;
  if (candidate && candidate <= today) return { past: candidate, coming: null };
  let year = thisYear - 1;
  while (!exists(day, month, year)) year--;
  return { past: iso(year, month, day), coming: candidate };
}

/** The last day with this number in its month that is not after today, and this month's where it is still ahead. */
export function lastSuchDay(day: number, today: string): { past: string; coming: string | null } {
  let year = yearOf(today);
  let month = Number(today.slice(5, 7));
  const coming = exists(day, month, year) ? iso(year, month, day) : null;
  if (coming && coming <= today) return { past: coming, coming: null };
  do {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year--;
  } while (!exists(day, month, year));
  return { past: iso(year, month, day), coming };
}

/** Monday to Friday of the week that lies `weeks` from today's. */
export function workdays(today: string, weeks: number): string[] {
  const monday = addDays(today, 1 - weekdayOf(today) + weeks * 7);
  return [0, 1, 2, 3, 4].map((days) => addDays(monday, days));
}

/** A two-digit year as people write it. */
export const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 80 ? 2000 + year : 1900 + year);
