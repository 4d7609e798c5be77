/**
 * How sure an order is. All numbers of ballots count ballots already cast, blank ones too, that would have to be marked differently
 * (each as some valid ballot) for the statement to fail; the fewest possible, exactly. 0: it does not hold now. null: nothing to compare.
 */
export interface Certainty {
  /** … for the first to be no longer alone in the first place. */
  readonly first: number | null;
  /** … for somebody not chosen to draw level with somebody chosen; 0 where a tie stands at the edge. */
  readonly chosen: number | null;
  /** … for two neighbours in the order to be level; 0 where a tie stands in it. */
  readonly order: number | null;
  /** From the top down, the gap between one rank and the next. */
  readonly steps: readonly Step[];
}
export interface Step {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Points between the two ranks. */
  readonly margin: number;
  /** Ballots to bring one of the lower rank level with one of the upper. */
  readonly ballots: number;
}

/** What is known of each ballot: the points it gives, by candidate. */
export type Points = ReadonlyMap<string, number>;

/**
 * Margins and the fewest ballots that decide. For additive methods this is exact: on every ballot the candidate behind can gain at most
 * `reach` minus its present lead there, independently of the other ballots; so the largest gains first, until the margin is gone.
 * (The "margin of victory" or "bribery distance" of the literature, here with a tie as the target.)
 * `ranks` are groups of level candidates from the top; `chosen` is the top of them, for `places` places.
 */
export function certainty(
  rows: readonly Points[],
  ranks: readonly (readonly string[])[],
  scores: Points,
  reach: number,
  chosen: readonly string[],
  places: number,
): Certainty {
  const all = ranks.flat();
  const none = new Float64Array();
  const columns = new Map(all.map((candidate) => [candidate, Float64Array.from(rows, (row) => row.get(candidate) ?? 0)]));
  const points = (candidate: string): Float64Array => columns.get(candidate) ?? none;
  const margin = (upper: string, lower: string): number => (scores.get(upper) ?? 0) - (scores.get(lower) ?? 0);
  const between = (uppers: readonly string[], lowers: readonly string[]): number =>
    Math.min(
      ...uppers.flatMap((upper) => lowers.map((lower) => fewest(points(upper), points(lower), margin(upper, lower), reach))),
    );
  const steps = ranks.slice(1).map((below, index): Step => {
    const above = ranks[index] ?? [];
    return { above, below, margin: margin(above[0] ?? "", below[0] ?? ""), ballots: between(above, below) };
  });
  const rest = all.filter((candidate) => !chosen.includes(candidate));
  const top = ranks[0] ?? [];
  const tied = ranks.some((group) => group.length > 1);
  if (all.length < 2 || rows.length === 0) return { first: null, chosen: null, order: null, steps: [] };
  return {
    first: top.length > 1 ? 0 : between(top, all.slice(1)),
    chosen: chosen.length > places ? 0 : chosen.length === 0 || rest.length === 0 ? null : between(chosen, rest),
    order: tied ? 0 : Math.min(...steps.map((step) => step.ballots)),
    steps,
  };
}

/** How many ballots must change for `lower` to make up `margin` points on `upper`; each list holds one candidate's points by ballot. */
function fewest(upper: Float64Array, lower: Float64Array, margin: number, reach: number): number {
  // How many ballots offer which gain: few different gains (halves of a point, up to twice the reach), many ballots.
  const offers = new Uint32Array(4 * reach + 1);
  for (let at = 0; at < upper.length; at++) {
    const twice = 2 * (reach - ((lower[at] ?? 0) - (upper[at] ?? 0)));
    offers[twice] = (offers[twice] ?? 0) + 1;
  }
  let missing = margin;
  let ballots = 0;
  for (let twice = 4 * reach; twice > 0 && missing > 0; twice--) {
    const used = Math.min(offers[twice] ?? 0, Math.ceil((2 * missing) / twice));
    ballots += used;
    missing -= (used * twice) / 2;
  }
  return ballots;
}
