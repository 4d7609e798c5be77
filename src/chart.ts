import type { Locale } from "./text/locales.js";

/** A chart as data: adapters draw it natively or as a picture. The same numbers must stand in the message's text. */
export interface Chart {
  readonly kind: "bar" | "line" | "area" | "pie";
  readonly title: string;
  /** One label a point, at most 20 points of 20 characters (the smallest of all platforms); shorten before, not in the adapter. */
  readonly categories: readonly string[];
  /** At most 6 series; a pie has one, with at most 6 segments. */
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
