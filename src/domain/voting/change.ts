import { rankNumbers } from "./ranks.js";
import type { Result } from "./result.js";

/** What changed between two counts of the same candidates, such as the first and the final ranking of a nominal group. */
export interface Change {
  /** In the later order. `rose` is how many ranks up (negative: down); ranks count ties as 1, 2, 2, 4. */
  readonly moves: readonly { readonly candidate: string; readonly from: number; readonly to: number; readonly rose: number }[];
  /** How alike the orders are, −1 (reversed) to 1 (the same): Kendall's tau-b; null where one of them puts all on one rank. */
  readonly alike: number | null;
  /** Is another one first, or are more or fewer level there? */
  readonly newFirst: boolean;
  /** Counted ballots of each, which need not come from the same people. */
  readonly counted: { readonly before: number; readonly after: number };
}

/** Compares two counts; candidates that stand in only one of them are left out. */
export function changeBetween(before: Result, after: Result): Change {
  const [from, to] = [rankNumbers(before.ranks), rankNumbers(after.ranks)];
  const both = after.ranks.flat().filter((candidate) => from.has(candidate));
  const moves = both.map((candidate) => {
    const ranks = { from: from.get(candidate) ?? 0, to: to.get(candidate) ?? 0 };
    return { candidate, ...ranks, rose: ranks.from - ranks.to };
  });
  const first = (result: Result): string => [...(result.ranks[0] ?? [])].sort().join("\n");
  return {
    moves,
    alike: kendall(
      moves.map(({ from: rank }) => rank),
      moves.map(({ to: rank }) => rank),
    ),
    newFirst: first(before) !== first(after),
    counted: { before: before.base.counted, after: after.base.counted },
  };
}

/**
 * Kendall's tau-b: pairs in the same order minus pairs in the opposite order, divided by √((pairs not level in x) · (pairs not level in y)).
 * Source: M. G. Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33 (1945) 239–251 (formula cited from memory; the worked
 * example is that of SciPy's documentation of `kendalltau`).
 */
export function kendall(x: readonly number[], y: readonly number[]): number | null {
  let difference = 0;
  let apartInX = 0;
  let apartInY = 0;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const [inX, inY] = [Math.sign((x[i] ?? 0) - (x[j] ?? 0)), Math.sign((y[i] ?? 0) - (y[j] ?? 0))];
      difference += inX * inY;
      apartInX += Math.abs(inX);
      apartInY += Math.abs(inY);
    }
  // Two square roots, not the root of the product, would turn a perfect 1 into 0.9999….
  return apartInX === 0 || apartInY === 0 ? null : difference / Math.sqrt(apartInX * apartInY);
}
