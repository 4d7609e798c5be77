// Draws in a thread of its own, so that the event loop that answers people never waits for a picture. Started by png.ts.
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import type { ChartConfiguration, ChartItem } from "chart.js";
import { fontFiles } from "./fonts.js";
import { orderOf } from "./order.js";
import type { Picture } from "./picture.js";

/** What the thread is asked, and what it answers. */
export type Answer = { readonly png: Uint8Array } | { readonly problem: string };

// chart.js and its plugin must be the same kind of module, or labels land in the wrong place (the plugin has only CommonJS for Node).
const require = createRequire(import.meta.url);
const { createCanvas, GlobalFonts } = require("@napi-rs/canvas") as typeof import("@napi-rs/canvas");
const { Chart, registerables } = require("chart.js") as typeof import("chart.js");
Chart.register(...registerables, require("chartjs-plugin-datalabels") as typeof import("chartjs-plugin-datalabels").default);

// The process keeps its fonts when a thread ends: the next one need not read them again.
const known = new Set(GlobalFonts.families.map(({ family }) => family));
for (const { family, path } of fontFiles()) {
  if (!known.has(family) && !GlobalFonts.registerFromPath(path, family)) throw new Error(`font cannot be read: ${path}`);
}

// One canvas for all pictures: new ones would grow the process by 100 MB before they are collected.
const canvas = createCanvas(1, 1);

function draw(picture: Picture): Uint8Array<ArrayBuffer> {
  const order = orderOf(picture);
  canvas.width = order.width!;
  canvas.height = order.height!;
  const config = JSON.parse(order.chart) as ChartConfiguration;
  const chart = new Chart(canvas as unknown as ChartItem, {
    ...config,
    plugins: [
      {
        id: "paper",
        beforeDraw: ({ ctx, width, height }) => {
          ctx.fillStyle = order.backgroundColor!;
          ctx.fillRect(0, 0, width, height);
        },
      },
    ],
  });
  try {
    // Nothing else waits in this thread, and the threads that read files and resolve names stay free for the others.
    return new Uint8Array(canvas.encodeSync("png"));
  } finally {
    chart.destroy();
  }
}

parentPort!.on("message", (picture: Picture) => {
  try {
    const png = draw(picture);
    parentPort!.postMessage({ png } satisfies Answer, [png.buffer]);
  } catch (problem) {
    parentPort!.postMessage({ problem: String(problem) } satisfies Answer);
  }
});
