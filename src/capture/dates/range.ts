import { BOOKS } from "../lexicon/index.js";
import type { Line } from "../line.js";
import { type DayRead, dayAt, ordinalAt } from "./day.js";

export interface RangeRead {
  readonly from: DayRead;
  readonly to: DayRead;
  readonly length: number;
}

/** How many tokens stand between the two ends of a range at `i` (0 for a dash); -1 where nothing joins them. */
function connector(line: Line, i: number): number {
  if (/^\s*[-–—‑]\s*$/.test(line.tokens[i]?.gap ?? "")) return 0;
  if (!line.joined(i)) return -1;
  const to = BOOKS.to.at(line, i);
  return to && line.tokens[i + to.length]?.gap.trim() === "" ? to.length : -1;
}

/** Several days at token `i`: "3-5 November", "du 28 octobre au 2 novembre", "2026-11-03 to 2026-11-05", "Nov 3–5". */
export function rangeAt(line: Line, i: number, monthFirst: boolean): RangeRead | null {
  const first = dayAt(line, i, monthFirst);
  if (first) return first.impossible ? null : (twoDates(line, i, first, monthFirst) ?? monthOnce(line, i, first));
  return dayOnce(line, i, monthFirst);
}

function twoDates(line: Line, i: number, first: DayRead, monthFirst: boolean): RangeRead | null {
  const at = i + first.length;
  const between = connector(line, at);
  const second = between < 0 ? null : dayAt(line, at + between, monthFirst);
  if (!second || second.impossible || (between > 0 && isAnd(line, at) && !isNextDay(first, second))) return null;
  return { from: { ...first, year: first.year ?? second.year }, to: second, length: first.length + between + second.length };
}

/** "Nov 3-5": the month stands before both days. */
function monthOnce(line: Line, i: number, first: DayRead): RangeRead | null {
  if (line.isNumber(i) || first.year !== null) return null;
  const at = i + first.length;
  const between = connector(line, at);
  const end = at + between;
  if (between < 0 || !line.isNumber(end) || !line.free(end) || line.key(end).length > 2 || BOOKS.counted.at(line, end + 1))
    return null;
  const day = Number(line.key(end));
  const year = /^(19|20)\d\d$/.test(line.key(end + 1)) && line.free(end + 1) ? Number(line.key(end + 1)) : null;
  if (day <= first.day || day > 31) return null;
  return { from: { ...first, year }, to: { ...first, day, year }, length: end + 1 + (year ? 1 : 0) - i };
}

/** "3-5 November": the first day has no month of its own. */
function dayOnce(line: Line, i: number, monthFirst: boolean): RangeRead | null {
  if (!line.isNumber(i) || !line.free(i) || line.guarded[i] || line.key(i).length > 2) return null;
  let at = i + 1 + ordinalAt(line, i + 1);
  const day = Number(line.key(i));
  let last = day;
  // "le 3, 4 et 5 novembre"
  while (
    /^\s*,\s*$/.test(line.tokens[at]?.gap ?? "") &&
    line.isNumber(at) &&
    line.free(at) &&
    Number(line.key(at)) === last + 1
  ) {
    last++;
    at += 1 + ordinalAt(line, at + 1);
  }
  const between = connector(line, at);
  const second = between < 0 ? null : dayAt(line, at + between, monthFirst);
  if (!second || second.impossible || (second.swapped && monthFirst) || second.month === null) return null;
  if (day < 1 || day >= second.day || (last > day && second.day !== last + 1)) return null;
  if (between > 0 && isAnd(line, at) && last + 1 !== second.day) return null;
  return {
    from: { length: 1, day, month: second.month, year: second.year },
    to: { length: second.length, day: second.day, month: second.month, year: second.year },
    length: at + between + second.length - i,
  };
}

/** "3 and 4 November" are two days running; "3 and 14 November" are two dates. */
const isAnd = (line: Line, i: number): boolean => BOOKS.and.at(line, i) !== null && phraseless(line, i);
const phraseless = (line: Line, i: number): boolean =>
  i < 2 || !["from", "between", "entre", "intre", "между", "بين"].includes(line.key(i - 2));
const isNextDay = (a: DayRead, b: DayRead): boolean => a.month === b.month && a.day + 1 === b.day;
