import type { Chart } from "../../src/chart.js";
import type { Charts, Log } from "../../src/ports.js";
import { pictureOf, type Size } from "./config.js";
import type { Picture } from "./picture.js";
import { Drawer, type DrawerOptions } from "./png.js";
import { drawnByServer } from "./quickchart.js";

export interface ChartsOptions extends DrawerOptions {
  /** A QuickChart server; it sees the charts' data, so only one that the operator named. Without it nothing leaves the process. */
  readonly quickchartUrl?: string | undefined;
  /** How long the server may take before the picture is drawn here. */
  readonly quickchartTimeoutMs?: number;
  /** After a failure the server is left alone for so long, so that not every picture waits for it. */
  readonly quickchartPauseMs?: number;
  readonly log?: Pick<Log, "warn">;
}

/** The core's `Charts`, where a caller may also ask for a size (a wide page, for instance). */
export interface SizedCharts extends Charts {
  png(chart: Chart, size?: Size): Promise<Uint8Array>;
}

/**
 * Charts as PNG pictures: by default 960 pixels wide, and at most 1024 high. Throws `ChartRefused` for data outside the limits and
 * `DrawingFailed` where no picture could be made; both leave later charts untouched.
 */
export function createCharts(options: ChartsOptions = {}): SizedCharts {
  const { quickchartUrl, quickchartTimeoutMs = 5_000, quickchartPauseMs = 60_000, log } = options;
  const drawer = new Drawer(options);
  let pausedUntil = 0;

  async function fromServer(url: string, picture: Picture): Promise<Uint8Array | undefined> {
    if (performance.now() < pausedUntil) return undefined;
    try {
      // Loaded only where there is a server: it holds up the event loop for some 40 ms.
      const { orderOf } = await import("./order.js");
      return await drawnByServer(url, orderOf(picture), quickchartTimeoutMs);
    } catch (problem) {
      pausedUntil = performance.now() + quickchartPauseMs;
      log?.warn({ problem: String(problem) }, "chart drawn here instead of by the QuickChart server");
      return undefined;
    }
  }

  return {
    async png(chart, size) {
      const picture = pictureOf(chart, size);
      return (quickchartUrl && (await fromServer(quickchartUrl, picture))) || drawer.draw(picture);
    },
    close: () => drawer.close(),
  };
}
