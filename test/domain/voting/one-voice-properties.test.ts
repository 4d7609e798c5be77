import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METHODS, type MethodName } from "../../../src/domain/voting/index.js";
import { isBlank, type Settings } from "../../../src/domain/voting/method.js";
import { type NamedBallot, oneVoice } from "../../../src/domain/voting/one-voice.js";
import { type Poll, polls, raise, ranked } from "./ballots.js";

/**
 * What holds of each method with one voice a group, beside the plain count, where all of neutrality, anonymity and monotonicity hold of all
 * (properties.test.ts). Neutral and anonymous within a group: all. Monotone: all, where the ballot marked something before; from a blank
 * ballot only those marked here.
 */
const HOLDS: readonly { name: MethodName; of: string; stack?: boolean; monotoneFromBlank: boolean }[] = [
  { name: "single", of: "one choice", monotoneFromBlank: true },
  { name: "approval", of: "approval", monotoneFromBlank: true },
  { name: "dots", of: "dots, one a candidate", stack: false, monotoneFromBlank: true },
  { name: "dots", of: "stacked dots", stack: true, monotoneFromBlank: false },
  { name: "ranking", of: "ranking", monotoneFromBlank: false },
  { name: "nominal", of: "nominal group", monotoneFromBlank: true },
];

interface Grouped {
  readonly poll: Poll;
  readonly groups: readonly (string | null)[];
}

