import type { ChartConfiguration } from "chart.js";
import type {} from "chartjs-plugin-datalabels";

/** `label` is what the label plugin writes: numbers are formatted before, so that a configuration needs no functions. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}
export interface Segment {
  readonly value: number;
  readonly label: string;
}

export type BarConfig = ChartConfiguration<"bar", Point[], string | string[]>;
export type LineConfig = ChartConfiguration<"line", Point[], string | string[]>;
export type PieConfig = ChartConfiguration<"pie", Segment[], string[]>;

/** A Chart.js configuration that is plain JSON, no function in it, and the size in units that it is made for. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Pixels a unit. */
  readonly sharpness: number;
  readonly config: BarConfig | LineConfig | PieConfig;
}
