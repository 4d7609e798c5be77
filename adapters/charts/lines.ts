import { NUMBER_SIZE, numberScale } from "./bars.js";
import {
  alone,
  commonOptions,
  commonPlugins,
  type Frame,
  numberStyle,
  PADDING,
  SIZE,
  scaleTitle,
  sharpnessOf,
  TALLEST,
  tickStyle,
} from "./frame.js";
import { halves, textWidth, widest } from "./measure.js";
import { colours, INK, lineColours, PAPER } from "./palette.js";
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
  const rows = Math.max(...labels.map((label) => (typeof label === "string" ? 1 : label.length)));
  const height = frame.height ?? Math.min(TALLEST, Math.round(frame.header + 210 + rows * 19 + (chart.xLabel ? 24 : 0)));
  // The last numbers of several lines stand behind their ends.
  const behind =
    several && !stacked
      ? Math.ceil(
          widest(
            chart.series.map((one) => frame.number(one.data.at(-1)!)),
            NUMBER_SIZE,
          ),
        ) + 8
      : 0;
  const config: LineConfig = {
    type: "line",
    data: { labels, datasets: datasets(frame, stacked) },
    options: {
      ...commonOptions(frame, height),
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
  return { width: frame.width, height, sharpness: sharpnessOf(frame, height), config };
}

/** Estimated room of one point. */
const slotOf = (frame: Frame): number => (frame.width - 2 * PADDING - 60) / frame.chart.categories.length;

/** On two lines where one lets them collide; else every second, third … of them, counted from the last, the newest. */
function tickLabels(frame: Frame): (string | string[])[] {
  const { categories } = frame.chart;
  const slot = slotOf(frame);
  const lines = categories.every((label) => textWidth(label, SIZE.text) + 8 <= slot)
    ? categories.map((label) => [label])
    : categories.map((label) => halves(label, SIZE.text));
  const step = Math.min(categories.length, Math.ceil((widest(lines.flat(), SIZE.text) + 8) / slot));
  const last = categories.length - 1;
  return lines.map((parts, index) => {
    if ((last - index) % step !== 0) return "";
    return parts.length === 1 ? alone(parts[0]!) : parts.map(alone);
  });
}

function datasets(frame: Frame, stacked: boolean): LineConfig["data"]["datasets"] {
  const { chart } = frame;
  const several = chart.series.length > 1;
  const numbers = chart.series.flatMap((one) => one.data.map(frame.number));
  // As with the labels below: the newest number always stands.
  const numberStep = Math.ceil((widest(numbers, NUMBER_SIZE) + 4) / slotOf(frame));
  return chart.series.map(({ name, data }, index) => {
    const colour = (stacked ? colours : lineColours)(chart.series.length)[index]!;
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
          : { ...numberStyle, display: data.map((_, at) => (last - at) % numberStep === 0), anchor: "end", align: "end" },
    };
  });
}
