import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Known, type Shown, type Suppression, showCount, suppressRow, suppressTable } from "../../src/domain/suppression.js";

const text = (shown: Shown): string =>
  shown.kind === "count" ? `${shown.count}` : shown.kind === "under" ? `<${shown.below}` : "·";
const row = (counts: readonly number[], options?: Suppression, known?: Known) => {
  const { cells, total } = suppressRow(counts, options, known);
  return `${cells.map(text).join(" ")} | ${text(total)}`;
};
const table = (counts: readonly (readonly number[])[], options?: Suppression) => {
  const { cells, rowTotals, columnTotals, total } = suppressTable(counts, options);
  return [
    ...cells.map((line, index) => `${line.map(text).join(" ")} | ${text(rowTotals[index] as Shown)}`),
    `${columnTotals.map(text).join(" ")} | ${text(total)}`,
  ];
};

describe("a row with its total", () => {
  it.each<[string, readonly number[], Suppression | undefined, string]>([
    ["nothing small: everything stands", [12, 9, 5, 0], undefined, "12 9 5 0 | 26"],
    ["one small: another goes with it, or subtraction would tell", [12, 3, 0], undefined, "· <5 0 | 15"],
    ["the smallest that can give way goes", [50, 40, 9, 6, 3], undefined, "50 40 · 6 <5 | 108"],
    ["two small that hide each other are enough: their sum is 5", [12, 3, 2], undefined, "12 <5 <5 | 17"],
    ["two of one each do not hide each other: their sum is 2", [12, 1, 1], undefined, "· <5 <5 | 14"],
    ["6 and 1 of 7: beside a mark '<5' the 6 would say 5 or 6, so no mark", [6, 1], undefined, "· · | 7"],
    ["everything together is small", [3, 1, 0], undefined, "· · · | <5"],
    ["alone", [3], undefined, "<5 | <5"],
    ["zeros hidden too, where that is asked", [9, 3, 0], { zero: "hide" }, "· <5 <5 | 12"],
    ["another threshold", [9, 9, 12], { threshold: 10 }, "<10 <10 · | 30"],
    ["nobody", [], undefined, " | 0"],
  ])("%s", (_, counts, options, expected) => expect(row(counts, options)).toBe(expected));

  it("what a group can reach at most is known to the reader: a full group cannot cover", () => {
    expect(row([20, 8, 3], { zero: "hide" }, { most: [20, 12, 9] })).toBe("20 · <5 | 31");
    expect(row([20, 9, 3], { zero: "hide" }, { most: [40, 9, 9] })).toBe("· 9 <5 | 32");
    expect(row([20, 9, 3], { zero: "hide" }, { most: [20, 9, 3] })).toBe("· · · | 32");
  });

  it("counts that are none are refused", () => {
    expect(() => suppressRow([3, -1])).toThrow(RangeError);
    expect(() => suppressRow([0.5])).toThrow(RangeError);
    expect(() => suppressTable([[1, 2], [3]])).toThrow(RangeError);
  });

  it("one count that adds up to nothing", () => {
    expect([0, 1, 4, 5].map((count) => text(showCount(count)))).toEqual(["0", "<5", "<5", "5"]);
    expect(text(showCount(0, { zero: "hide" }))).toBe("<5");
  });
});

