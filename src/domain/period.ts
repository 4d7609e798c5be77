import { LOCALES, tagOf } from "../text/locales.js";
import { addDays, isCalendarDate, weekOf } from "./dates.js";

/** Calendar days, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
export type PeriodRead = { readonly period: Period } | { readonly problem: "unknown" | "reversed"; readonly typed: string };

/** Words for the same thing in the five languages, without case and accents. */
const WORDS = {
  last: "last|previous|past|dernier|derniere|precedent|trecut|trecuta|прошлый|прошлая|прошлое|прошлого|الماضي|الماضية",
  this: "this|current|ce|cet|cette|acest|aceasta|этот|эта|это|текущий|هذا|هذه",
  since: "since|from|depuis|din|de la|с|со|منذ",
  to: "to|until|till|a|au|pana|pana la|по|до|الى|حتى",
  week: "week|semaine|saptamana|неделя|неделю|الاسبوع",
  month: "month|mois|luna|месяц|الشهر",
  quarter: "quarter|trimestre|trimestru|trimestrul|квартал|الربع",
  year: "year|annee|an|anul|год|السنة|العام",
} as const;
type Word = keyof typeof WORDS;

const plain = (text: string): string =>
  text
    .toLocaleLowerCase("und")
    .normalize("NFKD")
    // Only accents: the short й is a letter of its own in Russian.
    .replace(/[\u0300-\u0305\u0307-\u036f\u064b-\u0655\u0640]/g, "")
    .normalize("NFC")
    .replace(/[أإآ]/g, "ا")
    .replace(/\s+/g, " ")
    .trim();

const alternatives = (word: Word): string =>
  WORDS[word]
    .split("|")
    .map(plain)
    .sort((a, b) => b.length - a.length)
    .join("|");
const is = (word: Word, text: string): boolean =>
  new RegExp(`^(?:(?:the|le|la|l')\\s?)?(?:${alternatives(word)})$`, "u").test(text);

/** Month names as the five languages write them, alone and in a date, long and short. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) =>
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1))).flatMap((day, month) =>
      (["long", "short"] as const).flatMap((style) => {
        const alone = new Intl.DateTimeFormat(tagOf(locale), { month: style, timeZone: "UTC" }).format(day);
        const inDate = new Intl.DateTimeFormat(tagOf(locale), { day: "numeric", month: style, timeZone: "UTC" })
          .formatToParts(day)
          .find((part) => part.type === "month")?.value;
        return [alone, inDate ?? alone].map((name) => [plain(name).replace(/\.$/, ""), month + 1] as const);
      }),
    ),
  ),
);

const two = (n: number): string => String(n).padStart(2, "0");
const months = (year: number, first: number, count: number): Period => {
  const index = year * 12 + first - 1;
  const start = (n: number): string => `${Math.floor(n / 12)}-${two((n % 12) + 1)}-01`;
  return { from: start(index), to: addDays(start(index + count), -1) };
};

/**
 * A period as people write it: `2025`, `2026-Q3`, `2026-05`, `May 2026`, `last quarter`, `this year`, `since June`, `2024 to 2025-06`.
 * `today` is the asker's; weeks begin on `weekStart` (1 = Monday). A month without a year is the latest that has begun.
 */
export function readPeriod(typed: string, today: string, weekStart = 1): PeriodRead {
  const text = plain(typed);
  if (text !== "") {
    const since = new RegExp(`^(?:${alternatives("since")}) (.+)$`, "u").exec(text);
    const whole = one(since?.[1] ?? text, today, weekStart);
    if (whole) return inOrder(since ? { from: whole.from, to: today } : whole, typed);
    const split = new RegExp(`^(.+?)\\s*(?:\\s(?:${alternatives("to")})\\s|\\.\\.|–|—|\\s-\\s)\\s*(.+)$`, "u").exec(
      since?.[1] ?? text,
    );
    const [first, last] = [one(split?.[1] ?? "", today, weekStart), one(split?.[2] ?? "", today, weekStart)];
    if (first && last) return inOrder({ from: first.from, to: last.to }, typed);
  }
  return { problem: "unknown", typed };
}

const inOrder = (period: Period, typed: string): PeriodRead =>
  period.from > period.to ? { problem: "reversed", typed } : { period };

/** One part: a day, month, quarter, year, or one named from today. */
function one(text: string, today: string, weekStart: number): Period | undefined {
  if (isCalendarDate(text)) return { from: text, to: text };
  const [year, month] = today.split("-").map(Number) as [number, number];
  const written = /^((?:19|20)\d\d)(?:[-/. ]?(?:q|t|к)([1-4])|[-/.](0?[1-9]|1[0-2]))?$/u.exec(text);
  if (written) {
    const y = Number(written[1]);
    if (written[2]) return months(y, Number(written[2]) * 3 - 2, 3);
    return written[3] ? months(y, Number(written[3]), 1) : months(y, 1, 12);
  }
  const quarter = /^(?:q|t|к)([1-4])[-/. ]((?:19|20)\d\d)$/u.exec(text);
  if (quarter) return months(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 3);
  const [, name = "", named] = /^(\D+?)\.?(?: ((?:19|20)\d\d))?$/u.exec(text) ?? [];
  const found = MONTHS.get(name);
  if (found) return months(named ? Number(named) : found <= month ? year : year - 1, found, 1);
  const words = text.split(" ");
  const [a = "", b = ""] = words;
  if (words.length !== 2) return undefined;
  // "last quarter" and "le trimestre dernier" alike.
  const which = is("last", a) || is("last", b) ? -1 : is("this", a) || is("this", b) ? 0 : undefined;
  if (which === undefined) return undefined;
  const unit = is("last", a) || is("this", a) ? b : a;
  if (is("year", unit)) return months(year + which, 1, 12);
  if (is("quarter", unit)) return months(year, (Math.ceil(month / 3) + which) * 3 - 2, 3);
  if (is("month", unit)) return months(year, month + which, 1);
  if (!is("week", unit)) return undefined;
  const from = addDays(weekOf(today, weekStart), 7 * which);
  return { from, to: addDays(from, 6) };
}
