import { certainty, type Points } from "./certainty.js";
import { checkAll, checkSetting } from "./marks.js";
import { type Ballot, isBlank, type Problem, type Rules, type Settings } from "./method.js";
import { type Counted, minorityOf, supportersOf } from "./minority.js";
import { pairwise } from "./pairwise.js";
import { rankNumbers, ranksOf } from "./ranks.js";
import type { Result } from "./result.js";

/** A method as the rest of the product uses it. */
export interface Method {
  readonly name: string;
  /** Are marks places (1 = first)? */
  readonly ranked: boolean;
  readonly rules: Rules;
  /** Everything wrong with a poll's settings, for the form that opens it. */
  checkSettings(settings: Settings, candidates: readonly string[]): Problem[];
  /** Everything wrong with a ballot, for the form that casts it; a blank ballot is fine. */
  check(ballot: Ballot, candidates: readonly string[], settings: Settings): Problem[];
  /** Counts. Never throws: a ballot that `check` refuses is left out, and the base says how many. */
  count(ballots: readonly Ballot[], candidates: readonly string[], settings: Settings): Result;
}

/** Makes a method of its rules. */
export function methodOf(rules: Rules): Method {
  const check: Method["check"] = (ballot, candidates, settings) => {
    const problems = checkAll(ballot, candidates);
    return problems.length > 0 ? problems : rules.checkMarks(ballot, candidates, settings);
  };
  return {
    name: rules.name,
    ranked: rules.ranked === true,
    rules,
    check,
    checkSettings: (settings, candidates) => [
      ...checkSetting(settings, "places", Math.max(1, candidates.length)),
      ...rules.checkSettings(settings, candidates),
    ],
    count: (ballots, candidates, settings) => {
      const valid = ballots.filter((ballot) => check(ballot, candidates, settings).length === 0);
      const { base, ...rest } = tally(rules, valid, candidates, settings);
      return { ...rest, base: { ...base, ballots: ballots.length, invalid: ballots.length - valid.length } };
    },
  };
}

function tally(rules: Rules, valid: readonly Ballot[], candidates: readonly string[], settings: Settings): Result {
  const marked = valid.filter((ballot) => !isBlank(ballot));
  const blank = valid.length - marked.length;
  const counted = marked.map(
    (ballot): Counted => ({
      points: pointsOf(rules, ballot, candidates, settings),
      supports: new Set(candidates.filter((candidate) => rules.supports(ballot, candidate, candidates))),
    }),
  );
  const scores = totals(
    counted.map(({ points }) => points),
    candidates,
  );
  const score = (candidate: string): number => scores.get(candidate) ?? 0;
  const ranks = ranksOf(candidates, score);
  const rank = rankNumbers(ranks);
  const places = settings.places ?? 1;
  const chosen = counted.length === 0 ? [] : chosenOf(ranks, places, score);
  const rows = [...counted.map(({ points }) => points), ...Array.from({ length: blank }, (): Points => new Map())];
  return {
    method: rules.name,
    base: { ballots: valid.length, counted: counted.length, blank, invalid: 0 },
    standings: ranks.flat().map((candidate) => ({
      candidate,
      rank: rank.get(candidate) ?? 0,
      score: score(candidate),
      supporters: supportersOf(counted, candidate),
    })),
    ranks,
    chosen,
    sure: certainty(rows, ranks, scores, rules.reach(candidates, settings), chosen, places),
    minority: minorityOf(counted, candidates, chosen),
    pairwise: rules.ranked ? pairwise(marked, candidates) : null,
  };
}

/** The points one ballot gives, by candidate. */
export function pointsOf(rules: Rules, ballot: Ballot, candidates: readonly string[], settings: Settings): Points {
  const points = rules.points(ballot, candidates, settings);
  return new Map(candidates.map((candidate) => [candidate, points(candidate)]));
}

/** The points of many ballots together, by candidate. */
export const totals = (rows: readonly Points[], candidates: readonly string[]): Points =>
  new Map(candidates.map((candidate) => [candidate, rows.reduce((total, row) => total + (row.get(candidate) ?? 0), 0)]));

function chosenOf(ranks: readonly (readonly string[])[], places: number, score: (candidate: string) => number): string[] {
  const chosen: string[] = [];
  for (const [index, group] of ranks.entries())
    if (chosen.length < places && (index === 0 || score(group[0] ?? "") > 0)) chosen.push(...group);
  return chosen;
}
