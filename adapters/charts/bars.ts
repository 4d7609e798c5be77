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
  TALLEST,
  tickStyle,
} from "./frame.js";
import { widest, wrap } from "./measure.js";
import { colours, INK } from "./palette.js";
import type { BarConfig, Picture } from "./picture.js";

const NUMBER_SIZE = SIZE.text * 1.06;
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
  const labels = lines.map((parts) => (parts.length === 1 ? alone(parts[0]!) : parts.map(alone)));
  const plugins = commonPlugins(frame);
  plugins.legend.reverse = frame.rtl;
  const rows = Math.max(...lines.map((parts) => parts.length));
  const config: BarConfig = {
    type: "bar",
    // Within a group Chart.js always begins at the left.
    data: { labels, datasets: frame.rtl ? datasets(frame, "x").reverse() : datasets(frame, "x") },
    options: {
      ...commonOptions(frame),
      layout: { padding: PADDING },
      plugins: { ...plugins, datalabels: { ...numberStyle, display: numbered, anchor: "end", align: "end" } },
      scales: {
        x: {
          reverse: frame.rtl,
          grid: { display: false },
          border: { color: INK },
          ticks: { ...tickStyle, autoSkip: false, maxRotation: 0 },
          ...scaleTitle(frame),
        },
        y: numberScale(frame, { hidden: numbered, position: frame.rtl ? "right" : "left", room: numbered ? 0.14 : 0 }),
      },
    },
  };
  const height = frame.height ?? Math.min(TALLEST, Math.round(frame.header + 200 + rows * 19 + (frame.chart.xLabel ? 24 : 0)));
  return { width: frame.width, height, config };
}

function lying(frame: Frame): Picture {
  const { categories, series } = frame.chart;
  const room = (frame.height ?? TALLEST) - frame.header;
  const wanted = categories.length * (series.length === 1 ? 34 : series.length * 19 + 12);
  const numbered = series.length === 1 || room >= categories.length * (series.length * 17 + 8);
  const height = frame.height ?? Math.round(frame.header + Math.min(room, wanted + (numbered ? 0 : AXIS)));
  const beside = numbered ? Math.ceil(widest(numbersOf(frame), NUMBER_SIZE)) + 8 : 0;
  const negative = series.some((one) => one.data.some((value) => value < 0));
  const after = PADDING + beside;
  const before = PADDING + (negative ? beside : 0);
  const config: BarConfig = {
    type: "bar",
    data: { labels: categories.map(alone), datasets: datasets(frame, "y") },
    options: {
      ...commonOptions(frame),
      indexAxis: "y",
      layout: {
        padding: { top: PADDING, bottom: PADDING, left: frame.rtl ? after : before, right: frame.rtl ? before : after },
      },
      plugins: { ...commonPlugins(frame), datalabels: { ...numberStyle, display: numbered, anchor: "end", align: "end" } },
      scales: {
        x: { ...numberScale(frame, { hidden: numbered, position: "bottom", room: 0 }), reverse: frame.rtl },
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
  return { width: frame.width, height, config };
}

function datasets(frame: Frame, labelAxis: "x" | "y"): BarConfig["data"]["datasets"] {
  const fill = colours(frame.chart.series.length);
  return frame.chart.series.map(({ name, data }, index) => ({
    label: alone(name),
    data: data.map((value, at) => ({
      x: labelAxis === "x" ? at : value,
      y: labelAxis === "x" ? value : at,
      label: frame.number(value),
    })),
    backgroundColor: fill[index]!,
    // Pale colours keep an edge on white paper.
    borderColor: INK,
    borderWidth: frame.chart.series.length > 1 ? 0.75 : 0,
    borderSkipped: false,
    maxBarThickness: 56,
    categoryPercentage: frame.chart.series.length > 1 ? 0.84 : 0.94,
    barPercentage: frame.chart.series.length > 1 ? 0.94 : 0.78,
    pointStyle: "rect",
  }));
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
