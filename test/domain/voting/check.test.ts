import { describe, expect, it } from "vitest";
import { METHODS, type MethodName } from "../../../src/domain/voting/index.js";
import { inBetterHalf } from "../../../src/domain/voting/marks.js";
import type { Ballot, Problem, Settings } from "../../../src/domain/voting/method.js";
import { rankNumbers } from "../../../src/domain/voting/ranks.js";
import { names, ranked, ticked, times } from "./ballots.js";

const six = [..."abcdef"];

describe("what a ballot may say", () => {
  it.each<[MethodName, Ballot, Settings, Problem[]]>([
    ["single", { a: 1 }, {}, []],
    ["single", ticked("ab"), {}, [{ code: "tooManyMarks", limit: 1, given: 2 }]],
    ["single", { a: 2 }, {}, [{ code: "markTooHigh", candidate: "a", limit: 1, given: 2 }]],
    ["approval", ticked("abcdef"), {}, []],
    ["approval", { a: 1, b: 3 }, {}, [{ code: "markTooHigh", candidate: "b", limit: 1, given: 3 }]],
    ["dots", ticked("ab"), {}, []],
    ["dots", ticked("abc"), {}, [{ code: "tooManyDots", limit: 2, given: 3 }]],
    ["dots", { a: 2 }, {}, [{ code: "markTooHigh", candidate: "a", limit: 1, given: 2 }]],
    ["dots", { a: 2 }, { stack: true }, []],
    ["dots", { a: 2, b: 1 }, { stack: true, dots: 2 }, [{ code: "tooManyDots", limit: 2, given: 3 }]],
    ["ranking", ranked("fa"), {}, []],
    ["ranking", { a: 1, b: 0, c: 2 }, {}, []],
    [
      "ranking",
      { a: 1, b: 1, c: 2 },
      {},
      [
        { code: "placeTwice", candidate: "a", given: 1 },
        { code: "placeTwice", candidate: "b", given: 1 },
      ],
    ],
    ["ranking", { a: 1, b: 2, c: 4 }, {}, [{ code: "placeMissing", limit: 3 }]],
    ["ranking", { a: 2 }, {}, [{ code: "placeMissing", limit: 1 }]],
    ["nominal", ranked("abcde"), {}, []],
    ["nominal", ranked("abcdef"), {}, [{ code: "tooManyMarks", limit: 5, given: 6 }]],
    ["nominal", ranked("abc"), { keep: 2 }, [{ code: "tooManyMarks", limit: 2, given: 3 }]],
  ])("%s %j %j", (name, ballot, settings, problems) => {
    expect(METHODS[name].check(ballot, six, settings)).toEqual(problems);
  });

  it.each(names)("%s: every wrong mark is named, whatever came in", (name) => {
    const ballot = { a: -1, b: 1.5, c: Number.NaN, stranger: 1, ["__proto__"]: 1 };
    expect(METHODS[name].check(ballot, six, {})).toEqual([
      { code: "notWhole", candidate: "a", given: -1 },
      { code: "notWhole", candidate: "b", given: 1.5 },
      { code: "notWhole", candidate: "c", given: Number.NaN },
      { code: "unknownCandidate", candidate: "stranger" },
      { code: "unknownCandidate", candidate: "__proto__" },
    ]);
  });

  it.each(names)("%s: a blank ballot is a ballot", (name) => {
    expect(METHODS[name].check({}, six, {})).toEqual([]);
    expect(METHODS[name].check({ a: 0 }, six, {})).toEqual([]);
  });
});

describe("what may be set", () => {
  it.each<[MethodName, Settings, Problem[]]>([
    ["single", { places: 6 }, []],
    ["single", { places: 7 }, [{ code: "settingTooHigh", setting: "places", limit: 6, given: 7 }]],
    ["approval", { places: 0 }, [{ code: "settingTooLow", setting: "places", limit: 1, given: 0 }]],
    ["dots", { dots: 6 }, []],
    ["dots", { dots: 7 }, [{ code: "settingTooHigh", setting: "dots", limit: 6, given: 7 }]],
    ["dots", { dots: 7, stack: true }, []],
    ["dots", { dots: 2.5 }, [{ code: "settingTooLow", setting: "dots", limit: 1, given: 2.5 }]],
    ["nominal", { keep: 7 }, [{ code: "settingTooHigh", setting: "keep", limit: 6, given: 7 }]],
  ])("%s %j", (name, settings, problems) => {
    expect(METHODS[name].checkSettings(settings, six)).toEqual(problems);
  });
});

describe("small rules", () => {
  it("the better half of five is two places, of six three, of one or two one", () => {
    const halves = [1, 2, 5, 6].map((count) => [1, 2, 3, 4].filter((place) => inBetterHalf(place, six.slice(0, count))).length);
    expect(halves).toEqual([1, 1, 2, 3]);
    expect(inBetterHalf(0, six)).toBe(false);
  });

  it("level candidates share a rank and the next is as far behind as there are ahead: 1 2 2 4", () => {
    expect([...rankNumbers([["a"], ["b", "c"], ["d"]]).values()]).toEqual([1, 2, 2, 4]);
    expect(METHODS.approval.count([ticked("a")], ["a", "b"], {}).standings).toEqual([
      { candidate: "a", rank: 1, score: 1, supporters: 1 },
      { candidate: "b", rank: 2, score: 0, supporters: 0 },
    ]);
  });

  it("nobody is chosen without points, even where places are left", () => {
    expect(METHODS.single.count([ticked("a")], six, { places: 3 }).chosen).toEqual(["a"]);
  });

  it("the only candidate of a ranking is chosen, though last places give no points", () => {
    expect(METHODS.ranking.count([{ a: 1 }], ["a"], {})).toMatchObject({ chosen: ["a"], minority: null, sure: { first: null } });
  });

  it("stacked dots: one ballot that holds all its dots can undo two", () => {
    const result = METHODS.dots.count([{ a: 3 }, { a: 3 }], ["a", "b"], { dots: 3, stack: true });
    expect(result.sure).toMatchObject({ first: 1, order: 1, steps: [{ margin: 6, ballots: 1 }] });
  });

  // a is one ahead of b on all 20 ballots (5 points to win back on each: 4 ballots); behind c it is 24, but 8 can be won back on nine.
  it("the first can be in more danger from the third than from the second", () => {
    const profile = [...times(9, ranked("abdec")), ...times(10, ranked("cabde")), ...times(1, ranked("cdabe"))];
    const { sure, ranks } = METHODS.ranking.count(profile, [..."abcde"], {});
    expect(ranks.slice(0, 3)).toEqual([["a"], ["b"], ["c"]]);
    expect(sure.steps[0]).toMatchObject({ margin: 20, ballots: 4 });
    expect(sure.first).toBe(3);
  });
});
