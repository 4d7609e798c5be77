import { daysBetween } from "./dates.js";
import type { Id } from "./records.js";

/** A period that people taking part are counted over, in days; three falls need four of them. */
export const PERIOD_DAYS = 28;
/** Who logs, and who is new, is looked at over twelve weeks. */
export const QUARTER_DAYS = 84;
/** Fewer gaps between days with entries say nothing about what is usual. */
const GAPS_NEEDED = 3;
/** A weekend, or a holiday, is no sign of anything: no silence is shorter than this. */
const SHORTEST_SILENCE_DAYS = 7;
/** Where nothing is usual yet, two weeks without an entry are a silence. */
const SILENCE_OF_NEW_DAYS = 14;
/** Under so many entries, who logged them is chance. */
const ENTRIES_FOR_A_SHARE = 5;
const ONE_LOGGER_SHARE = 0.6;

/** What is asked of the store about one community; `today` is its calendar date, `began` the date it was set up. */
export interface DormancyAsked {
  readonly programme: Id;
  readonly community: Id;
  readonly today: string;
  readonly began: string;
}

/** What the store answers. Calendar dates in the community's zone; nothing after `today` counts. */
export interface DormancyFacts {
  readonly today: string;
  readonly began: string;
  /** Different days with an entry, newest first: the last twenty or so. */
  readonly days: readonly string[];
  /** Entries of the last twelve weeks by who logged them, most first. */
  readonly loggers: readonly { readonly person: Id; readonly count: number }[];
  /** Different people named in each of the last four periods of `PERIOD_DAYS`, oldest first. */
  readonly people: readonly number[];
  /** People who logged or were named in the last twelve weeks, and how many of them for the first time here. */
  readonly active: number;
  readonly newcomers: number;
  /** Open follow-ups whose day has passed. */
  readonly overdue: number;
  readonly oldestDue: string | null;
}

/** Why a community may be going quiet: each sign with the numbers it rests on, never one score. */
export type Signal =
  /** No entry for at least twice the usual days between entries; `usual` is null where too little was logged to know. */
  | { readonly kind: "silent"; readonly days: number; readonly last: string | null; readonly usual: number | null }
  /** Different people named, period by period, three falls running. */
  | { readonly kind: "shrinking"; readonly people: readonly number[] }
  /** One person logs over 60 % of the entries (0–1) of twelve weeks. */
  | { readonly kind: "one-logger"; readonly share: number; readonly entries: number }
  /** Nobody new in twelve weeks. */
  | { readonly kind: "no-newcomers"; readonly active: number }
  /** Follow-ups past their day. */
  | { readonly kind: "overdue"; readonly count: number; readonly oldest: string };
export type SignalKind = Signal["kind"];

/** The signs there are, the most pressing first; empty where all is well. Source: the dormancy signals of the project's domain page. */
export function dormancy(facts: DormancyFacts): readonly Signal[] {
  return [silent(facts), overdue(facts), shrinking(facts), oneLogger(facts), noNewcomers(facts)].filter(
    (signal) => signal !== undefined,
  );
}

/** The usual days between days with entries: the median gap, in days; undefined where there are too few to say. */
export function usualInterval(days: readonly string[]): number | undefined {
  const gaps = days
    .slice(1)
    .map((older, index) => daysBetween(older, days[index] ?? older))
    .sort((a, b) => a - b);
  if (gaps.length < GAPS_NEEDED) return undefined;
  const middle = Math.floor(gaps.length / 2);
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}

function silent({ days, today, began }: DormancyFacts): Signal | undefined {
  const last = days[0] ?? null;
  const since = daysBetween(last ?? began, today);
  const usual = usualInterval(days);
  const patience = usual === undefined ? SILENCE_OF_NEW_DAYS : Math.max(2 * usual, SHORTEST_SILENCE_DAYS);
  return since >= patience ? { kind: "silent", days: since, last, usual: usual ?? null } : undefined;
}

function shrinking({ people }: DormancyFacts): Signal | undefined {
  const falls = people.slice(1).every((now, index) => now < (people[index] ?? 0));
  return people.length >= 4 && falls ? { kind: "shrinking", people } : undefined;
}

function oneLogger({ loggers }: DormancyFacts): Signal | undefined {
  const entries = loggers.reduce((sum, one) => sum + one.count, 0);
  const share = (loggers[0]?.count ?? 0) / Math.max(1, entries);
  return entries >= ENTRIES_FOR_A_SHARE && share > ONE_LOGGER_SHARE ? { kind: "one-logger", share, entries } : undefined;
}

function noNewcomers({ active, newcomers, began, today }: DormancyFacts): Signal | undefined {
  // In its first weeks everybody is new; where nobody is active, that is another sign.
  if (active === 0 || newcomers > 0 || daysBetween(began, today) < QUARTER_DAYS) return undefined;
  return { kind: "no-newcomers", active };
}

const overdue = ({ overdue: count, oldestDue }: DormancyFacts): Signal | undefined =>
  count > 0 && oldestDue !== null ? { kind: "overdue", count, oldest: oldestDue } : undefined;
