import type { Chart } from "../../src/chart.js";
import type { Charts, Log } from "../../src/ports.js";
import { pictureOf, type Size } from "./config.js";
import { Drawer } from "./png.js";

export interface ChartOptions {
  /** A QuickChart server; it sees the charts' data, so only one that the operator named. Without it nothing leaves the process. */
  readonly quickchartUrl?: string | undefined;
  readonly log?: Pick<Log, "warn">;
}

/** The core's `Charts`, where a caller may also ask for a size (a wide page, for instance). */
export interface SizedCharts extends Charts {
  png(chart: Chart, size?: Size): Promise<Uint8Array>;
}

/**
 * Charts as PNG pictures, twice as many pixels as units wide and high (by default 960 wide and at most 1024 high). Throws `ChartRefused`
 * for data outside the limits and `DrawingFailed` where no picture could be made; both leave later charts untouched.
 */
export function createCharts(_options: ChartOptions = {}): SizedCharts {
  const drawer = new Drawer();
  return {
    async png(chart, size) {
      const picture = pictureOf(chart, size);
      // Only loaded with the first chart: many processes draw none.
      const { orderOf } = await import("./order.js");
      return drawer.draw(orderOf(picture));
    },
    close: () => drawer.close(),
  };
}
