import type { Expression, Score } from "../../domain/records.js";

export interface Ranked {
  readonly expression: Expression;
  /** The mean of the reviewers' sums, 0 … 5 × criteria; null where nobody scored yet. */
  readonly mean: number | null;
  /** The mean by criterion. */
  readonly by: readonly number[];
  readonly scores: number;
  /** 1 + how many are ahead; null where nobody scored yet. */
  readonly rank: number | null;
}

/**
 * Answers by the mean of their reviewers' points, the best first. Each reviewer counts alike, whatever number scored an answer,
 * so that one whose own organisation's reviewers stood back loses nothing by it. Those not scored stand last.
 */
export function ranked(expressions: readonly Expression[], scores: readonly Score[], criteria: number): readonly Ranked[] {
  const means = expressions.map((expression) => {
    const mine = scores.filter((score) => score.expression === expression.id);
    const by = Array.from({ length: criteria }, (_, at) =>
      mine.length === 0 ? 0 : mine.reduce((sum, { points }) => sum + (points[at] ?? 0), 0) / mine.length,
    );
    return { expression, scores: mine.length, by, mean: mine.length === 0 ? null : by.reduce((sum, one) => sum + one, 0) };
  });
  const value = ({ mean }: { readonly mean: number | null }): number => mean ?? -1;
  return means
    .map((one) => ({
      ...one,
      rank: one.mean === null ? null : 1 + means.filter((other) => value(other) - value(one) > 1e-9).length,
    }))
    .sort((a, b) => value(b) - value(a) || a.expression.createdAt - b.expression.createdAt);
}

/** Are answers level just where the places end? Then the points do not decide between them, and it is said. */
export function levelAtTheEdge(list: readonly Ranked[], places: number): boolean {
  const [last, next] = [list[places - 1], list[places]];
  return last?.mean !== null && next?.mean !== null && last !== undefined && next !== undefined && last.rank === next.rank;
}
