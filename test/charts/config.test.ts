import { expect, test } from "vitest";
import { ChartRefused, pictureOf } from "../../adapters/charts/config.js";
import { FONT_FAMILY } from "../../adapters/charts/fonts.js";
import { orderOf } from "../../adapters/charts/order.js";
import { everySample, sampleCharts } from "./sample-charts.js";

const PHONE = 360;

test.each(everySample())("%s is plain JSON, readable on a phone, and fits every platform", (_, chart) => {
  const picture = pictureOf(chart);
  // Without functions any server can draw it, and nothing in it can run.
  expect(JSON.parse(JSON.stringify(picture.config))).toEqual(picture.config);
  expect(JSON.parse(orderOf(picture).chart)).toEqual(picture.config);
  const sizes = [...JSON.stringify(picture.config).matchAll(/"size":([\d.]+)/g)].map((match) => Number(match[1]));
  expect(sizes.length).toBeGreaterThan(2);
  expect((Math.min(...sizes) * PHONE) / picture.width).toBeGreaterThan(11);
  expect(picture.width * picture.sharpness).toBeLessThanOrEqual(1024);
  expect(picture.height * picture.sharpness).toBeLessThanOrEqual(1024);
});

const small = (name: string, locale: "ar" | "ro") =>
  JSON.stringify(pictureOf(sampleCharts(locale)[name]!), null, 2).replaceAll(JSON.stringify(FONT_FAMILY), '"FONT"');

test("bars in Arabic", () => expect(small("themes", "ar")).toMatchFileSnapshot("../golden/charts/bars-ar.json"));
test("a pie in Romanian", () => expect(small("pie", "ro")).toMatchFileSnapshot("../golden/charts/pie-ro.json"));

test("Arabic runs from right to left: labels at the right, time to the left, the first series first", () => {
  const { config } = pictureOf(sampleCharts("ar").groups!);
  expect(config.options?.scales).toMatchObject({ x: { reverse: true } });
  expect(config.data.datasets.map((one) => one.label)).toEqual(["\u2068الأشخاص\u2069", "\u2068التفاعلات\u2069"]);
  expect(config.options?.plugins).toMatchObject({ title: { align: "end" }, legend: { rtl: true, reverse: true } });
});

test("many long labels lie, few short ones stand", () => {
  const bars = (categories: string[]) =>
    pictureOf({
      kind: "bar",
      title: "",
      categories,
      series: [{ name: "n", data: categories.map(() => 1) }],
      locale: "en",
      alt: "",
    });
  expect(bars(["E-mail", "Call"]).config.options).not.toHaveProperty("indexAxis");
  expect(bars(Array.from({ length: 20 }, (_, at) => `Organisation no. ${at}`)).config.options).toHaveProperty("indexAxis", "y");
});

test("one decimal for all as soon as one value has one; none else", () => {
  const labels = (data: number[], locale: "en" | "fr") => {
    const chart = { kind: "bar", title: "", categories: ["a", "b"], series: [{ name: "n", data }], locale, alt: "" } as const;
    return (pictureOf(chart).config.data.datasets[0]!.data as unknown as { label: string }[]).map((point) => point.label);
  };
  expect(labels([1234, 8], "en")).toEqual(["1,234", "8"]);
  expect(labels([33.84, 8], "en")).toEqual(["33.8", "8.0"]);
  expect(labels([33.84, 8], "fr")).toEqual(["33,8", "8,0"]);
  expect(labels([-0.01, 8], "en")).toEqual(["0", "8"]);
});

test("what cannot be drawn is refused with every reason", () => {
  const chart = { ...sampleCharts("en").pie!, categories: ["x", "x", "y"] };
  expect(() => pictureOf(chart, { width: 100, height: 99.5 })).toThrow(ChartRefused);
  expect(() => pictureOf(chart, { width: 100, height: 99.5 })).toThrow(/same label; width 100.*height 99.5/);
});
