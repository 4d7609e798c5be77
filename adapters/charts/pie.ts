import {
  alone,
  commonOptions,
  commonPlugins,
  type Frame,
  font,
  LEGEND_ROW,
  legendStyle,
  PADDING,
  SIZE,
  TALLEST,
} from "./frame.js";
import { colours, inkOn, PAPER } from "./palette.js";
import type { Picture, PieConfig } from "./picture.js";

/** A pie with each segment's name, number and share in a list below, and the share on every segment that has room for it. */
export function piePicture(frame: Frame): Picture {
  const { categories, series } = frame.chart;
  const values = series[0]!.data;
  const total = values.reduce((sum, value) => sum + value, 0);
  const fill = colours(categories.length);
  const labels = categories.map((label, index) => {
    const line = `${alone(label)}  ${frame.number(values[index]!)} · ${frame.share(values[index]! / total)}`;
    return frame.rtl ? `\u2067${line}\u2069` : line;
  });
  const config: PieConfig = {
    type: "pie",
    data: {
      labels,
      datasets: [
        {
          data: values.map((value) => ({ value, label: frame.share(value / total) })),
          backgroundColor: [...fill],
          borderColor: PAPER,
          borderWidth: 2,
          datalabels: {
            display: values.map((value) => value / total >= 0.07),
            color: fill.map(inkOn),
            font: font(SIZE.text, 600),
          },
        },
      ],
    },
    options: {
      ...commonOptions(frame),
      parsing: { key: "value" },
      plugins: {
        ...commonPlugins(frame),
        legend: {
          display: true,
          position: "bottom",
          align: "center",
          maxWidth: 300,
          rtl: frame.rtl,
          labels: { ...legendStyle, padding: 6, boxWidth: 18, boxHeight: 14 },
        },
      },
    },
  };
  const list = categories.length * LEGEND_ROW + PADDING;
  const height = frame.height ?? Math.min(TALLEST, Math.round(frame.header + 230 + list));
  return { width: frame.width, height, config };
}