describe("a table with its totals", () => {
  it("one small cell takes three others with it, and the totals stand", () => {
    expect(
      table([
        [20, 30, 3],
        [40, 15, 25],
        [10, 12, 18],
      ]),
    ).toEqual(["· 30 <5 | 53", "40 15 25 | 80", "· 12 · | 40", "70 57 46 | 173"]);
  });
  it("nothing small: everything stands", () => {
    expect(
      table([
        [5, 0],
        [7, 30],
      ]),
    ).toEqual(["5 0 | 5", "7 30 | 37", "12 30 | 42"]);
    expect(
      suppressTable([
        [5, 0],
        [7, 30],
      ]).applied,
    ).toBe(false);
  });
  it("cells go before totals", () => {
    const shown = suppressTable([
      [3, 0, 0],
      [2, 0, 0],
      [40, 3, 50],
      [30, 20, 60],
    ]);
    expect(shown.rowTotals.map(text)).toEqual(["<5", "<5", "93", "110"]);
    expect(shown.columnTotals.map(text)).toEqual(["75", "23", "110"]);
  });
  it("a handful of people: only their number", () => {
    expect(
      table([
        [1, 2],
        [3, 1],
      ]),
    ).toEqual(["· · | ·", "· · | ·", "· · | 7"]);
  });
  it("one row, one column, none", () => {
    expect(table([[12, 3, 9]])).toEqual(["12 <5 · | 24", "12 <5 · | 24"]);
    expect(table([[12], [3], [9]])).toEqual(["12 | 12", "<5 | <5", "· | ·", "24 | 24"]);
    expect(table([])).toEqual([" | 0"]);
    expect(table([[], []])).toEqual([" | 0", " | 0", " | 0"]);
  });
  it("one small cell in a large table costs three cells, no more", () => {
    const counts = Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: 12 }, (_, j) => (i === 4 && j === 7 ? 1 : 20 + i + j)),
    );
    const shown = suppressTable(counts);
    expect(shown.cells.flat().filter(({ kind }) => kind !== "count")).toHaveLength(4);
    expect([...shown.rowTotals, ...shown.columnTotals].every(({ kind }) => kind === "count")).toBe(true);
  });
});

// The attacker below shares nothing with the code under test: it tries every table cell by cell and keeps those that fit what is shown.
const few = fc.oneof({ weight: 2, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(9) });
const rules = fc.record({ threshold: fc.constantFrom(3, 5), zero: fc.constantFrom<"show" | "hide">("show", "hide") });

