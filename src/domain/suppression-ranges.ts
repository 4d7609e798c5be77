/**
 * What a reader can work out about withheld counts. Every count is an edge between two nodes, and at every node what flows in equals what
 * flows out: parts flow into the total. So the counts are a circulation, and all values that fit what is shown are the circulations within
 * the edges' bounds. How far one edge can rise or fall is a largest-flow question with whole-number answers (L. R. Ford and
 * D. R. Fulkerson, "Flows in Networks", 1962; cited from memory), so the answer is exact, not an estimate.
 */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What the reader knows of it. Where it is shown, both are the count. */
  readonly low: number;
  readonly high: number;
}

/** The edges that begin or end at each node. */
export type Network = ReadonlyMap<number, readonly Edge[]>;

/** Can the edge's count, as far as a reader can tell, be any number within its bounds? */
export const canBeAny = (network: Network, edge: Edge): boolean =>
  room(network, edge, "up", edge.high - edge.count) >= edge.high - edge.count &&
  room(network, edge, "down", edge.count - edge.low) >= edge.count - edge.low;

/** How many different numbers the edge's count can be as far as a reader can tell; stops counting at `enough`. */
export function valuesOf(network: Network, edge: Edge, enough: number): number {
  const up = room(network, edge, "up", Math.min(enough - 1, edge.high - edge.count));
  const down = room(network, edge, "down", Math.min(enough - 1 - up, edge.count - edge.low));
  return 1 + up + down;
}

interface Step {
  readonly by: Edge;
  readonly sign: 1 | -1;
  readonly capacity: number;
}

/** By how much the edge can rise (or fall) when all others give way within their bounds; stops at `wanted`. */
function room(network: Network, edge: Edge, way: "up" | "down", wanted: number): number {
  const [start, end] = way === "up" ? [edge.to, edge.from] : [edge.from, edge.to];
  const moved = new Map<Edge, number>();
  let found = 0;
  while (found < wanted) {
    const path = pathOf(network, edge, moved, start, end);
    if (!path) break;
    const least = Math.min(wanted - found, ...path.map((step) => step.capacity));
    for (const { by, sign } of path) moved.set(by, (moved.get(by) ?? 0) + sign * least);
    found += least;
  }
  return found;
}

function pathOf(network: Network, without: Edge, moved: ReadonlyMap<Edge, number>, start: number, end: number): Step[] | null {
  const cameBy = new Map<number, Step>();
  const queue = [start];
  for (const at of queue) {
    if (cameBy.has(end)) break;
    for (const by of network.get(at) ?? []) {
      const now = by.count + (moved.get(by) ?? 0);
      const sign = by.from === at ? 1 : -1;
      const capacity = sign === 1 ? by.high - now : now - by.low;
      const next = sign === 1 ? by.to : by.from;
      if (capacity <= 0 || by === without || next === start || cameBy.has(next)) continue;
      cameBy.set(next, { by, sign, capacity });
      queue.push(next);
    }
  }
  const path: Step[] = [];
  for (let at = end; at !== start; ) {
    const step = cameBy.get(at);
    if (!step) return null;
    path.push(step);
    at = step.sign === 1 ? step.by.from : step.by.to;
  }
  return path;
}
