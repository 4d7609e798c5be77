import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pictureOf } from "../../adapters/charts/config.js";
import { fontFiles } from "../../adapters/charts/fonts.js";
import { createCharts } from "../../adapters/charts/index.js";
import type { Picture } from "../../adapters/charts/picture.js";
import { Drawer, DrawingFailed } from "../../adapters/charts/png.js";
import type { Chart } from "../../src/chart.js";
import { everySample, sampleCharts } from "./sample-charts.js";

const charts = createCharts();
afterAll(() => charts.close());

/** The pixels of a PNG, decoded by the canvas: fails on anything that is not a whole picture. */
async function pixels(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
}

/** Dark pixels of the title's rows, left and right of the middle. */
async function titleInk(chart: Chart) {
  const { width, data } = await pixels(await charts.png(chart));
  const sides = { left: 0, right: 0 };
  for (let y = 24; y < 90; y += 1) {
    for (let x = 0; x < width; x += 1) if (data[(y * width + x) * 4]! < 100) sides[x < width / 2 ? "left" : "right"] += 1;
  }
  return sides;
}

test.each(everySample())("%s is drawn as a PNG of the size it was laid out for", async (_, chart) => {
  const { width, height, sharpness } = pictureOf(chart);
  const png = await charts.png(chart);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const picture = await pixels(png);
  expect([picture.width, picture.height]).toEqual([width * sharpness, height * sharpness]);
  // White paper, and something on it.
  expect([...picture.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  expect(new Set(picture.data).size).toBeGreaterThan(50);
  expect(png.length).toBeLessThan(200_000);
});

test("a caller's own size is kept", async () => {
  const { width, height } = await pixels(await charts.png(sampleCharts("en").trend!, { width: 720, height: 401 }));
  expect([width, height]).toEqual([1440, 802]);
});

test("a very tall one keeps within 1024 pixels", async () => {
  const chart: Chart = {
    ...sampleCharts("ru").types!,
    categories: Array.from({ length: 20 }, (_, at) => `Организация номер ${at}`),
    series: ["a", "b", "c", "d", "e", "f"].map((name, at) => ({
      name,
      data: Array.from({ length: 20 }, (_, place) => at + place),
    })),
  };
  const { width, height } = await pixels(await charts.png(chart));
  expect(width).toBe(720);
  expect(height).toBeGreaterThan(900);
  expect(height).toBeLessThanOrEqual(1024);
});

describe("letters", () => {
  const context = createCanvas(1, 1).getContext("2d");
  const only = (family: string, text: string) => {
    context.font = `400 100px "${family}"`;
    return context.measureText(text).width;
  };
  beforeAll(() => {
    for (const { family, path } of fontFiles()) expect(GlobalFonts.registerFromPath(path, family)).not.toBeNull();
  });

  test("come from the bundled fonts: joined where Arabic joins, as wide as Noto Sans' own", () => {
    // Noto Sans has 1000 units to the em: "W" 930, "Ж" 905, "ă" 561, "ș" 479 of them.
    expect(only("Coptrack latin", "W")).toBeCloseTo(93, 0);
    expect(only("Coptrack cyrillic", "Ж")).toBeCloseTo(90.5, 0);
    expect(only("Coptrack latin-ext", "ăș")).toBeCloseTo(104, 0);
    expect(only("Coptrack arabic", "لا")).toBeLessThan(only("Coptrack arabic", "ل") + only("Coptrack arabic", "ا"));
    expect(only("Coptrack arabic", "سس")).not.toBeCloseTo(2 * only("Coptrack arabic", "س"), 0);
  });

  test.each([
    ["Arabic", "ar", "ساعة", "شاعة"],
    ["Cyrillic", "ru", "Шина", "Щина"],
    ["Romanian", "ro", "Sase", "Șase"],
  ] as const)("of %s are drawn, not empty boxes: one other letter gives another picture", async (_, locale, one, other) => {
    const drawn = async (title: string) =>
      Buffer.from(await charts.png({ ...sampleCharts(locale).types!, title })).toString("base64");
    expect(await drawn(one)).not.toBe(await drawn(other));
    expect(await drawn(one)).toBe(await drawn(one));
  });

  test("Arabic titles stand at the right, others at the left", async () => {
    const arabic = await titleInk({ ...sampleCharts("ar").types!, title: "التفاعلات" });
    expect(arabic.left).toBe(0);
    expect(arabic.right).toBeGreaterThan(100);
    const english = await titleInk({ ...sampleCharts("en").types!, title: "Interactions" });
    expect(english.right).toBe(0);
    expect(english.left).toBeGreaterThan(100);
  });
});

describe("the thread", () => {
  const picture = (): Picture => pictureOf(sampleCharts("en").types!);

  test("starts with the first picture and is used again", async () => {
    const drawer = new Drawer();
    expect(drawer.worker).toBeUndefined();
    const [first, second] = await Promise.all([drawer.draw(picture()), drawer.draw(picture())]);
    const worker = drawer.worker;
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    await drawer.draw(picture());
    expect(drawer.worker).toBe(worker);
    await drawer.close();
    expect(drawer.worker).toBeUndefined();
  });

  test("fails one picture that breaks, not the next", async () => {
    const drawer = new Drawer();
    const broken = drawer.draw({ ...picture(), config: { ...picture().config, type: "no such kind" as "bar" } } as Picture);
    const next = drawer.draw(picture());
    await expect(broken).rejects.toThrow(DrawingFailed);
    await expect(broken).rejects.toThrow(/no such kind/);
    expect((await next).length).toBeGreaterThan(1000);
    await drawer.close();
  });

  test("is replaced when it dies, idle or at work", async () => {
    const drawer = new Drawer();
    await drawer.draw(picture());
    await drawer.worker!.terminate();
    const drawing = drawer.draw(picture());
    const waiting = drawer.draw(picture());
    // By now the first of them has its new thread.
    await Promise.resolve();
    const failed = expect(drawing).rejects.toThrow(/thread ended/);
    await drawer.worker!.terminate();
    await failed;
    expect((await waiting).length).toBeGreaterThan(1000);
    await drawer.close();
  });

  test("is ended when one picture takes too long", async () => {
    const drawer = new Drawer({ limitMs: 1 });
    await expect(drawer.draw(picture())).rejects.toThrow(/longer than 1 ms/);
    expect(drawer.worker).toBeUndefined();
    await drawer.close();
  });

  test("ends by itself when there is nothing to draw, and starts again", async () => {
    const drawer = new Drawer({ idleMs: 0 });
    await drawer.draw(picture());
    const { worker } = drawer;
    await new Promise((ended) => worker!.once("exit", ended));
    expect(drawer.worker).toBeUndefined();
    expect((await drawer.draw(picture())).length).toBeGreaterThan(1000);
    await drawer.close();
  });

  test("refuses more than may wait, at once", async () => {
    const drawer = new Drawer({ waiting: 1 });
    const drawn = [drawer.draw(picture()), drawer.draw(picture())];
    await expect(drawer.draw(picture())).rejects.toThrow(/too many/);
    await Promise.all(drawn);
    await drawer.close();
  });

  test("draws nothing any more once closed", async () => {
    const drawer = new Drawer();
    const waiting = [drawer.draw(picture()), drawer.draw(picture())].map((drawing) =>
      expect(drawing).rejects.toThrow(DrawingFailed),
    );
    await drawer.close();
    await Promise.all(waiting);
    await expect(drawer.draw(picture())).rejects.toThrow(/closed/);
  });
});
