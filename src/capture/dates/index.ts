import { addDays, daysBetween } from "../../domain/dates.js";
import { BOOKS } from "../lexicon/index.js";
import { numberAt } from "../numbers.js";
import { absorbLeft, phraseBefore, type Reading } from "../reading.js";
import { exists, iso, lastPassed, yearOf } from "./calendar.js";
import type { Found } from "./found.js";
import { ago, dayOfMonth, relativeDay, week, weekday } from "./relative.js";
import { written } from "./written.js";

const LEADING = [BOOKS.on, BOOKS.from, BOOKS.starting, BOOKS.articles];

/** Reads when it was: one date, or the first and last of several days. The first date said counts; a second one is noted. */
export function readDates(reading: Reading): void {
  const { line } = reading;
  let first: { start: number; end: number } | null = null;
  for (let i = 0; i < line.length; i++) {
    if (!line.free(i)) continue;
    const found = dateAt(reading, i);
    if (!found) continue;
    if (found.date === null) {
      reading.note("impossible", "date", line.said(i, i + found.length), null);
      line.guarded.fill(true, i, i + found.length);
    } else if (first === null) {
      first = { start: i, end: i + found.length };
      take(reading, i, found);
    } else {
      another(reading, i, found);
    }
    i += found.length - 1;
  }
  if (first) absorbLeft(line, first.start, LEADING);
  readDayCount(reading, first?.start ?? null);
  if (!reading.date) noteMonthOnly(reading);
}

function dateAt(reading: Reading, i: number): Found | null {
  const { line } = reading;
  const day = weekday(reading, i);
  // "Friday 13 November", "lundi 16 novembre", "mar. 8 juin": the date says which one, and a short name before it is a day.
  const name = day?.length ?? BOOKS.weekdaysShort.at(line, i)?.length ?? 0;
  if (name > 0) {
    const after = i + name;
    const skip = ["the", "le", "الموافق"].includes(line.key(after)) ? 1 : 0;
    const exact = /^[\s,.،]*$/.test(line.tokens[after]?.gap ?? "x") ? written(reading, after + skip) : null;
    if (exact) return { ...exact, length: name + skip + exact.length };
  }
  return day ?? written(reading, i) ?? relativeDay(reading, i) ?? ago(reading, i) ?? week(reading, i) ?? dayOfMonth(reading, i);
}

function take(reading: Reading, i: number, found: Found): void {
  const { line, today } = reading;
  const said = line.said(i, i + found.length);
  line.claim("date", i, i + found.length);
  reading.date = found.date;
  if (found.endDate && found.endDate !== found.date) reading.endDate = found.endDate;
  if (found.code) {
    reading.note(found.code, "date", said, found.date, found.others ?? []);
    if (found.endDate && found.endOthers) reading.note(found.code, "endDate", said, found.endDate, found.endOthers);
  }
  const date = found.date ?? "";
  if (date > today && found.code === undefined) reading.note("future", "date", said, date);
  if (yearOf(date) < 2000) reading.note("long-ago", "date", said, date);
}

/** "yesterday, 21 November" says one day twice; another day is only noted, and its words stay. */
function another(reading: Reading, i: number, found: Found): void {
  const { line } = reading;
  const said = line.said(i, i + found.length);
  if (found.date === reading.date || found.others?.includes(reading.date ?? "")) line.claim("date", i, i + found.length);
  else {
    reading.note("several", "date", said, reading.date, found.date ? [found.date] : []);
    line.guarded.fill(true, i, i + found.length);
  }
}

/** "3 days from 9 November", "трёхдневный тренинг": how long it took, as its last day. */
function readDayCount(reading: Reading, dateStart: number | null): void {
  const { line } = reading;
  for (let i = 0; i < line.length; i++) {
    const read = dayCountAt(reading, i);
    if (!read) continue;
    const said = line.said(i, i + read.length);
    if (!reading.date || read.days < 2 || read.days > 60) {
      if (read.days > 1 && read.days <= 60) reading.note("days", "endDate", said, null);
      return;
    }
    const last = addDays(reading.date, read.days - 1);
    if (reading.endDate && daysBetween(reading.date, reading.endDate) !== read.days - 1) return;
    const start = isStart(reading, dateStart);
    line.claim("date", i, i + read.length);
    absorbLeft(line, i, [BOOKS.lasting, BOOKS.articles]);
    if (reading.endDate) return;
    reading.endDate = last;
    if (!start) reading.note("days", "endDate", said, last, [null]);
    return;
  }
}

function dayCountAt({ line }: Reading, i: number): { days: number; length: number } | null {
  const word = BOOKS.daysOf.at(line, i);
  if (word) return { days: word.value, length: word.length };
  const number = numberAt(line, i);
  const unit = number && line.joined(i + number.length) ? BOOKS.daysUnit.at(line, i + number.length) : null;
  return number && unit ? { days: number.value, length: number.length + unit.length } : null;
}

/** Was the date said with "from", so that it is the first day? */
function isStart({ line }: Reading, dateStart: number | null): boolean {
  if (dateStart === null) return false;
  let i = dateStart;
  while (i > 0 && line.owners[i - 1] === "date") i--;
  const said = line.tokens
    .slice(i, dateStart)
    .map((token) => token.key)
    .join(" ");
  return /^(from|starting|beginning|a partir|a compter|du|incepand|incepind|din|de la|с|со|начиная|ابتداء|بدءا|اعتبارا|بدايه|من)/.test(
    said,
  );
}

/** "in October", "last month": no day was said, so none is taken; the first one is offered. */
function noteMonthOnly(reading: Reading): void {
  const { line, today } = reading;
  for (let i = 0; i < line.length; i++) {
    const ago = BOOKS.month.at(line, i);
    if (ago) {
      const month = ((Number(today.slice(5, 7)) - 1 + ago.value + 12) % 12) + 1;
      const year = yearOf(today) - (month > Number(today.slice(5, 7)) ? 1 : 0);
      reading.note("month-only", "date", line.said(i, i + ago.length), null, [iso(year, month, 1)]);
      return;
    }
    const month = BOOKS.months.at(line, i);
    if (!month) continue;
    const year = /^(19|20)\d\d$/.test(line.key(i + month.length)) ? Number(line.key(i + month.length)) : null;
    if (year === null && phraseBefore(line, i, BOOKS.places) < 0) continue;
    const day =
      year !== null && exists(1, month.value, year) ? iso(year, month.value, 1) : lastPassed(1, month.value, today).past;
    reading.note("month-only", "date", line.said(i, i + month.length + (year ? 1 : 0)), null, [day]);
    return;
  }
}