describe.each(HOLDS)("$of with one voice a group", ({ name, stack, monotoneFromBlank }) => {
  // Few groups and candidates, so that ties and groups of several are common; blank ballots are among them.
  const grouped: fc.Arbitrary<Grouped> = polls(name, { candidates: 4, ballots: 8 }, 2)
    .filter(({ settings }) => stack === undefined || (settings.stack ?? false) === stack)
    .chain((poll) =>
      fc.record({
        poll: fc.constant(poll),
        groups: fc.array(fc.option(fc.constantFrom("x", "y")), {
          minLength: poll.ballots.length,
          maxLength: poll.ballots.length,
        }),
      }),
    );
  const named = ({ poll, groups }: Grouped): NamedBallot[] =>
    poll.ballots.map((ballot, at) => ({ ballot, group: groups[at] ?? null }));
  const count = (ballots: readonly NamedBallot[], { candidates, settings }: Poll) =>
    oneVoice(METHODS[name], ballots, candidates, settings);

  it("is neutral: renamed candidates get the renamed ranks and sums, ties included", () => {
    fc.assert(
      fc.property(grouped, fc.nat(), (one, turn) => {
        const { candidates } = one.poll;
        const rename = (id: string): string => candidates[(candidates.indexOf(id) + turn) % candidates.length] ?? "";
        const before = count(named(one), one.poll);
        const renamed = named(one).map(({ ballot, group }) => ({
          group,
          ballot: Object.fromEntries(Object.entries(ballot).map(([id, mark]) => [rename(id), mark])),
        }));
        const after = count(renamed, one.poll);
        expect(after.ranks.map((level) => [...level].sort())).toEqual(before.ranks.map((level) => level.map(rename).sort()));
        const score = new Map(after.standings.map((row) => [row.candidate, row.score]));
        for (const row of before.standings) expect(score.get(rename(row.candidate))).toBe(row.score);
      }),
    );
  });

  it("is anonymous within a group: who of it cast which ballot changes nothing; nor do the groups' names", () => {
    fc.assert(
      fc.property(grouped, (one) => {
        const before = count(named(one), one.poll);
        const turned = named(one).map(({ group }, at, all) => {
          const own = all.flatMap((other, index) => (other.group === group ? [index] : []));
          return { group, ballot: all[own[(own.indexOf(at) + 1) % own.length] ?? at]?.ballot ?? {} };
        });
        expect(count(turned, one.poll)).toEqual(before);
        const others = named(one).map(({ group, ballot }) => ({ ballot, group: group === null ? null : `${group} again` }));
        expect(count(others, one.poll)).toEqual(before);
      }),
    );
  });

  it("blank ballots and groups of nothing else change no rank and no sum", () => {
    fc.assert(
      fc.property(grouped, fc.array(fc.constantFrom("x", "y", "z", null), { maxLength: 4 }), (one, blanks) => {
        const before = count(named(one), one.poll);
        const after = count([...named(one), ...blanks.map((group) => ({ group, ballot: {} }))], one.poll);
        expect({ ...after, plain: null }).toEqual({ ...before, plain: null });
      }),
    );
  });

  /** By how much a candidate's lead over any other fell after one ballot says more for it; no fall, no rank lost. */
  const lost = (one: Grouped, at: number, whom: number): number => {
    const candidate = one.poll.candidates[whom % one.poll.candidates.length] ?? "";
    const more = named(one).map((row, index) =>
      index === at ? { ...row, ballot: raise(name, row.ballot, candidate, one.poll) } : row,
    );
    const leads = (ballots: readonly NamedBallot[]): ReadonlyMap<string, number> => {
      const scores = count(ballots, one.poll).standings.map((row) => [row.candidate, row.score] as const);
      const own = new Map(scores).get(candidate) ?? 0;
      return new Map(scores.map(([id, score]) => [id, own - score]));
    };
    const [before, after] = [leads(named(one)), leads(more)];
    return Math.max(...[...before].map(([id, lead]) => lead - (after.get(id) ?? 0)));
  };
  // Scores are shown to six decimals.
  const NOTHING = 0.000_01;

  it("is monotone where a ballot that marks something says more for a candidate", () => {
    fc.assert(
      fc.property(grouped, fc.nat(), fc.nat(), (one, which, whom) => {
        fc.pre(one.poll.ballots.length > 0);
        const at = which % one.poll.ballots.length;
        fc.pre(!isBlank(one.poll.ballots[at] ?? {}));
        expect(lost(one, at, whom)).toBeLessThan(NOTHING);
      }),
      { numRuns: 400 },
    );
  });

  it.runIf(monotoneFromBlank)("is monotone from a blank ballot too", () => {
    const blanked = grouped.map((one) => ({ ...one, poll: { ...one.poll, ballots: [{}, ...one.poll.ballots.slice(1)] } }));
    fc.assert(
      fc.property(blanked, fc.nat(), (one, whom) => {
        fc.pre(one.groups.length > 0);
        expect(lost(one, 0, whom)).toBeLessThan(NOTHING);
      }),
      { numRuns: 400 },
    );
  });
});

describe("with one voice a group, from a blank ballot", () => {
  const first = (name: MethodName, ballots: readonly NamedBallot[], settings: Settings) =>
    oneVoice(METHODS[name], ballots, ["A", "B", "C"], settings).ranks[0];

  it("a stacked dot can lower the candidate that gets it: the group's average falls", () => {
    const settings = { dots: 3, stack: true };
    const others: readonly NamedBallot[] = [
      { group: "x", ballot: { A: 3 } },
      { group: "y", ballot: { B: 2 } },
    ];
    expect(first("dots", [...others, { group: "x", ballot: {} }], settings)).toEqual(["A"]);
    expect(first("dots", [...others, { group: "x", ballot: { A: 1 } }], settings)).toEqual(["A", "B"]);
  });

  it("a ranking can lift another than the one it puts first: those it leaves out share the rest", () => {
    const others: readonly NamedBallot[] = [
      { group: "x", ballot: ranked("ABC") },
      { group: "y", ballot: ranked("CBA") },
    ];
    expect(first("ranking", [...others, { group: "x", ballot: {} }], {})).toEqual(["A", "B", "C"]);
    expect(first("ranking", [...others, { group: "x", ballot: ranked("A") }], {})).toEqual(["C"]);
  });
});
