import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";
import { absorbLeft, phraseBefore, type Reading } from "./reading.js";

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly length: number;
  /** Written as a time ("10:30", "10h", "3pm"), not only as a number. */
  readonly marked: boolean;
  /** Morning or afternoon is certain. */
  readonly certain: boolean;
  /** Only the letter h says so: "9h" may be nine hours. */
  readonly onlyH: boolean;
}

const pad = (value: number): string => String(value).padStart(2, "0");
const show = (minutes: number): string => `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;

/** Reads the time of day, and how long it took where both ends were said ("10:00-11:30"). Times are the person's own clock. */
export function readTimes(reading: Reading): void {
  const { line } = reading;
  for (let i = 0; i < line.length; i++) {
    const range = rangeAt(line, i);
    if (range) {
      takeRange(reading, i, range);
      return;
    }
  }
  for (let i = 0; i < line.length; i++) {
    const single = singleAt(line, i);
    if (single) {
      takeSingle(reading, i, single);
      return;
    }
  }
}

function takeSingle(reading: Reading, i: number, clock: Clock): void {
  const { line } = reading;
  const said = line.said(i, i + clock.length);
  line.claim("time", i, i + clock.length);
  absorbLeft(line, i, [BOOKS.at]);
  const minutes = settle(reading, clock, said, !clock.marked && line.key(i - 1) === "a");
  reading.time = show(minutes);
  if (clock.onlyH && clock.hour <= 12) {
    reading.note("time-or-duration", "time", said, reading.time, [], [{ field: "durationMinutes", value: clock.hour * 60 }]);
  }
}

function takeRange(reading: Reading, i: number, { from, to, length }: { from: Clock; to: Clock; length: number }): void {
  const { line } = reading;
  const said = line.said(i, i + length);
  line.claim("time", i, i + length);
  absorbLeft(line, i, [BOOKS.from, BOOKS.at]);
  let start = from.hour * 60 + from.minute;
  let end = to.hour * 60 + to.minute;
  // "2-4 pm": the end says it for both.
  if (!from.certain && to.certain && to.hour >= 12 && start + 720 < end) start += 720;
  else if (!from.certain && !to.certain) {
    const settled = settle(reading, from, said);
    if (settled !== start) end += 720;
    start = settled;
  }
  if (end <= start) end += 720;
  if (end <= start) end += 720;
  reading.time = show(start);
  reading.durationMinutes = (end - start) % 1440 || null;
}

/** Seven may be either. One to six without "am" or "pm" is taken as the afternoon, and said so: few people meet at three in the night. */
function settle(reading: Reading, clock: Clock, said: string, mayBePeople = false): number {
  const minutes = clock.hour * 60 + clock.minute;
  if (clock.certain || clock.hour < 1 || clock.hour > 7) return minutes;
  // "à 3" may be three people too.
  const instead = mayBePeople ? [{ field: "participants.total" as const, value: clock.hour }] : undefined;
  if (clock.hour === 7) {
    reading.note("hour", "time", said, show(minutes), [show(minutes + 720)], instead);
    return minutes;
  }
  reading.note("hour", "time", said, show(minutes + 720), [show(minutes)], instead);
  return minutes + 720;
}

function singleAt(line: Line, i: number): Clock | null {
  const led = phraseBefore(line, i, BOOKS.at) >= 0;
  const noon = led ? BOOKS.noon.at(line, i) : null;
  if (noon) return { hour: 12, minute: 0, length: noon.length, marked: true, certain: true, onlyH: false };
  const clock = clockAt(line, i, led);
  if (!clock) return null;
  if (clock.onlyH && !led && (clock.hour < 7 || line.key(i).length > 2)) return null;
  if (clock.marked) return led || !clock.onlyH ? { ...clock, onlyH: false } : clock;
  return led && endsHere(line, i + clock.length, i) ? clock : null;
}

/** After "at 10": the end, a pause, another reading, or a word that leads on; a noun would make it a count ("в 3 школах"). */
function endsHere(line: Line, i: number, at: number): boolean {
  if (i >= line.length || !line.free(i) || line.breaksBefore(i) || line.tokens[i]!.kind !== "word") return true;
  if (BOOKS.counted.at(line, i) || BOOKS.minutes.at(line, i) || BOOKS.measures.at(line, i) || BOOKS.months.at(line, i))
    return false;
  if (
    BOOKS.with.at(line, i) ||
    BOOKS.about.at(line, i) ||
    BOOKS.toFrom.at(line, i) ||
    BOOKS.glue.at(line, i) ||
    BOOKS.types.at(line, i)
  )
    return true;
  return ["الساعه"].includes(line.key(at - 1)) || /^\p{Lu}{2,}$/u.test(line.tokens[i]!.text);
}

function rangeAt(line: Line, i: number): { from: Clock; to: Clock; length: number } | null {
  const from = clockAt(line, i, true);
  if (!from) return null;
  const at = i + from.length;
  const dash = /^\s*[-–—]\s*$/.test(line.tokens[at]?.gap ?? "");
  const word = dash || !line.joined(at) ? null : BOOKS.to.at(line, at);
  if (!dash && !word) return null;
  const again = word ? BOOKS.at.at(line, at + word.length) : null;
  const start = at + (word?.length ?? 0);
  const to = clockAt(line, start, true) ?? (again ? clockAt(line, start + again.length, true) : null);
  if (!to) return null;
  const end = clockAt(line, start, true) ? start + to.length : start + (again?.length ?? 0) + to.length;
  if (from.onlyH && to.onlyH && from.hour < 7 && to.hour < 7) return null;
  if (!from.marked && !to.marked) {
    if (phraseBefore(line, i, BOOKS.from) < 0 && !["الساعه", "ora", "orele"].includes(line.key(i - 1))) return null;
    if (!endsHere(line, end, i) || BOOKS.daysUnit.at(line, end)) return null;
  }
  return { from, to, length: end - i };
}

const isMinute = (line: Line, i: number): boolean =>
  line.isNumber(i) && line.free(i) && line.key(i).length === 2 && Number(line.key(i)) < 60;

/** The clock reading at token `i`: "14:30", "14h30", "14.30", "3 pm", "7 вечера", or a bare hour. `led`: "at" stands before. */
function clockAt(line: Line, i: number, led: boolean): Clock | null {
  const token = line.tokens[i];
  if (token?.kind !== "number" || !line.free(i) || line.guarded[i] || token.key.length > 2 || Number(token.key) > 23) return null;
  const hour = Number(token.key);
  let length = 1;
  let minute = 0;
  let marked = false;
  let onlyH = false;
  const after = line.tokens[i + 1];
  const close = after?.gap ?? "";
  if (close === ":" && isMinute(line, i + 1)) {
    minute = Number(line.key(i + 1));
    length = line.tokens[i + 2]?.gap === ":" && isMinute(line, i + 2) ? 3 : 2;
    marked = true;
  } else if (close === "." && led && isMinute(line, i + 1)) {
    minute = Number(line.key(i + 1));
    length = 2;
    marked = true;
  } else if (
    after &&
    ["h", "ч", "heures", "heure", "часов", "часа", "час"].includes(after.key) &&
    line.free(i + 1) &&
    line.joined(i + 1)
  ) {
    // "в 3 часа" and "à 3 heures" are times; "3 часа" alone is a duration.
    const letter = after.key === "h";
    if (!letter && phraseBefore(line, i, BOOKS.at) < 0) return null;
    const withMinute = isMinute(line, i + 2) && /^\s?$/.test(line.tokens[i + 2]!.gap);
    minute = withMinute ? Number(line.key(i + 2)) : 0;
    length = withMinute ? 3 : 2;
    marked = true;
    onlyH = letter && !withMinute;
    if (letter && withMinute && hour < 7 && phraseBefore(line, i, BOOKS.at) < 0) return null;
  } else if (after && after.key === "o" && line.key(i + 2) === "clock") {
    length = 3;
    marked = true;
  }
  return withHalf(line, i, {
    hour,
    minute,
    length,
    marked,
    onlyH,
    certain: hour > 12 || hour === 0 || token.key.startsWith("0"),
  });
}

/** "am", "de l'après-midi", "вечера", "صباحا" after a time. In Romanian "am" before a verb is "I have". */
function withHalf(line: Line, i: number, clock: Clock): Clock {
  const at = i + clock.length;
  if (!line.joined(at)) return clock;
  const morning = BOOKS.morning.at(line, at);
  const afternoon = morning ? null : BOOKS.afternoon.at(line, at);
  const half = morning ?? afternoon;
  if (!half || (line.key(at) === "am" && BOOKS.verbs.at(line, at)) || clock.hour > 12) return clock;
  // A bare letter counts only beside the figure ("3 م", "10 ص").
  const hour = morning ? clock.hour % 12 : (clock.hour % 12) + 12;
  return { ...clock, hour, length: clock.length + half.length, marked: true, certain: true, onlyH: false };
}
