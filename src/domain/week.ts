import type { Instant } from "../events.js";
import { addDays, daysBetween, weekOf } from "./dates.js";
import type { AgeBand, Id, Sex } from "./records.js";

/** Seven days of a community, and how far back to look for what they are held against. Calendar dates, both ends included. */
export interface WeekAsked {
  readonly programme: Id;
  readonly community: Id;
  readonly from: string;
  readonly to: string;
  /** First day of the four weeks before. */
  readonly since: string;
  /** Follow-ups due until then are shown. */
  readonly soon: string;
  /** Events that have not ended by then are to come. */
  readonly now: Instant;
  /** Codes of the themes to look up when they were last touched. */
  readonly themes: readonly string[];
}

/** The seven days that end with `to`, today's included: what somebody sees who asks in the middle of a week. */
export const weekEnding = (programme: Id, community: Id, to: string, now: Instant, themes: readonly string[]): WeekAsked => {
  const from = addDays(to, -6);
  return { programme, community, from, to, since: addDays(from, -28), soon: addDays(to, 7), now, themes };
};

/** The last day of the last whole week before `today`; weeks begin on `weekStart` (1 = Monday). So weekly posts leave out no day and count none twice. */
export const lastWholeWeek = (today: string, weekStart = 1): string => addDays(weekOf(today, weekStart), -1);

/** First day of the twelve weeks that end with this one. */
export const quarterOf = (asked: Pick<WeekAsked, "to">): string => addDays(asked.to, -83);

export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** What the store answers. */
export interface WeekFacts {
  readonly days: readonly {
    readonly date: string;
    readonly entries: number;
    readonly nominal: number;
    readonly counted: number;
  }[];
  readonly types: readonly Counted[];
  readonly themes: readonly Counted[];
  /** When each theme asked about was last touched, until the end of the week; those never touched are left out. */
  readonly touched: readonly { readonly theme: string; readonly last: string }[];
  readonly organisations: readonly Counted[];
  /** Entries that name an organisation, and how many of those name several. */
  readonly linked: number;
  readonly across: number;
  /** Different people named, and in how many entries anybody was. */
  readonly people: number;
  readonly naming: number;
  /** Members named who were never named in this community before. */
  readonly newcomers: number;
  readonly cells: readonly { readonly sex: Sex; readonly age: AgeBand; readonly count: number }[];
  readonly lessons: readonly { readonly title: string; readonly lesson: string }[];
  /** The first twenty, and how many there are. */
  readonly due: readonly { readonly what: string; readonly who: string | null; readonly due: string }[];
  readonly allDue: number;
  /** The next events planned, at most three. */
  readonly next: readonly { readonly title: string; readonly date: string }[];
  /** Who logged, most first; the name only of those who agreed to be thanked. */
  readonly loggers: readonly { readonly name: string | null; readonly count: number }[];
}

/** The five weeks that end with the one asked, oldest first: entries, seats filled, entries that counted seats. */
export function fiveWeeks(
  asked: WeekAsked,
  facts: WeekFacts,
): readonly { readonly from: string; readonly entries: number; readonly nominal: number; readonly counted: number }[] {
  const weeks = [0, 1, 2, 3, 4].map((n) => ({ from: addDays(asked.since, 7 * n), entries: 0, nominal: 0, counted: 0 }));
  for (const day of facts.days) {
    const week = weeks[Math.floor(daysBetween(asked.since, day.date) / 7)];
    if (!week) continue;
    week.entries += day.entries;
    week.nominal += day.nominal;
    week.counted += day.counted;
  }
  return weeks;
}

/** Mean entries of the four weeks before. */
export const meanBefore = (weeks: readonly { readonly entries: number }[]): number =>
  weeks.slice(0, -1).reduce((sum, week) => sum + week.entries, 0) / Math.max(1, weeks.length - 1);

export type Suggestion = "overdue" | "quiet" | "one-logger" | "no-lesson" | "no-counts" | "theme";

/** The one thing worth doing next; the most useful first. A single busy logger is a concern only where there are enough people to share. */
export function suggestion(asked: WeekAsked, facts: WeekFacts): Suggestion | undefined {
  const weeks = fiveWeeks(asked, facts);
  const week = weeks.at(-1);
  if (!week) return undefined;
  if (facts.due.some((one) => one.due < asked.to)) return "overdue";
  if (week.entries === 0) return "quiet";
  const most = facts.loggers[0]?.count ?? 0;
  if (facts.loggers.length >= 5 && week.entries >= 5 && most / week.entries > 0.6) return "one-logger";
  if (facts.lessons.length === 0) return "no-lesson";
  if (week.counted === 0) return "no-counts";
  return facts.themes.length > 0 ? undefined : "theme";
}
