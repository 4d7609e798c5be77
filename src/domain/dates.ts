import { DateTime } from "luxon";
import type { Instant } from "../events.js";

/** Is this a day that exists, written `YYYY-MM-DD`? */
export function isCalendarDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value, { zone: "utc" }).isValid;
}

/** Is this a time of day written `HH:MM`? */
export const isClockTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** The calendar date of an instant in a zone. */
export const dateIn = (zone: string, at: Instant): string => DateTime.fromMillis(at, { zone }).toISODate() ?? "";

/** A date moved by whole days. */
export const addDays = (date: string, days: number): string =>
  DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate() ?? "";

/** Days from `from` to `to` (negative where `to` is earlier). */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Is this an IANA zone that this machine knows? */
export function isZone(zone: string): boolean {
  return DateTime.local({ zone }).isValid;
}

/** The first day of the week that holds `date`; `weekStart` 1 = Monday … 7 = Sunday. */
export function weekOf(date: string, weekStart: number): string {
  const weekday = DateTime.fromISO(date, { zone: "utc" }).weekday;
  return addDays(date, -((weekday - weekStart + 7) % 7));
}
