import type { Chart } from "../../src/chart.js";
import { directionOf, tagOf } from "../../src/text/locales.js";
import { shorten } from "../../src/text/shorten.js";
import { FONT_FAMILY } from "./fonts.js";
import { textWidth, wrapEvenly } from "./measure.js";
import { GRID, INK, MUTED } from "./palette.js";

/**
 * Sizes are in units of which a picture is 480 wide by default: shown 360 pixels wide, on a phone, the smallest text (15) is then 11.25
 * pixels high. It has two pixels a unit, but for a picture that must be very tall, so that it keeps within 1024 × 1024 pixels unless
 * the caller asks for more.
 */
export const WIDTH = 480;
export const TALLEST = 512;
export const VERY_TALL = 682;
export const sharpnessOf = (frame: Frame, height: number): number => (frame.height === undefined && height > TALLEST ? 1.5 : 2);
export const SIZE = { title: 19, subtitle: 16, text: 15 } as const;
export const PADDING = 14;
export const LEGEND_ROW = 24;

export const font = (size: number, weight: 400 | 600 = 400) => ({
  family: FONT_FAMILY,
  size,
  weight,
  lineHeight: 1.25,
});

/** What all kinds of one chart share. */
export interface Frame {
  readonly chart: Chart;
  readonly rtl: boolean;
  readonly width: number;
  /** Given by the caller, or left to the kind. */
  readonly height: number | undefined;
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  /** Title, subtitle and legend with their space. */
  readonly header: number;
  readonly legend: boolean;
  /** "1,234" or, as soon as one value of the chart needs it, "1,234.0". */
  number(value: number): string;
  /** 0.372 → "37.2 %" as the language writes it. */
  share(value: number): string;
}

export function frameOf(chart: Chart, width: number, height: number | undefined): Frame {
  const rtl = directionOf(chart.locale) === "rtl";
  const inner = width - 2 * PADDING;
  const sideways = (line: string) => (rtl ? `\u2067${line}\u2069` : line);
  const lines = (text: string, size: number, most: number) =>
    text === "" ? [] : wrapEvenly(shorten(text, 400), inner, size, most).map(sideways);
  const title = lines(chart.title, SIZE.title * 1.05, 3);
  const subtitle = lines(chart.yLabel ?? "", SIZE.subtitle, 2);
  const legend = chart.kind !== "pie" && chart.series.length > 1;
  const digits = chart.series.some((one) => one.data.some((value) => !Number.isInteger(Math.round(value * 10) / 10))) ? 1 : 0;
  const numbers = formatter(chart.locale, "decimal", digits);
  const shares = formatter(chart.locale, "percent", 1);
  return {
    chart,
    rtl,
    width,
    height,
    title,
    subtitle,
    legend,
    header:
      2 * PADDING +
      title.length * SIZE.title * 1.25 +
      subtitle.length * SIZE.subtitle * 1.25 +
      16 +
      (legend ? legendRows(chart, inner) * LEGEND_ROW + 8 : 0),
    number: (value) => numbers.format(value),
    share: (value) => sideways(shares.format(value)),
  };
}

/** A label stands alone: its own first letter says which way it runs. */
export const alone = (label: string): string => `\u2068${label}\u2069`;

const formatter = (locale: Chart["locale"], style: "decimal" | "percent", digits: number) =>
  new Intl.NumberFormat(tagOf(locale), {
    style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative",
  });

function legendRows(chart: Chart, inner: number): number {
  let rows = 1;
  let used = 0;
  for (const { name } of chart.series) {
    const width = textWidth(name, SIZE.text) + 46;
    if (used > 0 && used + width > inner) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows;
}

/** Options of every chart. */
export const commonOptions = (frame: Frame, height: number) => ({
  responsive: false,
  animation: false as const,
  events: [],
  devicePixelRatio: sharpnessOf(frame, height),
  locale: tagOf(frame.chart.locale),
  color: INK,
  font: font(SIZE.text),
});

/** Title, subtitle and, for several series, the legend. */
export function commonPlugins(frame: Frame) {
  const align = frame.rtl ? ("end" as const) : ("start" as const);
  return {
    title: {
      display: frame.title.length > 0,
      text: [...frame.title],
      align,
      color: INK,
      font: font(SIZE.title, 600),
      padding: { top: 0, bottom: frame.subtitle.length > 0 ? 2 : 16 },
    },
    subtitle: {
      display: frame.subtitle.length > 0,
      text: [...frame.subtitle],
      align,
      color: MUTED,
      font: font(SIZE.subtitle),
      padding: { top: 0, bottom: 16 },
    },
    legend: {
      display: frame.legend,
      position: "top" as const,
      align: "start" as const,
      rtl: frame.rtl,
      reverse: false,
      labels: { ...legendStyle, usePointStyle: true, boxHeight: 11 },
    },
    tooltip: { enabled: false },
  };
}

export const legendStyle = { padding: 12, color: INK, font: font(SIZE.text) };
/** Numbers written on the drawing itself. */
export const numberStyle = { color: INK, font: font(SIZE.text, 600), offset: 2 };

/** How all scales write and rule. */
export const tickStyle = { color: INK, font: font(SIZE.text) };
export const gridStyle = { color: GRID, lineWidth: 1, tickLength: 4 };

/** The categories' title, where the chart has one. */
export const scaleTitle = ({ chart, rtl }: Frame) =>
  chart.xLabel
    ? {
        title: {
          display: true,
          text: rtl ? `\u2067${chart.xLabel}\u2069` : chart.xLabel,
          color: MUTED,
          font: font(SIZE.text),
          padding: 2,
        },
      }
    : {};
