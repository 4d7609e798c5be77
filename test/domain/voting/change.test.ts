import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, kendall } from "../../../src/domain/voting/change.js";
import { METHODS } from "../../../src/domain/voting/index.js";
import { ranked } from "./ballots.js";

const count = (ids: string, ...orders: string[]) => METHODS.nominal.count(orders.map(ranked), [...ids], {});

describe("Kendall's tau-b", () => {
  it("the worked example of SciPy's documentation: −0.4714…", () => {
    expect(kendall([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 12);
  });

  it("1 for the same order, −1 for the reverse, null where an order says nothing", () => {
    expect(kendall([1, 2, 3], [1, 2, 3])).toBe(1);
    expect(kendall([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(kendall([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendall([], [])).toBeNull();
  });

  it("is symmetric, turns its sign with the order, and stays between −1 and 1", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([first]) => first), list.map(([, second]) => second)];
        const tau = kendall(x, y);
        expect(kendall(y, x)).toBe(tau);
        if (tau === null) return;
        expect(
          kendall(
            x,
            y.map((value) => -value),
          ),
        ).toBeCloseTo(-tau, 12);
        expect(Math.abs(tau)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("what changed between two rankings", () => {
  it("says who rose and fell, how alike the orders are, and whether another one is first", () => {
    const change = changeBetween(count("abcd", "abcd", "abcd"), count("abcd", "bacd", "bacd", "bacd"));
    expect(change.moves).toEqual([
      { candidate: "b", from: 2, to: 1, rose: 1 },
      { candidate: "a", from: 1, to: 2, rose: -1 },
      { candidate: "c", from: 3, to: 3, rose: 0 },
      { candidate: "d", from: 4, to: 4, rose: 0 },
    ]);
    expect(change.alike).toBeCloseTo(4 / 6, 12);
    expect(change).toMatchObject({ newFirst: true, counted: { before: 2, after: 3 } });
  });

  it("a tie at the top that is broken is a change of the first", () => {
    expect(changeBetween(count("ab", "ab", "ba"), count("ab", "ab")).newFirst).toBe(true);
    expect(changeBetween(count("ab", "ab", "ba"), count("ba", "ab", "ba")).newFirst).toBe(false);
  });

  it("nobody ranked in one of them: nothing to compare", () => {
    expect(changeBetween(count("abc"), count("abc", "abc"))).toMatchObject({ alike: null, counted: { before: 0, after: 1 } });
  });

  it("a candidate that stands in one of them only is left out", () => {
    expect(changeBetween(count("ab", "ab"), count("abc", "cab")).moves.map(({ candidate }) => candidate)).toEqual(["a", "b"]);
  });
});
