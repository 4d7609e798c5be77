import { type Chart, topAndOthers } from "../../chart.js";
import type { Figure, Labels, StudyFigures } from "../../domain/figures.js";
import * as m from "../../message.js";
import { STUDY_PROGRAMME } from "../../study/make.js";
import { UNPUBLISHED } from "../../study/study.js";
import type { Say } from "../../text/say.js";
import { shortLabels } from "../../text/shorten.js";
import type { ProgrammeSay } from "../../vocabulary/programme-say.js";

const FIGURES = ["figure1", "figure2", "figure3", "figure4", "figure5", "figure6"] as const;
type FigureName = (typeof FIGURES)[number];

/** What the figures' keys are called in a language. */
export const figureLabels =
  (say: ProgrammeSay): Labels =>
  (what, key) => {
    if (key === UNPUBLISHED) return say("figures.unpublished");
    if (what === "group") return say(`figures.group.${key as "male"}`);
    return what === "year" || what === "implementor" ? key : say.term(what, key);
  };

/** What must be said below figures of the study's demonstration data; nothing for any other programme. */
export const studyNote = (programme: string, say: Say): string | undefined =>
  programme === STUDY_PROGRAMME ? say("figures.studyNote") : undefined;

/** The figures as blocks: a table each, at most ten rows and the others, with its base below. */
export function figuresBlocks(figures: StudyFigures, say: Say): readonly m.Block[] {
  return [
    ...FIGURES.flatMap((name) => figureBlocks(say(`figures.${name}`), figures[name], say)),
    ...(["programme", "used", "designed"] as const).flatMap((list) => {
      const rows = figures.table1.rows.filter((row) => row.list === list);
      return rows.length > 0 ? figureBlocks(say(`figures.list.${list}`), { base: figures.table1.base, rows }, say) : [];
    }),
  ];
}

function figureBlocks(title: string, figure: Figure, say: Say): readonly m.Block[] {
  if (figure.rows.length === 0) return [m.heading(title), m.text(say("figures.none"))];
  return [
    m.heading(title),
    m.table(
      [say("figures.what"), say("figures.count"), say("figures.share")],
      tenRows(figure, say).map((row) => [row.label, say.number(row.count), say.percent(row.share)]),
    ),
    m.note(say("figures.base", { n: figure.base })),
  ];
}

/** Ten rows, and what the others come to. The share of several can pass 100: an entry may have several themes. */
function tenRows(figure: Figure, say: Say): readonly { label: string; count: number; share: number }[] {
  if (figure.rows.length <= 11) return figure.rows;
  const rest = figure.rows.slice(10);
  const count = rest.reduce((sum, row) => sum + row.count, 0);
  return [
    ...figure.rows.slice(0, 10),
    { label: say("figures.others", { n: rest.length }), count, share: Math.round((count * 1000) / figure.base) / 10 },
  ];
}

/** One of the six as a chart; undefined where there is nothing to draw. */
export function figureChart(name: FigureName, figures: StudyFigures, say: Say): Chart | undefined {
  const figure = figures[name];
  if (figure.rows.length === 0) return undefined;
  const inOrder = name === "figure1" || name === "figure5";
  const all = figure.rows.map((row) => ({ label: row.label, value: row.count }));
  const rows = inOrder ? all.slice(-20) : topAndOthers(all, 10, (n) => say("figures.others", { n }));
  const title = say(`figures.${name}`);
  return {
    kind: name === "figure6" ? "pie" : "bar",
    title,
    categories: shortLabels(rows.map((row) => row.label)),
    series: [{ name: say("figures.count"), data: rows.map((row) => row.value) }],
    locale: say.locale,
    alt: say("figures.alt", { title, rows: rows.map((row) => `${row.label} ${say.number(row.value)}`).join(", ") }),
  };
}

/** All that can be drawn of the six, by name. */
export const figureCharts = (figures: StudyFigures, say: Say): readonly { readonly name: FigureName; readonly chart: Chart }[] =>
  FIGURES.flatMap((name) => {
    const chart = figureChart(name, figures, say);
    return chart ? [{ name, chart }] : [];
  });
