import { createHash } from "node:crypto";
import type { Chart } from "../../src/chart.js";
import type { Charts } from "../../src/ports.js";

/** How many drawn charts are kept; a chart's content names it, so what is kept is never out of date. */
const KEPT = 60;

export interface Pictures {
  tag(chart: Chart): string;
  png(chart: Chart): Promise<Uint8Array>;
}

/** Charts as PNG, each drawn once while it is looked at often. */
export function createPictures(charts: Charts): Pictures {
  const kept = new Map<string, Promise<Uint8Array>>();
  const tag = (chart: Chart): string => createHash("sha256").update(JSON.stringify(chart)).digest("hex").slice(0, 32);
  return {
    tag,
    png(chart) {
      const name = tag(chart);
      const known = kept.get(name);
      if (known) return known;
      const drawn = charts.png(chart);
      kept.set(name, drawn);
      // A failure is not kept: the next look tries again.
      drawn.catch(() => kept.delete(name));
      if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
      return drawn;
    },
  };
}
