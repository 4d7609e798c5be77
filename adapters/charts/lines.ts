import { numberScale } from "./bars.js";
import {
  alone,
  commonOptions,
  commonPlugins,
  type Frame,
  numberStyle,
  PADDING,
  SIZE,
  scaleTitle,
  TALLEST,
  tickStyle,
} from "./frame.js";
import { widest, wrap } from "./measure.js";
import { colours, INK, PAPER } from "./palette.js";
import type { LineConfig, Picture } from "./picture.js";

// With the colours gone, the marks and the dashes still tell the lines apart.
const MARKS = ["circle", "rect", "triangle", "rectRot", "crossRot", "star"] as const;
const DASHES = [[], [9, 4], [2, 4], [12, 4, 2, 4], [5, 3], []] as const;

/** Lines, or areas (several are stacked); in right-to-left languages time runs from right to left. */
export function linePicture(frame: Frame): Picture {
  const { chart } = frame;
  const several = chart.series.length > 1;
  const stacked = chart.kind === "area" && several;
  const labels = tickLabels(frame);
  // The last numbers of several lines stand behind their ends.
  const behind =
    several && !stacked
      ? Math.ceil(
          widest(
            chart.series.map((one) => frame.number(one.data.at(-1)!)),
            SIZE.text * 1.06,
          ),
        ) + 8
      : 0;
  const config: LineConfig = {
    type: "line",
    data: { labels, datasets: datasets(frame, stacked) },
    options: {
      ...commonOptions(frame),
      layout: {
        padding: {
          top: PADDING,
          bottom: PADDING,
          left: PADDING + (frame.rtl ? behind : 4),
          right: PADDING + (frame.rtl ? 4 : behind),
        },
      },
      plugins: commonPlugins(frame),
      scales: {
        x: {
          reverse: frame.rtl,
          // Half a step from the axis, so that the first number does not stand on it.
          offset: true,
          grid: { display: false },
          border: { color: INK },
          ticks: { ...tickStyle, maxRotation: 0, autoSkip: false },
          ...scaleTitle(frame),
        },
        y: {
          ...numberScale(frame, { hidden: false, position: frame.rtl ? "right" : "left", room: several ? 0 : 0.12 }),
          stacked,
        },
      },
    },
  };
  const rows = Math.max(...labels.map((label) => (typeof label === "string" ? 1 : label.length)));
  const height = frame.height ?? Math.min(TALLEST, Math.round(frame.header + 210 + rows * 19 + (chart.xLabel ? 24 : 0)));
  return { width: frame.width, height, config };
}

/** On two lines where that lets every label stand; else every second, third … of them, counted from the last, the newest. */
function tickLabels(frame: Frame): (string | string[])[] {
  const { categories } = frame.chart;
  const slot = (frame.width - 2 * PADDING - 60) / categories.length;
  const step = [...categories.keys()].map((key) => key + 1).find((each) => categories.every((label) => fits(label, slot * each)));
  const last = categories.length - 1;
  return categories.map((label, index) => {
    if (step === undefined ? index !== last : (last - index) % step !== 0) return "";
    const lines = wrap(label, slot * (step ?? categories.length) - 8, SIZE.text, 2);
    return lines.length === 1 ? alone(label) : lines.map(alone);
  });
}

const fits = (label: string, slot: number): boolean => wrap(label, slot - 8, SIZE.text, 2).join(" ") === label;

function datasets(frame: Frame, stacked: boolean): LineConfig["data"]["datasets"] {
  const { chart } = frame;
  const several = chart.series.length > 1;
  return chart.series.map(({ name, data }, index) => {
    const colour = colours(chart.series.length)[index]!;
    const last = data.length - 1;
    return {
      label: alone(name),
      data: data.map((value, x) => ({ x, y: value, label: frame.number(value) })),
      borderColor: stacked ? INK : colour,
      backgroundColor: chart.kind === "area" && !several ? `${colour}40` : colour,
      borderWidth: stacked ? 1 : 2.5,
      borderDash: stacked ? [] : [...DASHES[index]!],
      fill: chart.kind === "area" ? (index === 0 ? "origin" : "-1") : false,
      pointStyle: stacked ? ("rect" as const) : MARKS[index]!,
      pointRadius: stacked ? 0 : 4.5,
      pointBackgroundColor: colour,
      pointBorderColor: several ? INK : PAPER,
      pointBorderWidth: 1,
      clip: 8,
      datalabels: stacked
        ? { display: false }
        : several
          ? {
              ...numberStyle,
              display: data.map((_, at) => (at === last ? "auto" : false)),
              anchor: "center",
              align: frame.rtl ? "left" : "right",
              offset: 6,
            }
          : { ...numberStyle, display: "auto" as const, anchor: "end", align: "end" },
    };
  });
}
