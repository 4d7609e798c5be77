import {
  alone,
  commonOptions,
  commonPlugins,
  type Frame,
  font,
  legendStyle,
  PADDING,
  SIZE,
  sharpnessOf,
  TALLEST,
} from "./frame.js";
import { fitted, textWidth } from "./measure.js";
import { colours, inkOn, PAPER } from "./palette.js";
import type { Picture, PieConfig } from "./picture.js";

/** A pie with each segment's name, number and share in a list beside it, and the share on every segment that has room for it. */
export function piePicture(frame: Frame): Picture {
  const { categories, series } = frame.chart;
  const values = series[0]!.data;
  const total = values.reduce((sum, value) => sum + value, 0);
  const fill = colours(categories.length);
  const labels = categories.map((label, index) => {
    const figures = `${frame.number(values[index]!)} · ${frame.share(values[index]! / total)}`;
    return entry(alone(fitted(label, frame.width / 2 - 60, SIZE.text)), frame.rtl ? `\u2067${figures}\u2069` : figures);
  });
  const list = categories.length * (2 * SIZE.text * 1.25 + 10) + 10;
  const height = frame.height ?? Math.min(TALLEST, Math.round(frame.header + Math.max(220, list)));
  const config: PieConfig = {
    type: "pie",
    data: {
      labels,
      datasets: [
        {
          data: values.map((value) => ({ value, label: frame.share(value / total) })),
          backgroundColor: [...fill],
          borderColor: PAPER,
          borderWidth: values.some((value) => value === total) ? 0 : 2,
          datalabels: {
            display: values.map((value) => value / total >= 0.12),
            anchor: "end",
            align: "start",
            offset: 8,
            color: fill.map(inkOn),
            font: font(SIZE.text, 600),
          },
        },
      ],
    },
    options: {
      ...commonOptions(frame, height),
      parsing: { key: "value" },
      layout: { padding: PADDING },
      plugins: {
        ...commonPlugins(frame),
        legend: {
          display: true,
          position: frame.rtl ? "left" : "right",
          align: "center",
          rtl: frame.rtl,
          labels: { ...legendStyle, padding: 10, boxWidth: 18, boxHeight: 14 },
        },
      },
    },
  };
  return { width: frame.width, height, sharpness: sharpnessOf(frame, height), config };
}

/** Two lines of the list. Chart.js makes room for the one of more letters, so the wider one gets letters without width. */
function entry(name: string, figures: string): string[] {
  const missing = figures.length - name.length + 1;
  return textWidth(name, 1) > textWidth(figures, 1) && missing > 0 ? [name + "\u200B".repeat(missing), figures] : [name, figures];
}
