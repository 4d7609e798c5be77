import { isShortMinutes } from "./durations.js";
import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";

const PHONE = /\+\d[\d\s().-]{6,}\d|(?<![\d/.:-])0\d(?:[ .-]?\d{2}){4}(?![\d/])/g;
const CURRENCY = new Set(["usd", "eur", "mad", "mdl", "gbp", "dh", "chf", "sdg", "ron"]);

/** Marks the numbers that belong to something else: "SDG 13", "budget 2027", phone numbers, versions, money, measures, percent. */
export function guardNumbers(line: Line): void {
  const phones = [...line.text.matchAll(PHONE)].map((match) => [match.index, match.index + match[0].length] as const);
  for (let i = 0; i < line.length; i++) {
    if (!line.isNumber(i)) continue;
    const token = line.tokens[i]!;
    line.guarded[i] =
      phones.some(([from, to]) => token.start >= from && token.end <= to) ||
      token.key.length > 8 ||
      isMoneyOrPercent(line, i) ||
      isRatio(line, i) ||
      (isNamed(line, i) && !readsOn(line, i)) ||
      followsGuarded(line, i);
  }
}

/** "v2", "Q3", "COVID-19": a number tied to the word before it. */
function tiedToWord(line: Line, i: number): boolean {
  const gap = line.tokens[i]!.gap;
  if (!line.isWord(i - 1) || (gap !== "" && gap !== "-")) return false;
  const word = line.tokens[i - 1]!;
  if (/^[\u0600-\u06ff]/.test(word.key)) return false;
  // "1h30", "9am-11am": the word is itself tied to a number.
  return !(line.isNumber(i - 2) && line.tight(i - 1));
}

function isNamed(line: Line, i: number): boolean {
  if (tiedToWord(line, i)) return true;
  if (i === 0 || /[,;()!?]/.test(line.tokens[i]!.gap)) return false;
  if (CURRENCY.has(line.key(i - 1))) return true;
  if (line.isWord(i - 1) && BOOKS.guards.at(line, i - 1)?.length === 1) return true;
  return i > 1 && BOOKS.guards.at(line, i - 2)?.length === 2;
}

function isMoneyOrPercent(line: Line, i: number): boolean {
  const { gap, end } = line.tokens[i]!;
  if (/[$€£₽¥#№°₴]\s?$/.test(gap)) return true;
  if (/^\s?[%‰€$£₽¥°٪]/.test(line.text.slice(end, end + 2))) return true;
  if (!line.joined(i + 1) && !line.tight(i + 1)) return false;
  const measure = BOOKS.measures.at(line, i + 1);
  if (!measure) return false;
  if (isShortMinutes(line, i)) return false;
  // "2F 1M", "5 m" are told apart by the capital: counts were read before.
  return !(measure.length === 1 && /^[MmLlGg]$/.test(line.tokens[i + 1]!.text) && line.owners[i + 1] !== null);
}

/** "1:1", "1-1": one to one, and no time. */
function isRatio(line: Line, i: number): boolean {
  const first = line.isNumber(i + 1) && /^[:-]$/.test(line.tokens[i + 1]!.gap) ? i : i - 1;
  return line.key(first) === "1" && line.key(first + 1) === "1" && /^[:-]$/.test(line.tokens[first + 1]?.gap ?? "");
}

/** After "module 3": hours, people or a month say that the number is theirs after all ("project 3 hours"). */
function readsOn(line: Line, i: number): boolean {
  if (tiedToWord(line, i) || !line.joined(i + 1)) return false;
  const next = i + 1;
  const counted = BOOKS.counted.at(line, next)?.value;
  return Boolean(
    BOOKS.minutes.at(line, next) || BOOKS.hours.at(line, next) || BOOKS.months.at(line, next) || (counted && counted !== "kinds"),
  );
}

function followsGuarded(line: Line, i: number): boolean {
  return line.isNumber(i - 1) && line.guarded[i - 1] === true && /^[.,\-–/]$/.test(line.tokens[i]!.gap);
}