/** Numbers a reader takes a count for, before sums; `above` is where the attacker stops trying. */
function reads(shown: Shown, { threshold = 5, zero }: Suppression, marked: boolean, above: number): number[] {
  if (shown.kind === "count") return [shown.count];
  const [low, high] = shown.kind === "under" ? [zero === "hide" ? 0 : 1, shown.below - 1] : [marked ? threshold : 0, above];
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
}
const all = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>((found, list) => found.flatMap((start) => list.map((value) => start.concat(value))), [[]]);
const isSmall = (count: number, { threshold = 5, zero }: Suppression) => count < threshold && (zero === "hide" || count > 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What must hold of one count, given all numbers the attacker found it could be. */
function holds(count: number, shown: Shown, options: Suppression, found: ReadonlySet<number>): void {
  const { threshold = 5, zero } = options;
  if (shown.kind === "count") expect(shown.count).toBe(count);
  if (shown.kind === "count") expect(isSmall(count, options)).toBe(false);
  if (shown.kind === "under") expect(isSmall(count, options)).toBe(true);
  if (shown.kind === "under") expect([...found].sort((a, b) => a - b)).toEqual(reads(shown, options, true, 0));
  if (shown.kind === "hidden") expect(found.size).toBeGreaterThanOrEqual(threshold - (zero === "hide" ? 0 : 1));
}

describe("against a reader who solves the sums", () => {
  it("rows: every '<5' can still be all it says, every hidden count as many numbers", () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 4 }), rules, (counts, options) => {
        const shown = suppressRow(counts, options);
        // Where marks mean something, every hidden count is a large one; else the reader is told nothing about any.
        const marked = counts.every((count, index) => shown.cells[index]?.kind !== "hidden" || count >= options.threshold);
        // Enough to show that a number is possible: counts up to a threshold away from the truth.
        const near = shown.cells.map((cell, at) =>
          reads(cell, options, marked, 99).filter((value) => Math.abs(value - (counts[at] ?? 0)) <= options.threshold),
        );
        const totals = new Set(reads(shown.total, options, true, 99));
        const fits = all(near).filter((cells) => totals.has(sum(cells)));
        for (const [index, count] of counts.entries())
          holds(count, shown.cells[index] as Shown, options, new Set(fits.map((cells) => cells[index] ?? -1)));
        holds(sum(counts), shown.total, options, new Set(fits.map(sum)));
        expect(shown.total.kind).not.toBe("hidden");
        if (!counts.some((count) => isSmall(count, options)) && !isSmall(sum(counts), options)) expect(shown.applied).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it("rows whose members are known: no more follows from the row than from its total and the members", () => {
    const groups = fc.array(fc.tuple(few, fc.nat(4)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(groups, rules, (pairs, options) => {
        const counts = pairs.map(([count]) => count);
        const most = pairs.map(([count, more]) => count + more);
        const shown = suppressRow(counts, options, { most });
        const total = sum(counts);
        const range = (cells: readonly Shown[], index: number, marked: boolean) => {
          const fits = all(
            cells.map((cell, at) => reads(cell, options, marked, most[at] ?? 0).filter((value) => value <= (most[at] ?? 0))),
          );
          return new Set(
            fits
              .filter((found) => reads(shown.total, options, true, total).includes(sum(found)))
              .map((found) => found[index] ?? -1),
          );
        };
        const blind = counts.map((): Shown => ({ kind: "hidden" }));
        const marked = counts.every((count, index) => shown.cells[index]?.kind !== "hidden" || count >= options.threshold);
        for (const [index, cell] of shown.cells.entries()) {
          const found = range(shown.cells, index, marked);
          if (cell.kind === "under")
            for (const value of reads(cell, options, true, 0)) expect(found.has(value) || value > (most[index] ?? 0)).toBe(true);
          if (cell.kind === "hidden" && !marked) expect(found).toEqual(range(blind, index, false));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("tables: the same for cells, row totals, column totals and the grand total", () => {
    const small = fc.constantFrom([2, 2], [1, 3], [2, 3], [3, 2]).chain(([height = 2, width = 2]) =>
      fc.array(fc.array(fc.oneof(fc.nat(2), fc.nat(8)), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
    fc.assert(
      fc.property(small, fc.constantFrom<"show" | "hide">("show", "hide"), (counts, zero) => {
        const options = { threshold: 3, zero };
        const shown = suppressTable(counts, options);
        const cells = counts.flat();
        const width = counts[0]?.length ?? 0;
        const shownCells = shown.cells.flat();
        const marginsOf = (values: readonly number[]) => [
          ...counts.map((_, i) => sum(values.slice(i * width, (i + 1) * width))),
          ...(counts[0] ?? []).map((_, j) => sum(values.filter((_, at) => at % width === j))),
          sum(values),
        ];
        const margins = [...shown.rowTotals, ...shown.columnTotals, shown.total];
        const markedOf = (which: readonly Shown[], values: readonly number[]) =>
          values.every((value, at) => which[at]?.kind !== "hidden" || value >= 3);
        const marked = markedOf(shownCells, cells);
        const marginsMarked = markedOf(margins, marginsOf(cells));
        // Enough to show that a number is possible: cells up to three away from the truth.
        const near = shownCells.map((cell, at) =>
          reads(cell, options, marked, 99).filter((value) => Math.abs(value - (cells[at] ?? 0)) <= 3),
        );
        const domains = margins.map((margin) => new Set(reads(margin, options, marginsMarked, 99)));
        const found = [...cells, ...margins].map(() => new Set<number>());
        const walk = (values: number[]): void => {
          if (values.length === near.length) {
            const totals = marginsOf(values);
            if (totals.every((value, at) => domains[at]?.has(value)))
              for (const [at, value] of [...values, ...totals].entries()) found[at]?.add(value);
            return;
          }
          for (const value of near[values.length] ?? []) walk([...values, value]);
        };
        walk([]);
        for (const [at, count] of [...cells, ...marginsOf(cells)].entries())
          holds(count, [...shownCells, ...margins][at] as Shown, options, found[at] ?? new Set());
        if (![...cells, ...marginsOf(cells)].some((count) => isSmall(count, options))) expect(shown.applied).toBe(false);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
