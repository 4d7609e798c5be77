import type { Points } from "./certainty.js";
import { ranksOf } from "./ranks.js";

/** Those who asked for something, but for none of the chosen. */
export interface Minority {
  readonly ballots: number;
  /** What the same method puts first on their ballots alone, and how many of them ask for it; several where level. */
  readonly wanted: readonly { readonly candidate: string; readonly supporters: number }[];
}

/** One counted ballot: the points it gives, and whom it asks for. */
export interface Counted {
  readonly points: Points;
  readonly supports: ReadonlySet<string>;
}

/** What the minority wanted most; null where everybody asked for one of the chosen, or nobody else stood. */
export function minorityOf(
  counted: readonly Counted[],
  candidates: readonly string[],
  chosen: readonly string[],
): Minority | null {
  const theirs = counted.filter(({ supports }) => !chosen.some((candidate) => supports.has(candidate)));
  const others = candidates.filter((candidate) => !chosen.includes(candidate));
  if (theirs.length === 0 || others.length === 0) return null;
  const score = (candidate: string): number => theirs.reduce((total, { points }) => total + (points.get(candidate) ?? 0), 0);
  const top = ranksOf(others, score)[0] ?? [];
  return {
    ballots: theirs.length,
    wanted: top.map((candidate) => ({ candidate, supporters: supportersOf(theirs, candidate) })),
  };
}

/** How many of these ballots ask for a candidate. */
export const supportersOf = (counted: readonly Counted[], candidate: string): number =>
  counted.filter(({ supports }) => supports.has(candidate)).length;
