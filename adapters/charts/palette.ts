/**
 * Okabe and Ito's colours ("Color Universal Design", 2008), told apart with every common colour blindness. Taken in an order
 * in which neighbours also differ in lightness, so that a grey copy still works; test/charts/palette.test.ts measures both.
 */
const BLUE = "#0072B2";
const ORANGE = "#E69F00";
const YELLOW = "#F0E442";
const SKY = "#56B4E9";
const VERMILLION = "#D55E00";
const GREEN = "#009E73";
const NIGHT = "#1B2A49";

const SETS: readonly (readonly string[])[] = [
  [],
  [BLUE],
  [BLUE, ORANGE],
  [BLUE, ORANGE, NIGHT],
  [BLUE, YELLOW, NIGHT, ORANGE],
  [BLUE, YELLOW, VERMILLION, NIGHT, ORANGE],
  [BLUE, YELLOW, NIGHT, SKY, VERMILLION, ORANGE],
];

/** `count` colours (1–6) for bars, areas or segments that stand beside one another. */
export const colours = (count: number): readonly string[] => SETS[count] ?? SETS[6]!;

// Thin lines on white need more contrast than areas with an edge: no yellow, no sky; the last two are Okabe and Ito's purple and orange, darker.
const LINES = [BLUE, VERMILLION, NIGHT, GREEN, "#A3537F", "#8A6400"];

/** `count` colours (1–6) for lines; their dashes and marks differ too. */
export const lineColours = (count: number): readonly string[] => LINES.slice(0, count);

export const INK = "#1F2933";
export const MUTED = "#52606D";
export const GRID = "#D9E2EC";
export const PAPER = "#FFFFFF";

/** Black or white, whichever is read better on `background` (`#RRGGBB`). */
export const inkOn = (background: string): string => (luminance(background) > 0.22 ? INK : PAPER);

/** Relative luminance of `#RRGGBB`, 0–1, as WCAG 2.2 defines it. */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
