import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Action,
  openRounds,
  type Rounds,
  rankingNow,
  STAGES,
  showsIdeas,
  step,
} from "../../../src/domain/voting/nominal-rounds.js";

const play = (actions: readonly Action[], rounds: Rounds = openRounds()): Rounds =>
  actions.reduce((now, action) => {
    const stepped = step(now, action);
    return "rounds" in stepped ? stepped.rounds : now;
  }, rounds);
const write = (id: string, text = `idea ${id}`): Action => ({ kind: "write", idea: { id, text } });
const next = (from: Rounds["stage"]): Action => ({ kind: "next", from });
const three = [write("a"), write("b"), write("c")];
const clarifying = play([...three, next("ideas")]);

describe("nominal group rounds", () => {
  it("go through every stage once, in order, and end", () => {
    let rounds = play(three);
    const seen = [rounds.stage];
    for (const stage of STAGES.slice(0, -1)) {
      rounds = play([next(stage)], rounds);
      seen.push(rounds.stage);
    }
    expect(seen).toEqual(["ideas", "clarify", "first", "discussion", "final", "closed"]);
    expect(step(rounds, next("closed"))).toEqual({ problem: "notNow" });
  });

  it("are silent while ideas are written, and take ballots in the two rankings only", () => {
    const at = (stage: Rounds["stage"]): Rounds => ({ ...clarifying, stage });
    expect(STAGES.map((stage) => showsIdeas(at(stage)))).toEqual([false, true, true, true, true, true]);
    expect(STAGES.map((stage) => rankingNow(at(stage)))).toEqual([null, null, "first", null, "final", null]);
  });

  it("a second press on next, or a late one, moves nothing", () => {
    expect(play([next("ideas"), next("discussion")], clarifying)).toEqual(clarifying);
  });

  it("need two ideas, and two after merging", () => {
    expect(step(play([write("a")]), next("ideas"))).toEqual({ problem: "tooFewIdeas" });
    expect(step(play([{ kind: "merge", into: "a", others: ["b", "c"] }], clarifying), next("clarify"))).toEqual({
      problem: "tooFewIdeas",
    });
  });

  it("an idea delivered twice is one; written again it is corrected; withdrawn it is gone; empty it is refused", () => {
    const rounds = play([
      write("a"),
      write("b"),
      write("a"),
      write("b", " better "),
      write("c"),
      { kind: "withdraw", idea: "c" },
    ]);
    expect(rounds.ideas).toEqual([
      { id: "a", text: "idea a" },
      { id: "b", text: "better" },
    ]);
    expect(step(rounds, write("d", "  "))).toEqual({ problem: "emptyText" });
  });

  it("merging keeps where each came from; splitting undoes it; rewording leaves the idea as it was written", () => {
    const merged = play(
      [
        { kind: "merge", into: "a", others: ["c", "c", "a"] },
        { kind: "reword", candidate: "a", text: "both" },
      ],
      clarifying,
    );
    expect(merged.candidates).toEqual([
      { id: "a", text: "both", from: ["a", "c"] },
      { id: "b", text: "idea b", from: ["b"] },
    ]);
    const split = play([{ kind: "split", candidate: "a", idea: "c" }], merged);
    expect(split.candidates.map(({ id, text, from }) => [id, text, from])).toEqual([
      ["a", "both", ["a"]],
      ["c", "idea c", ["c"]],
      ["b", "idea b", ["b"]],
    ]);
    expect(split.ideas).toEqual(clarifying.ideas);
  });

  it.each<[string, Action]>([
    ["merge", { kind: "merge", into: "a", others: ["nobody"] }],
    ["merge into", { kind: "merge", into: "nobody", others: ["a"] }],
    ["split", { kind: "split", candidate: "a", idea: "b" }],
    ["split its own", { kind: "split", candidate: "a", idea: "a" }],
    ["reword", { kind: "reword", candidate: "nobody", text: "x" }],
  ])("%s of what is not there is refused", (_, action) => expect(step(clarifying, action)).toEqual({ problem: "unknownIdea" }));

  it("nothing is added or merged once the vote began", () => {
    const voting = play([next("clarify")], clarifying);
    for (const action of [
      write("late"),
      { kind: "merge", into: "a", others: ["b"] },
      { kind: "reword", candidate: "a", text: "x" },
    ] as const)
      expect(step(voting, action)).toEqual({ problem: "notNow" });
  });

  it("whatever is done, after silence every idea stands in exactly one candidate, and nothing given is changed", () => {
    const id = fc.constantFrom("a", "b", "c", "d");
    const action: fc.Arbitrary<Action> = fc.oneof(
      id.map((idea) => write(idea)),
      fc.record({ kind: fc.constant("withdraw" as const), idea: id }),
      fc.record({ kind: fc.constant("merge" as const), into: id, others: fc.array(id, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant("split" as const), candidate: id, idea: id }),
      fc.record({ kind: fc.constant("reword" as const), candidate: id, text: fc.string() }),
      fc.constantFrom(...STAGES).map(next),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let rounds = openRounds();
        for (const one of actions) {
          const before = structuredClone(rounds);
          const after = play([one], rounds);
          expect(rounds).toEqual(before);
          expect(STAGES.indexOf(after.stage) - STAGES.indexOf(rounds.stage)).toBeOneOf([0, 1]);
          rounds = after;
          if (showsIdeas(rounds))
            expect(rounds.candidates.flatMap(({ from }) => from).sort()).toEqual(rounds.ideas.map((idea) => idea.id).sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});
