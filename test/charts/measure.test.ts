import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { beforeAll, describe, expect, test } from "vitest";
import { FONT_FAMILY, fontFiles } from "../../adapters/charts/fonts.js";
import { fitted, halves, textWidth, wrap, wrapEvenly } from "../../adapters/charts/measure.js";
import { everySample } from "./sample-charts.js";

const context = createCanvas(1, 1).getContext("2d");
beforeAll(() => {
  for (const { family, path } of fontFiles()) expect(GlobalFonts.registerFromPath(path, family)).not.toBeNull();
  context.font = `400 15px ${FONT_FAMILY}`;
});

const texts = [
  ...new Set(everySample().flatMap(([, chart]) => [chart.title, ...chart.categories, ...chart.series.map((one) => one.name)])),
  "1,234.5",
  "−12 %",
  "WWWMMM",
  "illicit fjord",
  "Широкие щели, ЩЁЛКОВО",
];

test("the estimated width is close to the font's, and hardly ever too small", () => {
  for (const text of texts) {
    const real = context.measureText(text).width;
    expect(textWidth(text, 15), text).toBeGreaterThan(real * 0.95);
    expect(textWidth(text, 15), text).toBeLessThan(real * 1.4 + 4);
  }
});

describe("wrapping", () => {
  test("at spaces", () =>
    expect(wrap("the last eight weeks of the year", 100, 15, 4)).toEqual(["the last", "eight weeks", "of the year"]));
  test("within a word that is too long alone", () => {
    const lines = wrap("x".repeat(80), 200, 15, 9);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("x".repeat(80));
    for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(200);
  });
  test("with an ellipsis where the lines do not do", () =>
    expect(wrap("one two three four five six", 60, 15, 2)[1]).toMatch(/…$/));
  test("never before a French colon, never inside its quotation marks", () => {
    for (let width = 130; width < 400; width += 10) {
      for (const line of wrap("Systèmes semenciers : les « semences » ? Oui", width, 15, 9))
        expect(line).not.toMatch(/^[:?»]|«$/);
    }
  });
  test("evenly", () =>
    expect(wrapEvenly("Seed systems community: the last eight weeks", 400, 19, 3)).toEqual([
      "Seed systems community:",
      "the last eight weeks",
    ]));
  test("in halves", () => {
    expect(halves("28 Sep", 15)).toEqual(["28", "Sep"]);
    expect(halves("Workshop", 15)).toEqual(["Workshop"]);
  });
  test("a label to a width", () => expect(fitted("W".repeat(20), 100, 15)).toMatch(/^W{2,8}…$/));
});
