// Worked examples from the literature; where each was read is said in the method's docstring.
import { describe, expect, it } from "vitest";
import { dotsFor } from "../../../src/domain/voting/dots.js";
import { METHODS } from "../../../src/domain/voting/index.js";
import type { Result } from "../../../src/domain/voting/result.js";
import { ranked, ticked, times } from "./ballots.js";

const scores = (result: Result) => Object.fromEntries(result.standings.map(({ candidate, score }) => [candidate, score]));
const letters = (text: string) => [...text];

describe("Borda 1784: 21 voters, A B C", () => {
  const profile = [
    ...times(1, ranked("ABC")),
    ...times(7, ranked("ACB")),
    ...times(7, ranked("BCA")),
    ...times(6, ranked("CBA")),
  ];

  it("single choice elects A with 8 : 7 : 6, though 13 of 21 put A last", () => {
    const firsts = profile.map((ballot) => ticked(Object.keys(ballot).find((id) => ballot[id] === 1) ?? ""));
    const result = METHODS.single.count(firsts, letters("ABC"), {});
    expect(scores(result)).toEqual({ A: 8, B: 7, C: 6 });
    expect(result.chosen).toEqual(["A"]);
    expect(result.minority).toEqual({ ballots: 13, wanted: [{ candidate: "B", supporters: 7 }] });
  });

  it("by order of merit C leads: 47, 42, 37 with 3 2 1, so 26, 21, 16 with 2 1 0", () => {
    const result = METHODS.ranking.count(profile, letters("ABC"), {});
    const merit = Object.fromEntries(result.standings.map(({ candidate, score }) => [candidate, score + result.base.counted]));
    expect(merit).toEqual({ C: 47, B: 42, A: 37 });
    expect(result.ranks).toEqual([["C"], ["B"], ["A"]]);
    expect(result.pairwise?.winner).toBe("C");
  });
});

describe("Condorcet 1785: 60 voters", () => {
  it("the one with fewest first places beats both others: C over A 37 : 23, C over B 41 : 19, B over A 35 : 25", () => {
    const profile = [
      ...times(23, ranked("ACB")),
      ...times(19, ranked("BCA")),
      ...times(16, ranked("CBA")),
      ...times(2, ranked("CAB")),
    ];
    const { pairwise } = METHODS.ranking.count(profile, letters("ABC"), {});
    expect(pairwise?.wins).toEqual([
      [0, 25, 23],
      [35, 0, 19],
      [37, 41, 0],
    ]);
    expect(pairwise).toMatchObject({ winner: "C", smith: ["C"], cycle: null });
  });

  it("says the cycle: A over B 33 : 27, B over C 42 : 18, C over A 35 : 25", () => {
    const profile = [
      ...times(23, ranked("ABC")),
      ...times(17, ranked("BCA")),
      ...times(2, ranked("BAC")),
      ...times(10, ranked("CAB")),
      ...times(8, ranked("CBA")),
    ];
    const { pairwise } = METHODS.ranking.count(profile, letters("ABC"), {});
    expect(pairwise?.wins).toEqual([
      [0, 33, 25],
      [27, 0, 42],
      [35, 18, 0],
    ]);
    expect(pairwise).toMatchObject({ winner: null, smith: ["A", "B", "C"], cycle: ["A", "B", "C"] });
  });

  // Young prints the table of pairwise votes only; these rankings are the simplest that give it.
  it("Young 1988, table 1, 13 voters: 8 : 5, 11 : 2, 7 : 6 in a circle", () => {
    const profile = [...times(6, ranked("ABC")), ...times(5, ranked("BCA")), ...times(2, ranked("CAB"))];
    const { pairwise } = METHODS.ranking.count(profile, letters("ABC"), {});
    expect(pairwise?.wins).toEqual([
      [0, 8, 6],
      [5, 0, 11],
      [7, 2, 0],
    ]);
    expect(pairwise).toMatchObject({ winner: null, cycle: ["A", "B", "C"] });
  });
});

describe("Lackner and Skowron 2023, example 2.1 and 2.2: approval", () => {
  const profile = ["ab", "ab", "ab", "ac", "ac", "ac", "ad", "ad", "bcf", "e", "f", "g"].map(ticked);

  it("a has 8, b and c 4, d and f 2; four places go to abc and to d or f, which are level", () => {
    const result = METHODS.approval.count(profile, letters("abcdefgh"), { places: 4 });
    expect(scores(result)).toEqual({ a: 8, b: 4, c: 4, d: 2, f: 2, e: 1, g: 1, h: 0 });
    expect(result.ranks).toEqual([["a"], ["b", "c"], ["d", "f"], ["e", "g"], ["h"]]);
    expect(result.chosen).toEqual(["a", "b", "c", "d", "f"]);
    expect(result.sure.chosen).toBe(0);
    expect(result.minority).toEqual({
      ballots: 2,
      wanted: [
        { candidate: "e", supporters: 1 },
        { candidate: "g", supporters: 1 },
      ],
    });
  });
});

describe("Nanson 1882: twelve electors with three votes each", () => {
  it("two votes to one and one to another give A 14, B 15, C 7", () => {
    const profile = [...times(5, { A: 2, B: 1 }), ...times(2, { A: 2, C: 1 }), ...times(5, { B: 2, C: 1 })];
    const result = METHODS.dots.count(profile, letters("ABC"), { dots: 3, stack: true });
    expect(scores(result)).toEqual({ B: 15, A: 14, C: 7 });
  });

  it("though seven of the twelve put A first, which the pairwise table says", () => {
    const profile = [...times(5, ranked("ABC")), ...times(2, ranked("ACB")), ...times(5, ranked("BCA"))];
    const result = METHODS.ranking.count(profile, letters("ABC"), {});
    expect(result.chosen).toEqual(["B"]);
    expect(result.pairwise?.winner).toBe("A");
  });
});

describe("nominal group technique: four persons rank five items (freerangelearner.com)", () => {
  it("sums 17, 15, 14, 9, 5", () => {
    const profile = ["ACBDE", "BACDE", "ADCBE", "BCAED"].map(ranked);
    const result = METHODS.nominal.count(profile, letters("ABCDE"), {});
    expect(scores(result)).toEqual({ A: 17, B: 15, C: 14, D: 9, E: 5 });
  });
});

describe("dots", () => {
  it.each([
    [1, 1],
    [4, 1],
    [5, 2],
    [20, 5],
    [21, 6],
  ])("%i candidates give %i dots", (candidates, expected) => {
    const ids = Array.from({ length: candidates }, (_, index) => `c${index}`);
    expect(dotsFor(ids, {})).toBe(expected);
  });
});
