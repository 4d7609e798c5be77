import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METHODS } from "../../../src/domain/voting/index.js";
import { pairwise } from "../../../src/domain/voting/pairwise.js";
import { polls, ranked } from "./ballots.js";

const beatsIn = (table: ReturnType<typeof pairwise>) => (a: string, b: string) => {
  const [i, j] = [table.candidates.indexOf(a), table.candidates.indexOf(b)];
  return (table.wins[i]?.[j] ?? 0) > (table.wins[j]?.[i] ?? 0);
};
const subsets = (ids: readonly string[]): string[][] =>
  Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, index) => (bits >> index) & 1));

describe("pairwise wins", () => {
  it("Borda's score is a candidate's wins plus half of the ballots that say nothing on the pair", () => {
    fc.assert(
      fc.property(polls("ranking"), ({ candidates, ballots, settings }) => {
        const result = METHODS.ranking.count(ballots, candidates, settings);
        const wins = result.pairwise?.wins ?? [];
        for (const { candidate, score } of result.standings) {
          const at = candidates.indexOf(candidate);
          const slow = candidates.reduce((total, _, other) => {
            if (other === at) return total;
            const [won, lost] = [wins[at]?.[other] ?? 0, wins[other]?.[at] ?? 0];
            return total + won + (result.base.counted - won - lost) / 2;
          }, 0);
          expect(score).toBe(slow);
        }
      }),
    );
  });

  it("the Smith set is the smallest set whose every member beats everyone outside (all subsets tried)", () => {
    fc.assert(
      fc.property(polls("ranking", { candidates: 6, ballots: 7 }), ({ candidates, ballots }) => {
        const table = pairwise(ballots, candidates);
        const beats = beatsIn(table);
        const dominating = subsets(candidates)
          .filter((set) => set.length > 0)
          .filter((set) => set.every((member) => candidates.every((other) => set.includes(other) || beats(member, other))));
        const smallest = dominating.sort((a, b) => a.length - b.length)[0];
        expect(table.smith).toEqual(smallest);
      }),
      { numRuns: 300 },
    );
  });

  it("the Condorcet winner beats every other, and is never last by Borda; a cycle is one", () => {
    fc.assert(
      fc.property(polls("ranking", { candidates: 6, ballots: 7 }, 2), ({ candidates, ballots, settings }) => {
        const { pairwise: table, ranks } = METHODS.ranking.count(ballots, candidates, settings);
        if (!table) throw new Error("no table");
        const beats = beatsIn(table);
        const winner = candidates.find((id) => candidates.every((other) => other === id || beats(id, other))) ?? null;
        expect(table.winner).toBe(winner);
        if (winner) expect(ranks.at(-1)).not.toContain(winner);
        const { cycle } = table;
        if (cycle)
          for (const [index, id] of cycle.entries()) expect(beats(id, cycle[(index + 1) % cycle.length] ?? "")).toBe(true);
        if (winner) expect(cycle).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("a tie at the top is no cycle", () => {
    const table = pairwise([ranked("abc"), ranked("bac")], ["a", "b", "c"]);
    expect(table).toMatchObject({ winner: null, smith: ["a", "b"], cycle: null });
  });

  // McGarvey's construction: each arrow by two ballots that cancel out elsewhere.
  const arrows = (pairs: readonly string[], all: string) =>
    pairs.flatMap((pair) => {
      const rest = [...all].filter((id) => !pair.includes(id));
      return [ranked(pair + rest.join("")), ranked(rest.reverse().join("") + pair)];
    });

  it("a longer cycle is found too", () => {
    const table = pairwise(arrows(["ab", "bc", "cd", "da"], "abcd"), [..."abcd"]);
    expect(table.cycle).toEqual(["a", "b", "c", "d"]);
    expect(table.smith).toEqual(["a", "b", "c", "d"]);
  });

  it("of several cycles the shortest is said", () => {
    const table = pairwise(arrows(["ab", "bc", "cd", "da", "ce", "eb"], "abcde"), [..."abcde"]);
    expect(table.cycle).toEqual(["b", "c", "e"]);
  });
});
