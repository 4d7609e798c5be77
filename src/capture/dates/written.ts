import type { Reading } from "../reading.js";
import { exists, iso, lastPassed, yearOf } from "./calendar.js";
import { type DayRead, dayAt } from "./day.js";
import type { Found } from "./found.js";
import { rangeAt } from "./range.js";

/** Where month comes before day in figures. */
const monthFirstIn = ({ context }: Reading): boolean =>
  context.dayOrder ? context.dayOrder === "month-first" : context.locale === "en" && context.zone.startsWith("America/");

/** A date, or several days, written out at token `i`; without a year, the last ones that have been. */
export function written(reading: Reading, i: number): Found | null {
  const monthFirst = monthFirstIn(reading);
  const sure = reading.context.dayOrder !== undefined;
  const range = rangeAt(reading.line, i, monthFirst);
  if (range) {
    const several = resolveRange(range.from, range.to, reading.today);
    if (several) return { ...several, length: range.length };
  }
  const day = dayAt(reading.line, i, monthFirst);
  if (!day) return null;
  if (day.impossible) return { length: day.length, date: null, code: "impossible" };
  return { ...resolveDay(sure ? { ...day, swapped: undefined } : day, reading.today), length: day.length };
}

function resolveDay(day: DayRead, today: string): Omit<Found, "length"> {
  const month = day.month ?? 1;
  if (day.year !== null) {
    const date = iso(day.year, month, day.day);
    return day.swapped ? { date, code: "day-or-month", others: [iso(day.year, day.swapped.month, day.swapped.day)] } : { date };
  }
  const { past, coming } = lastPassed(day.day, month, today);
  const ahead = coming ? [coming] : [];
  if (day.swapped) {
    const other = lastPassed(day.swapped.day, day.swapped.month, today);
    return { date: past, code: "day-or-month", others: [other.past, ...ahead] };
  }
  return coming ? { date: past, code: "year", others: ahead } : { date: past };
}

function resolveRange(from: DayRead, to: DayRead, today: string): Omit<Found, "length"> | null {
  const [firstMonth, lastMonth] = [from.month ?? 1, to.month ?? 1];
  const startOf = (year: number) => (firstMonth > lastMonth || (firstMonth === lastMonth && from.day > to.day) ? year - 1 : year);
  const build = (lastYear: number): [string, string] | null => {
    const firstYear = from.year !== null && from.year !== to.year ? from.year : startOf(lastYear);
    return exists(from.day, firstMonth, firstYear) && exists(to.day, lastMonth, lastYear)
      ? [iso(firstYear, firstMonth, from.day), iso(lastYear, lastMonth, to.day)]
      : null;
  };
  if (to.year !== null) {
    const built = build(to.year);
    return built && built[0] < built[1] ? withSwap(built, from, to, to.year) : null;
  }
  const thisYear = yearOf(today);
  const now = build(thisYear);
  if (now && now[0] <= today) return withSwap(now, from, to, thisYear);
  const before = build(thisYear - 1);
  if (!before) return null;
  return now
    ? { date: before[0], endDate: before[1], code: "year", others: [now[0]], endOthers: [now[1]] }
    : { date: before[0], endDate: before[1] };
}

/** "03/04 - 05/04": both ends turn round together. */
function withSwap(built: [string, string], from: DayRead, to: DayRead, year: number): Omit<Found, "length"> {
  const plain = { date: built[0], endDate: built[1] };
  if (!from.swapped || !to.swapped) return plain;
  const other: [string, string] = [iso(year, from.swapped.month, from.swapped.day), iso(year, to.swapped.month, to.swapped.day)];
  return other[0] < other[1] ? { ...plain, code: "day-or-month", others: [other[0]], endOthers: [other[1]] } : plain;
}
