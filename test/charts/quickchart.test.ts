import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { pictureOf } from "../../adapters/charts/config.js";
import { createCharts, type SizedCharts } from "../../adapters/charts/index.js";
import { sampleCharts } from "./sample-charts.js";

const chart = sampleCharts("en").types!;
const PNG = Buffer.from("89504e470d0a1a0a0000", "hex");
const open: (Server | SizedCharts)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    if ("closeAllConnections" in one) one.closeAllConnections();
    await one.close();
  }
});

/** A QuickChart server on loopback that answers as told, and charts that use it. */
async function withServer(answer: RequestListener, path = "") {
  const asked: { url: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ url: request.url, body });
      answer(request, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const warnings: unknown[] = [];
  const charts = createCharts({
    quickchartUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    quickchartTimeoutMs: 200,
    log: { warn: (fields) => warnings.push(fields) },
  });
  open.push(server, charts);
  return { charts, asked, warnings };
}

test("the server draws, when there is one, from the same configuration", async () => {
  const { charts, asked } = await withServer((_, response) => response.end(PNG), "/quick/");
  expect(Buffer.from(await charts.png(chart)).equals(PNG)).toBe(true);
  expect(asked[0]?.url).toBe("/quick/chart");
  const { width, height, config } = pictureOf(chart);
  const body = JSON.parse(asked[0]!.body);
  expect(body).toMatchObject({ width, height, devicePixelRatio: 2, format: "png", version: "4" });
  expect(JSON.parse(body.chart)).toEqual(config);
});

test.each<[string, RequestListener]>([
  ["says no", (_, response) => response.writeHead(500).end("no")],
  ["never answers", () => undefined],
  ["breaks off", (request) => request.socket.destroy()],
  ["sends a page", (_, response) => response.end("<html>")],
  [
    "sends us elsewhere",
    (request, response) => (request.url === "/chart" ? response.writeHead(302, { location: "/other" }).end() : response.end(PNG)),
  ],
])("a server that %s is left alone for a while, and the picture drawn here", async (_, answer) => {
  const { charts, asked, warnings } = await withServer(answer);
  expect((await charts.png(chart)).length).toBeGreaterThan(1000);
  expect((await charts.png(chart)).length).toBeGreaterThan(1000);
  expect(asked).toHaveLength(1);
  expect(warnings).toHaveLength(1);
  expect(JSON.stringify(warnings)).not.toContain(chart.title);
});
