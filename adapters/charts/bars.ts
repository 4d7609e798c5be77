import {
  alone,
  commonOptions,
  commonPlugins,
  type Frame,
  gridStyle,
  numberStyle,
  PADDING,
  SIZE,
  scaleTitle,
  sharpnessOf,
  TALLEST,
  tickStyle,
  VERY_TALL,
} from "./frame.js";
import { fitted, widest, wrap } from "./measure.js";
import { colours, INK } from "./palette.js";
import type { BarConfig, Picture } from "./picture.js";

/** Numbers are written in semibold, which is a little wider. */
export const NUMBER_SIZE = SIZE.text * 1.06;
const AXIS = 34;

/** Bars standing where every label has room below its bar and every number above; else lying, with the labels at the side. */
export function barPicture(frame: Frame): Picture {
  const slot = (frame.width - 2 * PADDING - (frame.legend ? 44 : 0)) / frame.chart.categories.length;
  const lines = frame.chart.categories.map((label) => wrap(label, slot - 8, SIZE.text, 2));
  const roomBelow = lines.every((parts, index) => parts.join(" ") === frame.chart.categories[index]);
  const series = frame.chart.series.length;
  const number = widest(numbersOf(frame), NUMBER_SIZE);
  const roomAbove = series > 1 ? slot >= series * 10 : number + 4 <= slot;
  if (!roomBelow || !roomAbove) return lying(frame);
  return standing(frame, lines, series === 1 || (slot * 0.8) / series >= number + 2);
}

const numbersOf = (frame: Frame): string[] => frame.chart.series.flatMap((one) => one.data.map(frame.number));

function standing(frame: Frame, lines: readonly string[][], numbered: boolean): Picture {
  const rows = Math.max(...lines.map((parts) => parts.length));
  const height = frame.height ?? Math.min(TALLEST, Math.round(frame.header + 200 + rows * 19 + (frame.chart.xLabel ? 24 : 0)));
  const bars = datasets(frame, "standing");
  const plugins = commonPlugins(frame);
  plugins.legend.reverse = frame.rtl;
  const config: BarConfig = {
    type: "bar",
    data: {
      labels: lines.map((parts) => (parts.length === 1 ? alone(parts[0]!) : parts.map(alone))),
      // Within a group Chart.js always begins at the left.
      datasets: frame.rtl ? bars.reverse() : bars,
    },
    options: {
      ...commonOptions(frame, height),
      layout: { padding: PADDING },
      plugins: { ...plugins, datalabels: { ...numberStyle, display: numbered } },
      scales: {
        x: {
          reverse: frame.rtl,
          grid: { display: false },
          border: { color: INK },
          ticks: { ...tickStyle, autoSkip: false, maxRotation: 0 },
          ...scaleTitle(frame),
        },
        y: numberScale(frame, {
          hidden: numbered && !hasNegative(frame),
          position: frame.rtl ? "right" : "left",
          room: numbered ? 0.14 : 0,
        }),
      },
    },
  };
  return { width: frame.width, height, sharpness: sharpnessOf(frame, height), config };
}

function lying(frame: Frame): Picture {
  const { categories, series, xLabel } = frame.chart;
  const count = categories.length;
  const negative = hasNegative(frame);
  // A label is a line high, so is a number beside each of several bars.
  const least = frame.header + count * 21 + AXIS;
  const tallest = frame.height ?? (least > TALLEST ? VERY_TALL : TALLEST);
  const numbered = series.length === 1 || tallest - frame.header >= count * (series.length * 17 + 8);
  const axis = !numbered || negative;
  const wanted = count * (series.length === 1 ? 34 : series.length * 19 + 12) + (axis ? AXIS : 0);
  const height = frame.height ?? even(Math.min(tallest, frame.header + wanted));
  const beside = numbered ? Math.ceil(widest(numbersOf(frame), NUMBER_SIZE)) + 8 : 0;
  const outer = PADDING + (negative ? 0 : beside);
  const inner = frame.width - PADDING - outer;
  // Chart.js gives the labels at most half of what there is.
  const labelRoom = inner / 2 - 12 - (xLabel ? 26 : 0);
  const config: BarConfig = {
    type: "bar",
    data: {
      labels: categories.map((label) => alone(fitted(label, labelRoom, SIZE.text))),
      datasets: datasets(frame, "lying"),
    },
    options: {
      ...commonOptions(frame, height),
      indexAxis: "y",
      layout: {
        padding: {
          top: PADDING,
          bottom: PADDING,
          left: frame.rtl ? outer : PADDING,
          right: frame.rtl ? PADDING : outer,
        },
      },
      plugins: { ...commonPlugins(frame), datalabels: { ...numberStyle, display: numbered } },
      scales: {
        x: {
          ...numberScale(frame, { hidden: !axis, position: "bottom", room: negative ? beside / (inner / 2) : 0 }),
          reverse: frame.rtl,
        },
        y: {
          position: frame.rtl ? "right" : "left",
          grid: { display: false },
          border: { color: INK },
          ticks: { ...tickStyle, autoSkip: false, padding: 4 },
          ...scaleTitle(frame),
        },
      },
    },
  };
  return { width: frame.width, height, sharpness: sharpnessOf(frame, height), config };
}

const hasNegative = (frame: Frame): boolean => frame.chart.series.some((one) => one.data.some((value) => value < 0));
/** One and a half pixels a unit still make whole pixels. */
const even = (height: number): number => 2 * Math.floor(height / 2);

function datasets(frame: Frame, way: "standing" | "lying"): BarConfig["data"]["datasets"] {
  const several = frame.chart.series.length > 1;
  const fill = colours(frame.chart.series.length);
  // The label plugin calls the top and the right of every bar its end.
  const turned = way === "lying" && frame.rtl;
  return frame.chart.series.map(({ name, data }, index) => {
    const outside = data.map((value) => (value < 0 !== turned ? ("start" as const) : ("end" as const)));
    return {
      label: alone(name),
      data: data.map((value, at) => ({
        x: way === "standing" ? at : value,
        y: way === "standing" ? value : at,
        label: frame.number(value),
      })),
      backgroundColor: fill[index]!,
      // Pale colours keep an edge on white paper.
      borderColor: INK,
      borderWidth: several ? 0.75 : 0,
      borderSkipped: false,
      maxBarThickness: 56,
      categoryPercentage: several ? 0.84 : 0.94,
      barPercentage: several ? 0.94 : 0.78,
      pointStyle: "rect",
      datalabels: { anchor: outside, align: outside },
    };
  });
}

interface NumberScale {
  /** Where each bar carries its number. */
  readonly hidden: boolean;
  readonly position: "left" | "right" | "bottom";
  /** Part of the scale left free beyond the longest bar, for its number. */
  readonly room: number;
}

/** From nought; with few, round ticks where it is seen. */
export function numberScale(frame: Frame, { hidden, position, room }: NumberScale) {
  const values = frame.chart.series.flatMap((one) => one.data);
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const span = top - bottom || 1;
  const max = top === bottom ? 1 : top > 0 ? top + room * span : 0;
  const min = bottom < 0 ? bottom - room * span : 0;
  return {
    display: !hidden,
    position,
    ...(hidden ? { min, max } : { beginAtZero: true, suggestedMax: max, suggestedMin: min }),
    border: { display: false },
    grid: gridStyle,
    ticks: { ...tickStyle, maxTicksLimit: 6, padding: 4, ...(values.every(Number.isInteger) ? { precision: 0 } : {}) },
  };
}
