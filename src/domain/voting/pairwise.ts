import { type Ballot, markOf } from "./method.js";

/** Every pair of candidates put against each other, on ballots whose marks are places. */
export interface Pairwise {
  readonly candidates: readonly string[];
  /** `wins[a][b]`: ballots that put a above b. A ranked candidate is above an unranked one; two unranked ones are not compared. */
  readonly wins: readonly (readonly number[])[];
  /** Beats every other one (Condorcet winner); null where none does, or where nobody ranked. */
  readonly winner: string | null;
  /** The smallest group in which everyone beats everyone outside it (Smith set), in the candidates' order. */
  readonly smith: readonly string[];
  /** A shortest cycle in that group: each beats the next, and the last beats the first; null where ties, not a cycle, stand in the way. */
  readonly cycle: readonly string[] | null;
}

/**
 * The table of pairwise wins and what follows from it. Needs places as marks.
 *
 * Source: Condorcet, "Essai sur l'application de l'analyse à la probabilité des décisions rendues à la pluralité des voix" (1785); the
 * set is J. H. Smith's, "Aggregation of Preferences with Variable Electorate", Econometrica 41 (1973) 1027–1041. Condorcet's two examples
 * with 60 voters were checked as given in French Wikipedia ("Méthode de Condorcet", "Paradoxe de Condorcet") and in a public test suite;
 * the cycle of 13 voters is the table 1 of H. P. Young, "Condorcet's Theory of Voting", APSR 82 (1988), checked in a public test suite.
 */
export function pairwise(ballots: readonly Ballot[], candidates: readonly string[]): Pairwise {
  const count = candidates.length;
  const flat = new Float64Array(count * count);
  for (const ballot of ballots) {
    const places = candidates.map((candidate) => markOf(ballot, candidate) || Number.POSITIVE_INFINITY);
    for (let a = 0, at = 0; a < count; a++) {
      const place = places[a] ?? 0;
      for (let b = 0; b < count; b++, at++) if (place < (places[b] ?? 0)) flat[at] = (flat[at] ?? 0) + 1;
    }
  }
  const wins = candidates.map((_, a) => [...flat.subarray(a * count, (a + 1) * count)]);
  const beats = (a: number, b: number): boolean => (wins[a]?.[b] ?? 0) > (wins[b]?.[a] ?? 0);
  const smith = smithSet(candidates.length, beats);
  const name = (index: number): string => candidates[index] ?? "";
  const only = smith.length === 1 && ballots.length > 0 ? smith[0] : undefined;
  const cycle = shortestCycle(smith, beats);
  return {
    candidates,
    wins,
    winner: only === undefined ? null : name(only),
    smith: smith.map(name),
    cycle: cycle?.map(name) ?? null,
  };
}

type Beats = (a: number, b: number) => boolean;

// Grow each candidate's group by whoever some member does not beat. The groups that beat all outside are nested: the smallest is the set.
function smithSet(count: number, beats: Beats): number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  let smallest = all;
  for (const start of all) {
    const group = new Set([start]);
    for (const member of group) for (const other of all) if (!group.has(other) && !beats(member, other)) group.add(other);
    if (group.size < smallest.length) smallest = [...group].sort((a, b) => a - b);
  }
  return smallest;
}

function shortestCycle(group: readonly number[], beats: Beats): number[] | null {
  let best: number[] | null = null;
  for (const start of group) {
    const from = new Map<number, number>();
    const queue = [start];
    for (const at of queue) {
      if (at !== start && beats(at, start)) {
        const path = [at];
        for (let step = from.get(at); step !== undefined; step = from.get(step)) path.unshift(step);
        if (!best || path.length < best.length) best = path;
        break;
      }
      for (const next of group)
        if (next !== start && !from.has(next) && beats(at, next)) {
          from.set(next, at);
          queue.push(next);
        }
    }
  }
  return best;
}
