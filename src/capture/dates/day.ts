import { BOOKS } from "../lexicon/index.js";
import type { Line } from "../line.js";
import { phraseBefore } from "../reading.js";
import { type DaySaid, exists, fullYear } from "./calendar.js";

export interface DayRead extends DaySaid {
  readonly length: number;
  /** Day and month the other way round, where both are possible. */
  readonly swapped?: { readonly day: number; readonly month: number } | undefined;
  /** Written as a date, and no such day exists. */
  readonly impossible?: true;
}

const ORDINALS = new Set(["st", "nd", "rd", "th", "er", "ere", "e", "eme", "го", "ое", "ого", "числа"]);
const YEAR_WORDS = new Set(["г", "года", "год", "году"]);
const YEAR_BEFORE = new Set(["de", "of", "سنه", "عام", "din", "an", "l"]);

/** The date written out at token `i`: "2026-11-03", "3/11/26", "3 novembre 2026", "Nov 3"; null where there is none. */
export function dayAt(line: Line, i: number, monthFirst: boolean): DayRead | null {
  if (!line.free(i) || line.guarded[i]) return null;
  return line.isNumber(i) ? (yearFirst(line, i) ?? numeric(line, i, monthFirst) ?? dayThenMonth(line, i)) : monthThenDay(line, i);
}

const tightGap = (line: Line, i: number): string => (line.isNumber(i) && line.free(i) ? line.tokens[i]!.gap : "none");
const value = (line: Line, i: number): number => Number(line.key(i));

function yearFirst(line: Line, i: number): DayRead | null {
  const gap = tightGap(line, i + 1);
  if (line.key(i).length < 4 || !/^[-/.]$/.test(gap) || tightGap(line, i + 2) !== gap || line.key(i + 2).length > 2) return null;
  const [year, month, day] = [value(line, i), value(line, i + 1), value(line, i + 2)];
  if (year > 9999 || !exists(day, month, year)) return { length: 3, day, month, year, impossible: true };
  return { length: 3, day, month, year };
}

function numeric(line: Line, i: number, monthFirst: boolean): DayRead | null {
  const gap = tightGap(line, i + 1);
  if (!/^[-/.]$/.test(gap) || line.key(i).length > 2 || line.key(i + 1).length > 2) return null;
  const withYear = tightGap(line, i + 2) === gap && [2, 4, 5].includes(line.key(i + 2).length);
  if (!withYear && !mayLackYear(line, i, gap)) return null;
  const year = withYear ? fullYear(value(line, i + 2), line.key(i + 2).length) : null;
  const length = withYear ? 3 : 2;
  const [first, second] = [value(line, i), value(line, i + 1)];
  const dayFirst = exists(first, second, year) && (year ?? 0) <= 9999;
  const swapped = gap !== "." && exists(second, first, year) && (year ?? 0) <= 9999;
  if (!dayFirst && !swapped)
    return withYear || gap === "/" ? { length, day: first, month: second, year, impossible: true } : null;
  const asDayFirst = { length, day: first, month: second, year };
  const asMonthFirst = { length, day: second, month: first, year };
  if (!dayFirst) return asMonthFirst;
  if (!swapped || first === second) return asDayFirst;
  return monthFirst
    ? { ...asMonthFirst, swapped: { day: first, month: second } }
    : { ...asDayFirst, swapped: { day: second, month: first } };
}

/** "3/11" and "03.11" may be dates; "24/7", "3/4 of", "v2.1", "at 10.30" are not. */
function mayLackYear(line: Line, i: number, gap: string): boolean {
  if (gap === "-" || tightGap(line, i + 2) === gap) return false;
  const [first, second] = [value(line, i), value(line, i + 1)];
  if (first === 24 && second === 7) return false;
  if (line.joined(i + 2) && isFractionOf(line, i + 2)) return false;
  if (gap === "/") return first <= 31 && second <= 31;
  return line.key(i + 1).length === 2 && second <= 12 && !isClock(line, i) && !line.tight(i + 2);
}

function isFractionOf(line: Line, i: number): boolean {
  return (
    ["of", "des", "из", "din", "d"].includes(line.key(i)) ||
    Boolean(BOOKS.hours.at(line, i) || BOOKS.counted.at(line, i) || BOOKS.daysUnit.at(line, i))
  );
}

const isClock = (line: Line, i: number): boolean =>
  ["в", "во", "ora", "orele", "at", "a", "الساعه", "h"].includes(line.key(i - 1)) && phraseBefore(line, i, BOOKS.at) >= 0;

/** The year that follows a day and month, and how many tokens it takes. */
function yearAfter(line: Line, i: number): { year: number | null; length: number } {
  const skip = YEAR_BEFORE.has(line.key(i)) && line.free(i) && line.joined(i) ? (line.key(i + 1) === "l" ? 2 : 1) : 0;
  const at = i + skip;
  const token = line.tokens[at];
  const close = token && (line.joined(at) || /^,\s*$/.test(token.gap));
  if (!close || token.kind !== "number" || !/^(19|20)\d{2,3}$/.test(token.key) || !line.free(at))
    return { year: null, length: 0 };
  if (/^[:h]\d/.test(line.text.slice(token.end, token.end + 2)) || BOOKS.counted.at(line, at + 1))
    return { year: null, length: 0 };
  const suffix = YEAR_WORDS.has(line.key(at + 1)) && line.joined(at + 1) ? 1 : 0;
  return { year: Number(token.key), length: skip + 1 + suffix };
}

function withYear(line: Line, end: number, start: number, day: number, month: number): DayRead {
  const { year, length } = yearAfter(line, end);
  const read = { length: end + length - start, day, month, year };
  return exists(day, month, year) && (year ?? 0) <= 9999 ? read : { ...read, impossible: true };
}

/** How many tokens an ordinal ending takes ("3rd", "1er", "12-го"). */
export const ordinalAt = (line: Line, i: number): number =>
  ORDINALS.has(line.key(i)) && line.free(i) && (/^[-\u2011]?$/.test(line.tokens[i]!.gap) || line.key(i) === "числа") ? 1 : 0;

function dayThenMonth(line: Line, i: number): DayRead | null {
  const day = value(line, i);
  if (line.key(i).length > 2 || day < 1) return null;
  let at = i + 1 + ordinalAt(line, i + 1);
  if (["of", "de", "d"].includes(line.key(at)) && line.joined(at)) at++;
  if (!line.joined(at)) return null;
  const month = BOOKS.months.at(line, at);
  if (!month || day > 31 + 14) return null;
  return withYear(line, at + month.length, i, day, month.value);
}

function monthThenDay(line: Line, i: number): DayRead | null {
  const month = BOOKS.months.at(line, i);
  if (!month) return null;
  let at = i + month.length;
  if (line.key(at) === "the") at++;
  if (!line.joined(at) || !line.isNumber(at) || !line.free(at) || line.key(at).length > 2 || line.guarded[at]) return null;
  const day = value(line, at);
  // French "mar. 8 juin" is a Tuesday, not the 8th of March.
  if (line.joined(at + 1) && BOOKS.months.at(line, at + 1)) return null;
  // "mai 12 persoane", "may 3 hours": a number that counts something is no day.
  if (
    !exists(day, month.value) ||
    BOOKS.counted.at(line, at + 1) ||
    BOOKS.minutes.at(line, at + 1) ||
    BOOKS.hours.at(line, at + 1)
  )
    return null;
  return withYear(line, at + 1 + ordinalAt(line, at + 1), i, day, month.value);
}
