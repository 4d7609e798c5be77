import { DateTime } from "luxon";
import type { Instant } from "../events.js";

/** Is this a day that exists, written `YYYY-MM-DD`? */
export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS_IN[month - 1] ?? 0) + (leap ? 1 : 0);
}
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is this a time of day written `HH:MM`? */
export const isClockTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

const QUARTER_MS = 15 * 60_000;
/** From here on every zone's days begin, and its clocks change, at a whole quarter of an hour. */
const QUARTERS_SINCE = Date.UTC(1973, 0, 1);
/** Some thousand quarter hours, or a month of them in a few zones. */
const KEPT = 4000;
const days = new Map<string, string>();

/** The calendar date of an instant in a zone; each quarter of an hour of a zone is looked up once, since every event asks. */
export function dateIn(zone: string, at: Instant): string {
  if (!(at >= QUARTERS_SINCE)) return lookedUp(zone, at);
  const key = `${Math.floor(at / QUARTER_MS)} ${zone}`;
  let date = days.get(key);
  if (date === undefined) {
    date = lookedUp(zone, at);
    if (days.size >= KEPT) days.clear();
    days.set(key, date);
  }
  return date;
}

const lookedUp = (zone: string, at: Instant): string => DateTime.fromMillis(at, { zone }).toISODate() ?? "";

const months = new Map<string, Instant>();

/** The instant at which the calendar month that holds `at` began in a zone; looked up once a month of a zone. */
export function monthBegan(zone: string, at: Instant): Instant {
  const key = `${dateIn(zone, at).slice(0, 7)} ${zone}`;
  let began = months.get(key);
  if (began === undefined) {
    began = DateTime.fromMillis(at, { zone }).startOf("month").toMillis();
    if (months.size >= KEPT) months.clear();
    months.set(key, began);
  }
  return began;
}

/** A date moved by whole days; "" for what is no date. */
export function addDays(date: string, days: number): string {
  const at = isCalendarDate(date) ? Date.parse(`${date}T00:00:00Z`) + days * 86_400_000 : Number.NaN;
  // What is written otherwise, or lies outside four-digit years, as the calendar library reads it.
  if (!(at >= FIRST && at < END)) return DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate() ?? "";
  return new Date(at).toISOString().slice(0, 10);
}
const [FIRST, END] = [Date.UTC(1000, 0, 1), Date.UTC(10_000, 0, 1)];

/** Days from `from` to `to` (negative where `to` is earlier). */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Is this an IANA zone that this machine knows? */
export function isZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) {
    known = DateTime.local({ zone }).isValid;
    if (zones.size >= KEPT) zones.clear();
    zones.set(zone, known);
  }
  return known;
}
const zones = new Map<string, boolean>();

/** The first day of the week that holds `date`; `weekStart` 1 = Monday … 7 = Sunday. */
export function weekOf(date: string, weekStart: number): string {
  const weekday = DateTime.fromISO(date, { zone: "utc" }).weekday;
  return addDays(date, -((weekday - weekStart + 7) % 7));
}
