import { GlobalFonts } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { fontFiles } from "../../adapters/charts/fonts.js";
import { createCharts } from "../../adapters/charts/index.js";
import { sampleCharts } from "./sample-charts.js";

// A process has one set of fonts: here nobody but the drawing thread brings any.
test("the drawing thread brings the bundled fonts, in both weights", async () => {
  const ours = () => GlobalFonts.families.filter(({ family }) => family.startsWith("Coptrack"));
  expect(ours()).toEqual([]);
  const charts = createCharts();
  await charts.png(sampleCharts("ar").types!);
  expect(ours().map(({ family }) => family)).toEqual(expect.arrayContaining(fontFiles().map(({ family }) => family)));
  for (const { styles } of ours()) expect(styles.map(({ weight }) => weight).sort()).toEqual([400, 600]);
  await charts.close();
});
