import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { ChartConfiguration, ChartItem, Plugin } from "chart.js";
import { pictureOf } from "../adapters/charts/config.js";
import { fontFiles } from "../adapters/charts/fonts.js";
import { createCharts, type SizedCharts } from "../adapters/charts/index.js";
import type { Chart } from "../src/chart.js";
import { asking, meanwhile } from "./meanwhile.js";
import { alone, compare, type Result } from "./measure.js";

const weeks = Array.from({ length: 12 }, (_, at) => `Week ${at + 36}`);
const CHARTS: readonly Chart[] = [
  {
    kind: "bar",
    title: "Interactions by type, October 2026",
    yLabel: "Interactions (n = 225)",
    categories: ["E-mail", "Meeting", "Call", "Workshop", "Writeshop"],
    series: [{ name: "Interactions", data: [94, 71, 34, 14, 12] }],
    locale: "en",
    alt: "",
  },
  {
    kind: "line",
    title: "Сообщество «Системы семеноводства»: последние двенадцать недель",
    categories: weeks,
    series: ["Взаимодействия", "Люди"].map((name, row) => ({
      name,
      data: weeks.map((_, at) => ((at * 7 + row) % 11) + row * 4),
    })),
    locale: "ru",
    alt: "",
  },
  {
    kind: "pie",
    title: "المشاركون: النساء والرجال",
    yLabel: "ن = 841",
    categories: ["ذكور", "إناث", "شباب"],
    series: [{ name: "ن", data: [492, 313, 36] }],
    locale: "ar",
    alt: "",
  },
];

/** One PNG our way (limits, configuration, thread, encoding) against the same drawing by bare Chart.js; and what answers people meanwhile. */
export async function run(): Promise<readonly Result[]> {
  const charts = createCharts();
  const bare = bareDrawing();
  const results: Result[] = [];
  for (const chart of CHARTS) {
    const { config, ...size } = pictureOf(chart);
    const drawn = () => bare(config as unknown as ChartConfiguration, size);
    results.push(await compare(`one PNG (${chart.kind}, ${chart.locale})`, 60, () => charts.png(chart), drawn, 1.1));
  }
  results.push(...(await whileDrawing(charts)));
  await charts.close();
  return results;
}

/** Chart.js on this thread, with the same fonts, one canvas and white paper, encoded asynchronously. */
function bareDrawing() {
  const require = createRequire(import.meta.url);
  const { createCanvas, GlobalFonts } = require("@napi-rs/canvas") as typeof import("@napi-rs/canvas");
  const { Chart: Drawing, registerables } = require("chart.js") as typeof import("chart.js");
  Drawing.register(...registerables, require("chartjs-plugin-datalabels") as typeof import("chartjs-plugin-datalabels").default);
  for (const { family, path } of fontFiles()) GlobalFonts.registerFromPath(path, family);
  const canvas = createCanvas(1, 1);
  const paper: Plugin = {
    id: "paper",
    beforeDraw: ({ ctx, width, height }) => {
      ctx.fillStyle = "#FFFFFF";
      ctx.fillRect(0, 0, width, height);
    },
  };
  return async (config: ChartConfiguration, { width, height }: { width: number; height: number }) => {
    Object.assign(canvas, { width, height });
    // Chart.js writes into what it is given.
    const drawing = new Drawing(canvas as unknown as ChartItem, { ...structuredClone(config), plugins: [paper] });
    await canvas.encode("png");
    drawing.destroy();
  };
}

/** Twenty pictures are asked for at once, the thread's start included, while light requests come one after the other. */
async function whileDrawing(charts: SizedCharts): Promise<readonly Result[]> {
  await charts.close();
  const fresh = createCharts();
  const server = createServer((_, response) => response.end("ok"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (let warm = 0; warm < 50; warm += 1) await (await fetch(url)).text();
  const drawn = Promise.all(Array.from({ length: 20 }, (_, at) => fresh.png(CHARTS[at % CHARTS.length]!)));
  const waits = await meanwhile(asking(url), drawn);
  await fresh.close();
  const { light: alike } = await meanwhile(asking(url), pause(2000));
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  return [
    {
      name: "slowest light request while 20 are drawn (against 100 ms)",
      ours: waits.light,
      baseline: 100,
      unit: "ms",
      ratio: waits.light / 100,
      aim: 1,
    },
    {
      name: "the same with nothing drawn: the machine's own noise",
      ours: alike,
      baseline: 100,
      unit: "ms",
      ratio: alike / 100,
    },
    {
      name: "longest stop of the event loop meanwhile (100 ms)",
      ours: waits.loop,
      baseline: 100,
      unit: "ms",
      ratio: waits.loop / 100,
      aim: 1,
    },
  ];
}

await alone(import.meta.url, run);
