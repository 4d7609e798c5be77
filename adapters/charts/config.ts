import { type Chart, chartProblems } from "../../src/chart.js";
import { barPicture } from "./bars.js";
import { frameOf, WIDTH } from "./frame.js";
import { linePicture } from "./lines.js";
import type { Picture } from "./picture.js";
import { piePicture } from "./pie.js";

/** How wide and high a picture is drawn, in units (see `frame.ts`); by default 480 wide and as high as its content asks for. */
export interface Size {
  readonly width?: number;
  readonly height?: number;
}

/** A chart that cannot be drawn, with every reason; a mistake of the feature that made it, not of a person. */
export class ChartRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`chart cannot be drawn: ${problems.join("; ")}`);
    this.name = "ChartRefused";
  }
}

/** Chart data as a Chart.js configuration. Throws `ChartRefused` for data outside the limits or a size nobody could read. */
export function pictureOf(chart: Chart, size: Size = {}): Picture {
  const { width = WIDTH, height } = size;
  const outside = (value: number, least: number) => !Number.isInteger(value) || value < least || value > 1024;
  const problems = [
    ...chartProblems(chart),
    ...(outside(width, 320) ? [`width ${width}, not a whole number of 320 to 1024`] : []),
    ...(height !== undefined && outside(height, 200) ? [`height ${height}, not a whole number of 200 to 1024`] : []),
  ];
  if (problems.length > 0) throw new ChartRefused(problems);
  const frame = frameOf(chart, width, height);
  switch (chart.kind) {
    case "bar":
      return barPicture(frame);
    case "line":
    case "area":
      return linePicture(frame);
    case "pie":
      return piePicture(frame);
  }
}
