import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METHODS, type MethodName } from "../../../src/domain/voting/index.js";
import { type Ballot, isBlank } from "../../../src/domain/voting/method.js";
import { rankNumbers } from "../../../src/domain/voting/ranks.js";
import { allBallots, names, type Poll, polls, raise, settingsOf } from "./ballots.js";

const count = (name: MethodName, poll: Poll) => METHODS[name].count(poll.ballots, poll.candidates, poll.settings);
const setsOf = (ranks: readonly (readonly string[])[]) => ranks.map((group) => [...group].sort());

describe.each(names)("%s", (name) => {
  it("accepts the ballots and settings the other properties use", () => {
    fc.assert(
      fc.property(polls(name), ({ candidates, settings, ballots }) => {
        expect(METHODS[name].checkSettings(settings, candidates)).toEqual([]);
        for (const ballot of ballots) expect(METHODS[name].check(ballot, candidates, settings)).toEqual([]);
      }),
    );
  });

  it("is neutral: renamed candidates get the renamed result", () => {
    fc.assert(
      fc.property(polls(name), fc.nat(), (poll, turn) => {
        const others = poll.candidates.map((_, index) => poll.candidates[(index + turn) % poll.candidates.length] ?? "");
        const rename = (id: string): string => others[poll.candidates.indexOf(id)] ?? "";
        const renamed = poll.ballots.map((ballot) =>
          Object.fromEntries(Object.entries(ballot).map(([id, mark]) => [rename(id), mark])),
        );
        const before = count(name, poll);
        const after = count(name, { ...poll, ballots: renamed });
        expect(setsOf(after.ranks)).toEqual(setsOf(before.ranks.map((group) => group.map(rename))));
        expect([...after.chosen].sort()).toEqual(before.chosen.map(rename).sort());
        expect({ ...after.sure, steps: [] }).toEqual({ ...before.sure, steps: [] });
        expect(after.minority?.wanted.map(({ candidate }) => candidate).sort()).toEqual(
          before.minority?.wanted.map(({ candidate }) => rename(candidate)).sort(),
        );
        expect([...(after.pairwise?.smith ?? [])].sort()).toEqual([...(before.pairwise?.smith ?? [])].map(rename).sort());
      }),
    );
  });

  it("is anonymous: the order of the ballots changes nothing at all", () => {
    fc.assert(
      fc.property(
        polls(name).chain((poll) =>
          fc.tuple(fc.constant(poll), fc.shuffledSubarray([...poll.ballots], { minLength: poll.ballots.length })),
        ),
        ([poll, shuffled]) => {
          expect(count(name, { ...poll, ballots: shuffled })).toEqual(count(name, poll));
        },
      ),
    );
  });

  it("is monotone: more for a candidate on one ballot never costs it a rank", () => {
    fc.assert(
      fc.property(polls(name, undefined, 2), fc.nat(), fc.nat(), (poll, which, whom) => {
        fc.pre(poll.ballots.length > 0);
        const at = which % poll.ballots.length;
        const candidate = poll.candidates[whom % poll.candidates.length] ?? "";
        const raised = poll.ballots.map((ballot, index) => (index === at ? raise(name, ballot, candidate, poll) : ballot));
        expect(METHODS[name].check(raised[at] ?? {}, poll.candidates, poll.settings)).toEqual([]);
        const before = rankNumbers(count(name, poll).ranks).get(candidate) ?? 0;
        const after = rankNumbers(count(name, { ...poll, ballots: raised }).ranks).get(candidate) ?? 0;
        expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it("is consistent: who is ahead with two electorates is ahead with both together", () => {
    fc.assert(
      fc.property(polls(name, undefined, 2), fc.nat(), (poll, at) => {
        const cut = at % (poll.ballots.length + 1);
        const [one, two] = [
          count(name, { ...poll, ballots: poll.ballots.slice(0, cut) }),
          count(name, { ...poll, ballots: poll.ballots.slice(cut) }),
        ];
        const both = (one.ranks[0] ?? []).filter((id) => two.ranks[0]?.includes(id));
        if (both.length > 0) expect([...(count(name, poll).ranks[0] ?? [])].sort()).toEqual([...both].sort());
      }),
    );
  });

  it("blank ballots are said and change no rank, score or support", () => {
    fc.assert(
      fc.property(polls(name), fc.nat(5), (poll, blanks) => {
        const before = count(name, poll);
        const after = count(name, { ...poll, ballots: [...poll.ballots, ...Array.from({ length: blanks }, () => ({}))] });
        expect(after.standings).toEqual(before.standings);
        expect(after.minority).toEqual(before.minority);
        expect(after.base).toEqual({ ...before.base, ballots: before.base.ballots + blanks, blank: before.base.blank + blanks });
        expect(after.base.blank).toBe(poll.ballots.filter(isBlank).length + blanks);
      }),
    );
  });

  it.each([0, 3])("no ballots, or %i blank ones: all level, nobody chosen, nothing claimed", (blanks) => {
    const result = METHODS[name].count(
      Array.from({ length: blanks }, () => ({})),
      ["a", "b", "c"],
      {},
    );
    expect(result.ranks).toEqual([["a", "b", "c"]]);
    expect(result.chosen).toEqual([]);
    expect(result.minority).toBeNull();
    expect(result.pairwise?.winner ?? null).toBeNull();
    expect(result.sure.steps).toEqual([]);
  });

  it("no candidates: an empty result", () => {
    expect(METHODS[name].count([{}], [], {})).toMatchObject({ standings: [], ranks: [], chosen: [], minority: null });
  });

  it("leaves out and counts what is no valid ballot", () => {
    const result = METHODS[name].count([{ stranger: 1 }, { a: 0.5 }, { a: -1 }, { a: 999 }, { a: 1 }], ["a", "b"], {});
    expect(result.base).toEqual({ ballots: 5, counted: 1, blank: 0, invalid: 4 });
    expect(result.chosen).toEqual(["a"]);
  });

  it("ties: mirrored ballots leave two candidates level, and that is said", () => {
    fc.assert(
      fc.property(polls(name, { candidates: 5, ballots: 6 }, 2), (poll) => {
        const [a, b] = poll.candidates as [string, string];
        const swap = (id: string): string => (id === a ? b : id === b ? a : id);
        const mirrored = poll.ballots.map((ballot) =>
          Object.fromEntries(Object.entries(ballot).map(([id, mark]) => [swap(id), mark])),
        );
        const result = count(name, { ...poll, ballots: [...poll.ballots, ...mirrored] });
        expect(result.ranks.find((group) => group.includes(a))).toContain(b);
        if (result.base.ballots > 0) expect(result.sure.order).toBe(0);
        if (result.ranks[0]?.includes(a) && result.base.ballots > 0) expect(result.sure.first).toBe(0);
      }),
    );
  });

  it("how sure: no fewer ballots do it, and that many do (every way of marking tried)", () => {
    const candidates = ["a", "b", "c"];
    fc.assert(
      fc.property(
        settingsOf(name, 3).chain((settings) => {
          const every = allBallots(name, candidates, settings);
          return fc.record({
            settings: fc.constant(settings),
            every: fc.constant(every),
            cast: fc.array(fc.nat(every.length - 1), { minLength: 1, maxLength: 3 }),
          });
        }),
        ({ settings, every, cast }) => {
          const rows = every
            .map((ballot) => METHODS[name].count([ballot], candidates, settings).standings)
            .map((standings) => Object.fromEntries(standings.map(({ candidate, score }) => [candidate, score])));
          const result = METHODS[name].count(
            cast.map((index) => every[index] ?? {}),
            candidates,
            settings,
          );
          // Fewest changed ballots after which some `lower` is level with or ahead of some `upper`.
          const fewest = (uppers: readonly string[], lowers: readonly string[]): number => {
            let best = Number.POSITIVE_INFINITY;
            const walk = (at: number, changes: number, total: Record<string, number>): void => {
              if (changes >= best) return;
              if (at === cast.length) {
                if (uppers.some((upper) => lowers.some((lower) => (total[lower] ?? 0) >= (total[upper] ?? 0)))) best = changes;
                return;
              }
              for (const [index, row] of rows.entries())
                walk(
                  at + 1,
                  changes + (index === cast[at] ? 0 : 1),
                  Object.fromEntries(candidates.map((id) => [id, (total[id] ?? 0) + (row[id] ?? 0)])),
                );
            };
            walk(0, 0, {});
            return best;
          };
          const [top, ...rest] = result.ranks;
          if (top?.length === 1) expect(result.sure.first).toBe(fewest(top, rest.flat()));
          else expect(result.sure.first).toBe(0);
          for (const step of result.sure.steps) expect(step.ballots).toBe(fewest(step.above, step.below));
          const unchosen = candidates.filter((id) => !result.chosen.includes(id));
          if (result.chosen.length > (settings.places ?? 1)) expect(result.sure.chosen).toBe(0);
          else if (result.chosen.length > 0 && unchosen.length > 0)
            expect(result.sure.chosen).toBe(fewest(result.chosen, unchosen));
          else expect(result.sure.chosen).toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });

  it("minority: exactly those who ask for somebody, but for nobody chosen", () => {
    fc.assert(
      fc.property(polls(name), (poll) => {
        const result = count(name, poll);
        const asks = (ballot: Ballot, id: string) => METHODS[name].rules.supports(ballot, id, poll.candidates);
        const theirs = poll.ballots.filter((ballot) => !isBlank(ballot) && !result.chosen.some((id) => asks(ballot, id)));
        if (theirs.length === 0 || result.chosen.length === poll.candidates.length) {
          expect(result.minority).toBeNull();
          return;
        }
        const alone = METHODS[name]
          .count(theirs, poll.candidates, poll.settings)
          .standings.filter(({ candidate }) => !result.chosen.includes(candidate));
        const best = Math.max(...alone.map(({ score }) => score));
        expect(result.minority).toEqual({
          ballots: theirs.length,
          wanted: poll.candidates
            .filter((id) => alone.some(({ candidate, score }) => candidate === id && score === best))
            .map((candidate) => ({ candidate, supporters: theirs.filter((ballot) => asks(ballot, candidate)).length })),
        });
      }),
    );
  });
});
