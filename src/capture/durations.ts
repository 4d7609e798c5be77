import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";
import { numberAt } from "./numbers.js";
import { absorbLeft, type Reading } from "./reading.js";

interface Span {
  readonly minutes: number;
  readonly length: number;
}

const LONGEST = 31 * 24 * 60;

/** Reads how long it took, in minutes: "45 min", "1h30", "полтора часа", "ساعتين". A range of times has said it already. */
export function readDurations(reading: Reading): void {
  const { line } = reading;
  for (let i = 0; i < line.length; i++) {
    if (!line.free(i) || line.guarded[i]) continue;
    const half = BOOKS.halfDay.at(line, i);
    const span = half ? { minutes: 240, length: half.length } : spanAt(line, i);
    if (!span || span.minutes <= 0 || span.minutes > LONGEST) continue;
    if (reading.durationMinutes !== null) {
      if (span.minutes === reading.durationMinutes) line.claim("duration", i, i + span.length);
      return;
    }
    reading.durationMinutes = span.minutes;
    if (half) reading.note("half-day", "durationMinutes", line.said(i, i + span.length), 240, [180, 300]);
    line.claim("duration", i, i + span.length);
    absorbLeft(line, i, [BOOKS.lasting, BOOKS.articles, BOOKS.approx]);
    i += span.length - 1;
  }
}

function spanAt(line: Line, i: number): Span | null {
  return fixed(line, i) ?? hours(line, i) ?? minutes(line, i) ?? loneHour(line, i);
}

function fixed(line: Line, i: number): Span | null {
  const phrase = BOOKS.durations.at(line, i);
  // "الساعة" with its article is o'clock, not an hour.
  if (!phrase || (phrase.length === 1 && line.key(i).startsWith("ال"))) return null;
  return { minutes: phrase.value, length: phrase.length };
}

/** A number with a fraction: "2,5", "1.5"; tokens taken. */
function decimalAt(line: Line, i: number): { value: number; length: number } | null {
  const number = numberAt(line, i);
  if (!number) return null;
  const next = line.tokens[i + 1];
  if (
    number.length === 1 &&
    line.isNumber(i) &&
    next?.kind === "number" &&
    /^[.,]$/.test(next.gap) &&
    next.key.length <= 2 &&
    line.free(i + 1)
  ) {
    return { value: Number(`${line.key(i)}.${next.key}`), length: 2 };
  }
  return number;
}

function hours(line: Line, i: number): Span | null {
  const number = decimalAt(line, i);
  if (!number) return null;
  let at = i + number.length;
  const before = line.joined(at) ? BOOKS.afterHours.at(line, at) : null;
  if (before) at += before.length;
  if (line.key(at) === "de" && line.joined(at)) at++;
  const unit = line.joined(at) ? BOOKS.hours.at(line, at) : null;
  if (!unit) return null;
  at += unit.length;
  let total = number.value * 60 + (before?.value ?? 0);
  if (!before && line.joined(at)) {
    const after = BOOKS.afterHours.at(line, at);
    if (after) return { minutes: Math.round(total + after.value), length: at + after.length - i };
  }
  const rest = line.joined(at) || /^,\s$/.test(line.tokens[at]?.gap ?? "") ? restOfHour(line, at) : null;
  if (rest) {
    total += rest.minutes;
    at += rest.length;
  }
  return { minutes: Math.round(total), length: at - i };
}

/** What follows the hours: "30", "30 min", "and 15 minutes". */
function restOfHour(line: Line, i: number): Span | null {
  const and = BOOKS.and.at(line, i);
  const at = i + (and?.length ?? 0);
  const number = numberAt(line, at);
  if (!number || number.value > 59) return null;
  const unit = line.joined(at + number.length) ? BOOKS.minutes.at(line, at + number.length) : null;
  if (unit) return { minutes: number.value, length: at + number.length + unit.length - i };
  const close = !and && line.isNumber(at) && line.key(at).length === 2 && /^\s?$/.test(line.tokens[at]!.gap);
  return close && !BOOKS.counted.at(line, at + 1) ? { minutes: number.value, length: 1 } : null;
}

function minutes(line: Line, i: number): Span | null {
  const number = numberAt(line, i);
  if (!number) return null;
  // Romanian: "20 de minute".
  const at = i + number.length + (line.key(i + number.length) === "de" ? 1 : 0);
  const unit = line.joined(at) ? BOOKS.minutes.at(line, at) : null;
  if (unit) return { minutes: number.value, length: at + unit.length - i };
  if (isShortMinutes(line, i)) return { minutes: number.value, length: 2 };
  // 45' at the end of a word.
  const end = line.tokens[i]!.end;
  return line.isNumber(i) && /^['’′](\s|$|[,.;)])/.test(line.text.slice(end, end + 2))
    ? { minutes: number.value, length: 1 }
    : null;
}

/** "30m" alone between two readings; elsewhere it may be metres. */
export function isShortMinutes(line: Line, i: number): boolean {
  const unit = line.tokens[i + 1];
  const pause = (at: number) => at >= line.length || line.breaksBefore(at) || !line.free(at);
  return (
    line.isNumber(i) &&
    unit?.text === "m" &&
    unit.gap === "" &&
    (i === 0 || line.breaksBefore(i) || !line.free(i - 1)) &&
    pause(i + 2)
  );
}

/** "…, час": an hour, where it stands alone. */
function loneHour(line: Line, i: number): Span | null {
  if (line.key(i) !== "час") return null;
  const alone =
    (line.breaksBefore(i) || !line.free(i - 1)) && (i + 1 >= line.length || line.breaksBefore(i + 1) || !line.free(i + 1));
  return alone ? { minutes: 60, length: 1 } : null;
}
