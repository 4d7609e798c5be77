import { addDays } from "../../domain/dates.js";
import { BOOKS } from "../lexicon/index.js";
import { numberAt } from "../numbers.js";
import type { Reading } from "../reading.js";
import { lastSuchDay, weekdayOf, workdays } from "./calendar.js";
import { ordinalAt } from "./day.js";
import type { Found } from "./found.js";

/** "yesterday", "сегодня утром", "أول أمس". */
export function relativeDay({ line, today }: Reading, i: number): Found | null {
  const word = BOOKS.days.at(line, i);
  if (!word) return null;
  let length = word.length;
  const part = BOOKS.morning.at(line, i + length) ?? BOOKS.afternoon.at(line, i + length);
  if (part && line.joined(i + length)) length += part.length;
  return { length, date: addDays(today, word.value) };
}

/** "3 days ago", "il y a deux semaines", "acum 3 zile", "неделю назад", "قبل أسبوعين". */
export function ago({ line, today }: Reading, i: number): Found | null {
  const before = BOOKS.agoBefore.at(line, i);
  if (before) {
    const span = spanAt(line, i + before.length);
    if (span) return { length: before.length + span.length, date: addDays(today, -span.days) };
  }
  const span = spanAt(line, i);
  const after = span && BOOKS.agoAfter.at(line, i + span.length);
  return span && after && line.joined(i + span.length)
    ? { length: span.length + after.length, date: addDays(today, -span.days) }
    : null;
}

function spanAt(line: Reading["line"], i: number): { days: number; length: number } | null {
  const dual = BOOKS.weeksOf.at(line, i);
  if (dual) return { days: dual.value * 7, length: dual.length };
  const dualDays = BOOKS.daysOf.at(line, i);
  if (dualDays) return { days: dualDays.value, length: dualDays.length };
  const number = numberAt(line, i);
  const at = i + (number?.length ?? 0);
  const week = BOOKS.weeksUnit.at(line, at);
  const unit = week ?? BOOKS.daysUnit.at(line, at);
  const count = number?.value ?? 1;
  return unit && count <= 400 ? { days: count * (week ? 7 : 1), length: at + unit.length - i } : null;
}

/** "last week": the same day of that week, with its working days as the other readings. */
export function week({ line, today }: Reading, i: number): Found | null {
  const word = BOOKS.weeks.at(line, i);
  if (!word) return null;
  const date = addDays(today, word.value * 7);
  const others = workdays(today, word.value).filter((day) => day !== date && (word.value > 0 || day <= today));
  return { length: word.length, date, code: "week", others };
}

/** "mardi dernier", "on Monday", "в прошлый четверг", "next Friday", "monday last week". */
export function weekday({ line, today }: Reading, i: number): Found | null {
  const direction = BOOKS.last.at(line, i) ?? BOOKS.next.at(line, i);
  const at = i + (direction?.length ?? 0);
  const name = BOOKS.weekdays.at(line, at) ?? shortName(line, at, direction !== null);
  if (!name || (direction && !line.joined(at)) || !standsAlone(line, at)) return null;
  const target = name.value;
  let length = at + name.length - i;
  const after = i + length;
  const week = line.joined(after) ? weekAfter(line, after) : null;
  if (week) {
    const date = addDays(today, target - weekdayOf(today) + week.weeks * 7);
    return { length: length + week.length, date };
  }
  const said = line.joined(after) ? (BOOKS.last.at(line, after) ?? BOOKS.next.at(line, after)) : null;
  const forward = line.joined(after) && BOOKS.next.at(line, after) !== null;
  const isNext = forward || (direction !== null && BOOKS.next.at(line, i) !== null);
  const isLast = !isNext && (said ?? direction) !== null;
  if (said) length += said.length;
  const part = line.joined(i + length) ? (BOOKS.morning.at(line, i + length) ?? BOOKS.afternoon.at(line, i + length)) : null;
  if (part && line.key(i + length) !== "am") length += part.length;
  const back = (weekdayOf(today) - target + 7) % 7;
  if (isNext) return { length, date: addDays(today, 7 - back) };
  if (!isLast)
    return back === 0
      ? { length, date: today, code: "weekday", others: [addDays(today, -7)] }
      : { length, date: addDays(today, -back) };
  const date = addDays(today, -(back || 7));
  // "last Tuesday" on a Friday may be this week's or the last one's; "mardi dernier" and "الثلاثاء الماضي" are the one just gone.
  const locale = (said ?? direction)?.locale;
  const unclear = back > 0 && back < weekdayOf(today) && locale !== "fr" && locale !== "ar";
  return unclear ? { length, date, code: "weekday", others: [addDays(date, -7)] } : { length, date };
}

