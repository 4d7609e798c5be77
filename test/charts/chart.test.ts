import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chart, chartProblems, hasNumbers, topAndOthers } from "../../src/chart.js";
import { shorten, shortLabels } from "../../src/text/shorten.js";
import { everySample } from "./sample-charts.js";

const chart: Chart = {
  kind: "bar",
  title: "By type",
  categories: ["E-mail", "Call"],
  series: [{ name: "n", data: [3, 1] }],
  locale: "en",
  alt: "",
};
const letters = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);

describe("what can be drawn everywhere", () => {
  test.each(everySample())("%s", (_, sample) => expect(chartProblems(sample)).toEqual([]));

  test.each<[string, Partial<Chart>, RegExp]>([
    ["nothing", { categories: [], series: [] }, /no categories/],
    [
      "21 points",
      { categories: letters(21), series: [{ name: "n", data: letters(21).map(Number.parseFloat) }] },
      /21 categories/,
    ],
    ["a label of 21 characters", { categories: ["x".repeat(21), "y"] }, /longer than 20/],
    ["a series name of 21 characters", { series: [{ name: "x".repeat(21), data: [1, 2] }] }, /longer than 20/],
    ["an axis label of 51 characters", { xLabel: "x".repeat(51) }, /longer than 50/],
    ["a blank label", { categories: [" ", "y"] }, /without a label/],
    ["two equal labels", { categories: ["x", "x"] }, /same label/],
    [
      "two equal series",
      {
        series: [
          { name: "n", data: [1, 2] },
          { name: "n", data: [1, 2] },
        ],
      },
      /same name/,
    ],
    ["seven series", { series: letters(7).map((name) => ({ name, data: [1, 2] })) }, /7 series/],
    ["a value too few", { series: [{ name: "n", data: [1] }] }, /has 1 values, not 2/],
    ["not a number", { series: [{ name: "n", data: [1, Number.NaN] }] }, /not a number/],
    ["infinity", { series: [{ name: "n", data: [1, 1 / 0] }] }, /not a number/],
    [
      "seven segments",
      { kind: "pie", categories: letters(7), series: [{ name: "n", data: [1, 1, 1, 1, 1, 1, 1] }] },
      /7 segments/,
    ],
    ["a pie of two series", { kind: "pie", series: letters(2).map((name) => ({ name, data: [1, 2] })) }, /several series/],
    ["a negative segment", { kind: "pie", series: [{ name: "n", data: [1, -2] }] }, /negative/],
    ["a negative area", { kind: "area", series: [{ name: "n", data: [1, -2] }] }, /negative/],
    ["a pie of nothing", { kind: "pie", series: [{ name: "n", data: [0, 0] }] }, /pie of nothing/],
  ])("refuses %s", (_, change, problem) => expect(chartProblems({ ...chart, ...change }).join("; ")).toMatch(problem));

  test("negative bars and lines are fine", () =>
    expect(chartProblems({ ...chart, series: [{ name: "n", data: [-3, 1] }] })).toEqual([]));

  test("an empty week has no numbers", () => {
    expect(hasNumbers({ series: [{ name: "n", data: [0, 0] }] })).toBe(false);
    expect(hasNumbers({ series: [] })).toBe(false);
    expect(hasNumbers({ series: [{ name: "n", data: [0, -1] }] })).toBe(true);
  });
});

describe("top and others", () => {
  const rows = [4, 9, 1, 7, 2].map((value, at) => ({ label: `r${at}`, value }));

  test("the largest first, the rest summed", () =>
    expect(topAndOthers(rows, 2, (count) => `Others (${count})`)).toEqual([
      { label: "r1", value: 9 },
      { label: "r3", value: 7 },
      { label: "Others (3)", value: 7 },
    ]));
  test("a rest of one keeps its name", () =>
    expect(topAndOthers(rows, 4, "Others").map((row) => row.label)).toEqual(["r1", "r3", "r0", "r4", "r2"]));
  test("nothing is lost, and at most one row more than asked", () =>
    fc.assert(
      fc.property(fc.array(fc.record({ label: fc.string(), value: fc.nat(1000) })), fc.integer({ min: 1, max: 12 }), (all, n) => {
        const top = topAndOthers(all, n, "Others");
        expect(top.reduce((sum, row) => sum + row.value, 0)).toBe(all.reduce((sum, row) => sum + row.value, 0));
        expect(top.length).toBe(Math.min(all.length, n + 1));
      }),
    ));
});

describe("short labels", () => {
  test.each([
    ["E-mail", "E-mail"],
    ["Ministry of Agriculture", "Ministry of Agricul…"],
    ["  two\n lines\t", "two lines"],
    ["a\u202Eb\u2066c", "abc"],
    ["Réunion\u00A0: oui", "Réunion\u00A0: oui"],
    ["المركز الدولي للبحوث الزراعية", "المركز الدولي للبحو…"],
    ["👩‍🌾👩‍🌾👩‍🌾👩‍🌾👩‍🌾", "👩‍🌾👩‍🌾👩‍🌾…"],
  ])("%s", (text, label) => expect(shorten(text)).toBe(label));

  test("tell apart what begins alike", () => {
    expect(shortLabels(["Ministry of Agriculture, Sudan", "Ministry of Agriculture, Jordan", "ICARDA"])).toEqual([
      "Ministry o…re, Sudan",
      "Ministry o…e, Jordan",
      "ICARDA",
    ]);
    expect(shortLabels(["INRA", "INRA", "INRA"])).toEqual(["INRA", "INRA 2", "INRA 3"]);
  });
  test("are all different and never too long, whatever people are called", () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constantFrom("Ministry", "Ministry 2")), {
          maxLength: 20,
        }),
        (names) => {
          const labels = shortLabels(names);
          expect(new Set(labels).size).toBe(names.length);
          expect(labels.every((label) => label.length <= 20)).toBe(true);
        },
      ),
    ));
});
