import { addDays, daysBetween, isCalendarDate } from "../../domain/dates.js";

/** So many days off at most: years of them. */
export const MOST_HOLIDAYS = 400;

/** Days as they are typed: `2026-12-25`, or `2026-12-24..2027-01-02`, apart by commas, spaces or lines; or the first that is no day. */
export function readHolidays(typed: string): { readonly days: readonly string[] } | { readonly wrong: string } {
  const days = new Set<string>();
  for (const part of typed.split(/[\s,;،]+/).filter((one) => one !== "")) {
    const [from = "", to = from, ...more] = part.split("..");
    if (more.length > 0 || !isCalendarDate(from) || !isCalendarDate(to) || to < from) return { wrong: part };
    if (daysBetween(from, to) > MOST_HOLIDAYS) return { wrong: part };
    for (let day = from; day <= to; day = addDays(day, 1)) days.add(day);
  }
  return { days: [...days].sort() };
}

/** The same days as a person would type them: those in a row as a range. */
export function writeHolidays(days: readonly string[]): string {
  const ranges: [string, string][] = [];
  for (const day of [...days].sort()) {
    const last = ranges.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges.map(([from, to]) => (from === to ? from : `${from}..${to}`)).join("\n");
}
