import type { Chart } from "../../src/chart.js";
import { cut, LIMITS } from "./limits.js";

interface Point {
  readonly label: string;
  readonly value: number;
}
/** Slack's own chart block, not in `@slack/types` yet. */
export interface ChartBlock {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart:
    | { readonly type: "pie"; readonly segments: readonly Point[] }
    | {
        readonly type: "bar" | "line" | "area";
        readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
        readonly axis_config: {
          readonly categories: readonly string[];
          readonly x_label?: string;
          readonly y_label?: string;
        };
      };
}

/** The chart as Slack draws it; undefined where it does not fit Slack's limits, and a picture must do. */
export function nativeChart(chart: Chart): ChartBlock | undefined {
  const labels = chart.categories.map((label) => cut(label, LIMITS.chartLabel));
  const names = chart.series.map((one) => cut(one.name, LIMITS.chartLabel));
  const distinct = (list: readonly string[]): boolean => new Set(list).size === list.length && list.every((one) => one !== "");
  if (labels.length === 0 || labels.length > LIMITS.chartPoints || !distinct(labels)) return undefined;
  const title = cut(chart.title, LIMITS.chartTitle);
  if (chart.kind === "pie") {
    const segments = labels
      .map((label, index) => ({ label, value: chart.series[0]?.data[index] ?? 0 }))
      .filter((segment) => segment.value > 0);
    if (segments.length === 0 || segments.length > LIMITS.chartSegments) return undefined;
    return { type: "data_visualization", title, chart: { type: "pie", segments } };
  }
  if (names.length === 0 || names.length > LIMITS.chartSeries || !distinct(names)) return undefined;
  return {
    type: "data_visualization",
    title,
    chart: {
      type: chart.kind,
      series: chart.series.map((one, i) => ({
        name: names[i] ?? "",
        data: labels.map((label, point) => ({ label, value: one.data[point] ?? 0 })),
      })),
      axis_config: {
        categories: labels,
        ...(chart.xLabel ? { x_label: cut(chart.xLabel, LIMITS.chartTitle) } : {}),
        ...(chart.yLabel ? { y_label: cut(chart.yLabel, LIMITS.chartTitle) } : {}),
      },
    },
  };
}
