import type { Locale } from "./text/locales.js";

/** A chart as data: adapters draw it natively or as a picture. The same numbers must stand in the message's text. */
export interface Chart {
  readonly kind: "bar" | "line" | "area" | "pie";
  readonly title: string;
  /** One label a point, all different, within `CHART_LIMITS`; shorten before (`shortLabels`), not in the adapter. */
  readonly categories: readonly string[];
  /** Series of different names, each with one number a category; a pie has one. Several areas are stacked. */
  readonly series: readonly Series[];
  readonly xLabel?: string;
  readonly yLabel?: string;
  readonly locale: Locale;
  /** What somebody who cannot see the picture needs to know. */
  readonly alt: string;
}

export interface Series {
  readonly name: string;
  readonly data: readonly number[];
}

/** One bar or segment before it becomes a category and a number. */
export interface ChartRow {
  readonly label: string;
  readonly value: number;
}

/** The smallest of all platforms; `label` counts UTF-16 units, as the strictest of them does. */
export const CHART_LIMITS = { points: 20, label: 20, series: 6, segments: 6, axisLabel: 50 } as const;

/** What is wrong with a chart, in words for a developer; empty where it can be drawn everywhere. */
export function chartProblems(chart: Chart): readonly string[] {
  const { kind, categories, series } = chart;
  const names = series.map((one) => one.name);
  const values = series.flatMap((one) => one.data);
  const problems: (string | false)[] = [
    categories.length === 0 && "no categories",
    series.length === 0 && "no series",
    categories.length > CHART_LIMITS.points && `${categories.length} categories, at most ${CHART_LIMITS.points}`,
    ...[...categories, ...names].map(
      (label) => label.length > CHART_LIMITS.label && `"${label}" is longer than ${CHART_LIMITS.label} characters`,
    ),
    ...[chart.xLabel ?? "", chart.yLabel ?? ""].map(
      (label) => label.length > CHART_LIMITS.axisLabel && `"${label}" is longer than ${CHART_LIMITS.axisLabel} characters`,
    ),
    categories.some((label) => label.trim() === "") && "a category without a label",
    new Set(categories).size < categories.length && "two categories of the same label",
    new Set(names).size < names.length && "two series of the same name",
    series.length > CHART_LIMITS.series && `${series.length} series, at most ${CHART_LIMITS.series}`,
    ...series.map(
      (one) => one.data.length !== categories.length && `"${one.name}" has ${one.data.length} values, not ${categories.length}`,
    ),
    values.some((value) => !Number.isFinite(value)) && "a value that is not a number",
    kind === "pie" && series.length > 1 && "a pie of several series",
    kind === "pie" &&
      categories.length > CHART_LIMITS.segments &&
      `${categories.length} segments, at most ${CHART_LIMITS.segments}`,
    (kind === "pie" || kind === "area") && values.some((value) => value < 0) && `a negative value in a ${kind}`,
    kind === "pie" && !hasNumbers(chart) && "a pie of nothing",
  ];
  return problems.filter((problem) => problem !== false);
}

/** Whether there is anything to see: an empty week gets words, not a picture of zeros. */
export const hasNumbers = (chart: Pick<Chart, "series">): boolean =>
  chart.series.some((one) => one.data.some((value) => value !== 0));

/**
 * The `n` largest rows, largest first (equal ones as they came), and the sum of the rest under `othersLabel`, which may be told how many
 * they are. A rest of one row keeps its own name. So at most n + 1 rows: ask for 5 where a pie's 6 segments are to be filled.
 */
export function topAndOthers(
  rows: readonly ChartRow[],
  n: number,
  othersLabel: string | ((count: number) => string),
): readonly ChartRow[] {
  const sorted = [...rows].sort((a, b) => b.value - a.value);
  if (sorted.length <= n + 1) return sorted;
  const rest = sorted.slice(n);
  const label = typeof othersLabel === "string" ? othersLabel : othersLabel(rest.length);
  return [...sorted.slice(0, n), { label, value: rest.reduce((sum, row) => sum + row.value, 0) }];
}
