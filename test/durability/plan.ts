import type { Plan } from "./points.js";

/** Points that one process passes in a tick or two of a Monday morning. */
const SOON = 60;

/** How the next of several processes is to die: at a named point where nobody died yet, one that it passes soon; every fourth anywhere. */
export function planOf(points: readonly string[], processes: number, chance: () => number): (killed: readonly string[]) => Plan {
  let begun = 0;
  return (killed) => {
    begun += 1;
    const met = new Set(killed);
    return {
      points: begun % 4 === 0 ? [] : points.filter((point) => !met.has(point)),
      after: Math.floor(chance() * SOON * processes),
    };
  };
}
