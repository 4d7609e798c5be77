import type { Chart } from "../../src/chart.js";
import type { Charts, Log } from "../../src/ports.js";
import { plain, rich } from "./card.js";
import { PICTURE } from "./limits.js";
import type { Element } from "./wire.js";

/** A chart drawn by the client itself; clients that cannot draw it show the picture, and where there is none, the words. */
export async function chartElement(chart: Chart, charts: Charts, log: Log): Promise<Element> {
  return { ...native(chart), fallback: await picture(chart, charts, log) };
}

function native(chart: Chart): Element {
  const common = {
    title: plain(chart.title),
    colorSet: "categorical",
    ...(chart.xLabel ? { xAxisTitle: plain(chart.xLabel) } : {}),
    ...(chart.yLabel ? { yAxisTitle: plain(chart.yLabel) } : {}),
  };
  const series = chart.series.map((one) => ({
    legend: plain(one.name),
    values: chart.categories.map((x, index) => ({ x: plain(x), y: one.data[index] ?? 0 })),
  }));
  const [first] = series;
  switch (chart.kind) {
    case "pie":
      return {
        type: "Chart.Pie",
        title: common.title,
        colorSet: "categorical",
        data: (first?.values ?? []).map(({ x, y }) => ({ legend: x, value: y })),
      };
    case "bar":
      return series.length === 1
        ? { type: "Chart.VerticalBar", ...common, showBarValues: true, data: first?.values ?? [] }
        : { type: "Chart.VerticalBar.Grouped", ...common, data: series };
    // There is no area chart: its upper edge is the line.
    case "line":
    case "area":
      return { type: "Chart.Line", ...common, data: series };
  }
}

async function picture(chart: Chart, charts: Charts, log: Log): Promise<Element> {
  try {
    const png = await charts.png(chart);
    const { width, height } = pngSize(png);
    if (png.byteLength <= PICTURE.bytes && width <= PICTURE.pixels && height <= PICTURE.pixels)
      return {
        type: "Image",
        url: `data:image/png;base64,${Buffer.from(png).toString("base64")}`,
        altText: chart.alt,
        size: "Stretch",
      };
    log.warn({ bytes: png.byteLength, width, height }, "chart too big for a card");
  } catch (error) {
    log.warn({ err: error }, "chart not drawn");
  }
  return rich(chart.alt);
}

/** Width and height stand at a fixed place in every PNG's first chunk. */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return png.byteLength < 24 ? { width: 0, height: 0 } : { width: view.getUint32(16), height: view.getUint32(20) };
}