function weekAfter(line: Reading["line"], i: number): { weeks: number; length: number } | null {
  const skip = ["of", "de", "din"].includes(line.key(i)) ? 1 : 0;
  const direct = BOOKS.weeks.at(line, i);
  const found = direct ?? (skip ? BOOKS.weeks.at(line, i + 1) : null);
  return found ? { weeks: found.value, length: found.length + (direct ? 0 : skip) } : null;
}

/** Short names ("sat", "mar", "mer") are other words too: only after "on" or "last", in capitals in English, or in Cyrillic. */
function shortName(line: Reading["line"], i: number, led: boolean) {
  const short = BOOKS.weekdaysShort.at(line, i);
  if (!short) return null;
  const text = line.tokens[i]!.text;
  const capital = short.locale === "en" && /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/.test(text) && i > 0;
  const afterOn = ["on", "le", "в", "во", "pe"].includes(line.key(i - 1)) && line.joined(i);
  return led || afterOn || capital || short.locale === "ru" ? short : null;
}

/** "3 luni" are months; "أحد" without its article is "one of", unless "يوم" says that it is a day. */
function standsAlone(line: Reading["line"], i: number): boolean {
  const { key } = line.tokens[i]!;
  if (line.isNumber(i - 1) && key === "luni") return false;
  return !/^[\u0600-\u06ff]/.test(key) || /^[وبلف]?ا?ل/.test(key) || ["يوم", "ليوم", "بيوم"].includes(line.key(i - 1));
}

const DAY_WORDS: Readonly<Record<string, true>> = { the: true, le: true, pe: true, يوم: true, يومي: true, du: true };

/** "on the 12th", "le 12", "pe 12", "12-го", "يوم 12": the last day with that number. */
export function dayOfMonth({ line, today }: Reading, i: number): Found | null {
  if (!line.isNumber(i) || !line.free(i) || line.guarded[i] || line.key(i).length > 2) return null;
  const day = Number(line.key(i));
  const ordinal = ordinalAt(line, i + 1);
  const led = DAY_WORDS[line.key(i - 1)] === true && line.joined(i) && line.key(i - 1) !== "the" && line.key(i - 1) !== "du";
  if (day < 1 || day > 31 || !(ordinal || led)) return null;
  const next = i + 1 + ordinal;
  if (line.joined(next) && (BOOKS.counted.at(line, next) || BOOKS.months.at(line, next) || isOther(line, next, ordinal === 1)))
    return null;
  if (/^[:./h]\d/.test(line.text.slice(line.tokens[next - 1]!.end)) || (line.tokens[next]?.gap === "" && !ordinal)) return null;
  const { past, coming } = lastSuchDay(day, today);
  return coming ? { length: 1 + ordinal, date: past, code: "month", others: [coming] } : { length: 1 + ordinal, date: past };
}

/** A word that makes the number its own ("the 5th meeting", "le 3 pages"). */
function isOther(line: Reading["line"], i: number, ordinal: boolean): boolean {
  if (BOOKS.hours.at(line, i) || BOOKS.minutes.at(line, i) || BOOKS.daysUnit.at(line, i) || BOOKS.measures.at(line, i))
    return true;
  return ordinal && line.free(i) && BOOKS.types.at(line, i) !== null && line.locale !== "ru";
}
