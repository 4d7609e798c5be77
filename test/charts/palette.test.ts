import { describe, expect, test } from "vitest";
import { colours, INK, inkOn, lineColours, luminance, PAPER } from "../../adapters/charts/palette.js";

// Linear RGB as seen without red, green or blue cones (Machado, Oliveira and Fernandes 2009, severity 1.0).
const EYES: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  everything: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};
const linear = (colour: string) =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
/** CIE L*a*b* of a colour as these eyes see it. */
function lab(colour: string, eyes: readonly (readonly [number, number, number])[]) {
  const rgb = linear(colour);
  const [r, g, b] = eyes.map((row) => Math.min(1, Math.max(0, row[0] * rgb[0]! + row[1] * rgb[1]! + row[2] * rgb[2]!)));
  const curve = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r! + 0.3576 * g! + 0.1805 * b!) / 0.9505);
  const y = curve(0.2126 * r! + 0.7152 * g! + 0.0722 * b!);
  const z = curve((0.0193 * r! + 0.1192 * g! + 0.9505 * b!) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, two) => two - one);
  return (light! + 0.05) / (dark! + 0.05);
};

describe.each(Object.entries(EYES))("colours seen with %s", (_, eyes) => {
  test.each([2, 3, 4, 5, 6])("%d of them differ clearly", (count) => {
    const seen = colours(count).map((colour) => lab(colour, eyes));
    for (const [at, one] of seen.entries()) {
      for (const other of seen.slice(at + 1))
        expect(Math.hypot(...one.map((part, axis) => part - other[axis]!))).toBeGreaterThan(15);
    }
  });
});

test.each([2, 3, 4, 5, 6])("%d neighbours differ in grey too, all the way round", (count) => {
  const set = colours(count);
  expect(new Set(set).size).toBe(count);
  for (const [at, colour] of set.entries()) expect(contrast(colour, set[(at + 1) % count]!)).toBeGreaterThan(1.5);
});

test("lines stand out from white paper (WCAG 2.2: 3 to 1)", () => {
  for (const colour of lineColours(6)) expect(contrast(colour, PAPER)).toBeGreaterThan(3);
});

test("text on a segment can be read (4.5 to 1)", () => {
  for (const colour of colours(6).concat(colours(2))) expect(contrast(colour, inkOn(colour))).toBeGreaterThan(3);
  expect(contrast(INK, PAPER)).toBeGreaterThan(4.5);
});
