/** Candidates in groups of equal score, best first; within a group in their own order. Scores must be exact, or ties would be missed. */
export function ranksOf<S extends number | bigint>(candidates: readonly string[], score: (candidate: string) => S): string[][] {
  const groups = new Map<S, string[]>();
  for (const candidate of candidates) {
    const group = groups.get(score(candidate));
    if (group) group.push(candidate);
    else groups.set(score(candidate), [candidate]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, group]) => group);
}

/** Groups → each candidate's rank: 1 + how many are ahead, so 1, 2, 2, 4. */
export function rankNumbers(ranks: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const group of ranks) {
    const rank = numbers.size + 1;
    for (const candidate of group) numbers.set(candidate, rank);
  }
  return numbers;
}
