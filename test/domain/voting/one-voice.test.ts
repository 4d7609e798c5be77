import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METHODS } from "../../../src/domain/voting/index.js";
import { type NamedBallot, oneVoice } from "../../../src/domain/voting/one-voice.js";
import { names, polls, ticked, times } from "./ballots.js";

const named = (group: string | null, count: number, ids: string): NamedBallot[] =>
  times(count, ticked(ids)).map((ballot) => ({ group, ballot }));
const count = (ballots: readonly NamedBallot[], ids = "abc") => oneVoice(METHODS.single, ballots, [...ids], {});

describe("one organisation, one voice", () => {
  it("a large organisation outvotes three small ones by heads, and is one voice of four by organisations", () => {
    const result = count([
      ...named("large", 9, "a"),
      ...named("x", 1, "b"),
      ...named("y", 1, "b"),
      ...named("z", 2, "bc".slice(0, 1)),
    ]);
    expect(result.plain.chosen).toEqual(["a"]);
    expect(result).toMatchObject({ voices: 4, withoutGroup: 0, ranks: [["b"], ["a"], ["c"]], changesFirst: true });
    expect(result.standings[0]).toEqual({ candidate: "b", rank: 1, score: 3, plainRank: 2 });
  });

  it("a group that disagrees splits its one voice", () => {
    const result = count([...named("x", 2, "a"), ...named("x", 1, "b"), ...named("y", 1, "b")]);
    expect(result.standings.map(({ candidate, score }) => [candidate, score])).toEqual([
      ["b", 1.333333],
      ["a", 0.666667],
      ["c", 0],
    ]);
  });

  it("people without a group share one voice, so that leaving it out gains nothing", () => {
    const result = count([...named(null, 5, "a"), ...named("x", 1, "b"), ...named("y", 1, "b")]);
    expect(result).toMatchObject({ voices: 3, withoutGroup: 5, ranks: [["b"], ["a"], ["c"]] });
  });

  it("thirds add up to a whole, so a tie is a tie", () => {
    const thirds = [...named("x", 1, "a"), ...named("x", 1, "b"), ...named("x", 1, "c")];
    const sevenths = ["a", "b", "c"].flatMap((id) => named("y", 7, id));
    expect(count([...thirds, ...sevenths]).ranks).toEqual([["a", "b", "c"]]);
  });

  it("a blank or refused ballot takes no part of its group's voice", () => {
    const result = count([...named("x", 1, "a"), ...named("x", 3, ""), ...named("x", 1, "ab")]);
    expect(result.standings[0]).toMatchObject({ candidate: "a", score: 1 });
    expect(result.plain.base).toEqual({ ballots: 5, counted: 1, blank: 3, invalid: 1 });
  });

  it("nobody voted", () => {
    expect(count([])).toMatchObject({ voices: 0, ranks: [["a", "b", "c"]], changesFirst: false });
  });
});

describe.each(names)("%s with voices", (name) => {
  const grouped = polls(name).chain((poll) =>
    fc.record({
      poll: fc.constant(poll),
      groups: fc.array(fc.option(fc.constantFrom("x", "y", "z")), {
        minLength: poll.ballots.length,
        maxLength: poll.ballots.length,
      }),
    }),
  );

  it("where every voter is a group, it is the plain count", () => {
    fc.assert(
      fc.property(polls(name), ({ ballots, candidates, settings }) => {
        const result = oneVoice(
          METHODS[name],
          ballots.map((ballot, index) => ({ group: `g${index}`, ballot })),
          candidates,
          settings,
        );
        expect(result.ranks).toEqual(result.plain.ranks);
        expect(result.standings.map(({ score }) => score)).toEqual(result.plain.standings.map(({ score }) => score));
        expect(result.changesFirst).toBe(false);
      }),
    );
  });

  it("is the sum of each group's average ballot (computed the slow way), whatever the order of ballots", () => {
    fc.assert(
      fc.property(grouped, ({ poll: { ballots, candidates, settings }, groups }) => {
        const all = ballots.map((ballot, index) => ({ group: groups[index] ?? null, ballot }));
        const result = oneVoice(METHODS[name], all, candidates, settings);
        for (const { candidate, score } of result.standings) {
          const slow = ["x", "y", "z", null].reduce((sum, group) => {
            const theirs = METHODS[name].count(
              all.filter((one) => one.group === group).map(({ ballot }) => ballot),
              candidates,
              settings,
            );
            const own = theirs.standings.find((standing) => standing.candidate === candidate);
            return sum + (theirs.base.counted === 0 ? 0 : (own?.score ?? 0) / theirs.base.counted);
          }, 0);
          expect(score).toBeCloseTo(slow, 5);
        }
        expect(oneVoice(METHODS[name], [...all].reverse(), candidates, settings)).toEqual(result);
      }),
    );
  });

  it("a group that sends the same ballots twice is no louder", () => {
    fc.assert(
      fc.property(grouped, ({ poll: { ballots, candidates, settings }, groups }) => {
        const all = ballots.map((ballot, index) => ({ group: groups[index] ?? null, ballot }));
        const again = all.filter(({ group }) => group === "x");
        expect(oneVoice(METHODS[name], [...all, ...again], candidates, settings).ranks).toEqual(
          oneVoice(METHODS[name], all, candidates, settings).ranks,
        );
      }),
    );
  });
});
