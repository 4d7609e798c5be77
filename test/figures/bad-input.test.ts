import { beforeAll, describe, expect, it } from "vitest";
import { type Chart, chartProblems, hasNumbers } from "../../src/chart.js";
import { type FiguresFacts, studyFigures } from "../../src/domain/figures.js";
import type { Reply } from "../../src/events.js";
import { figureCharts, figureLabels, figuresBlocks } from "../../src/features/report/figures-text.js";
import { message, plainText } from "../../src/message.js";
import { LOCALES } from "../../src/text/locales.js";
import { loadCatalogues } from "../../src/text/say.js";
import { sayFor } from "../../src/vocabulary/programme-say.js";
import { SHIPPED_VOCABULARY } from "../../src/vocabulary/vocabulary.js";
import { finished } from "../support/screen.js";
import { said, world } from "../support/world.js";

beforeAll(loadCatalogues);

const NOTHING: FiguresFacts = {
  months: [],
  types: [],
  themes: [],
  themed: 0,
  implementors: [],
  implemented: 0,
  tools: [],
  tooled: 0,
  cells: [],
  people: 0,
  naming: 0,
  communities: [],
};
const drawn = (reply: Reply): readonly Chart[] =>
  (reply.say?.blocks ?? []).flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
const sound = (charts: readonly Chart[]): void => {
  expect(charts.flatMap(chartProblems)).toEqual([]);
  expect(charts.filter((chart) => !hasNumbers(chart))).toEqual([]);
};

/** 200 names of 80 characters that begin alike, in four scripts. */
const NAMES = Array.from({ length: 200 }, (_, n) => {
  const script =
    ["Ministry of agriculture and seeds ", "Министерство сельского хозяйства ", "وزارة الزراعة والبذور ", "農業種子研究所"][
      n % 4
    ] ?? "";
  return `${script.repeat(20).slice(0, 76)}${String(n).padStart(4, "0")}`;
});

describe.each(LOCALES)("figures of poor data in %s", (locale) => {
  const say = sayFor.bind(undefined, locale, SHIPPED_VOCABULARY);

  it("show ten of 200 organisations with long names, and how many the others are", () => {
    const facts = { ...NOTHING, implementors: NAMES.map((key, n) => ({ key, count: 200 - n })), implemented: 5000 };
    const figures = studyFigures(facts, figureLabels(say()));
    const charts = figureCharts(figures, say());
    expect(charts.map(({ name }) => name)).toEqual(["figure4"]);
    expect(charts[0]?.chart.categories).toHaveLength(11);
    sound(charts.map(({ chart }) => chart));
    const words = plainText(message(locale, ...figuresBlocks(figures, say())));
    expect(words).toContain(say()("figures.others", { n: 190 }));
    expect(words).toContain(NAMES[9]);
    expect(words).not.toContain(NAMES[10]);
  });

  it("say where nobody answered, and draw nothing", () => {
    const facts = {
      ...NOTHING,
      months: [{ key: "2026-01", entries: 3, nominal: 0, counted: 0 }],
      types: [{ key: "", count: 3 }],
    };
    const figures = studyFigures(facts, figureLabels(say()));
    const charts = figureCharts(figures, say()).map(({ chart }) => chart);
    sound(charts);
    expect(charts).toHaveLength(1);
    expect(plainText(message(locale, ...figuresBlocks(figures, say())))).toContain(say()("figures.none"));
  });

  it("show what nobody's vocabulary holds any more under its code", () => {
    const facts = { ...NOTHING, themes: [{ key: "retired-long-ago", count: 2 }], themed: 2 };
    const charts = figureCharts(studyFigures(facts, figureLabels(say())), say()).map(({ chart }) => chart);
    sound(charts);
    expect(charts[0]?.alt).toContain("retired-long-ago");
  });
});

describe("a report of an odd period", () => {
  it("covers thirty years, a year of one type and a single entry without an empty chart", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const log = async (date: string) =>
      elena.submit(await elena.command("/log call"), { type: "call", title: `Talk ${date}`, date });
    await log("1996-05-01");
    await log("2026-05-01");
    await log("2026-11-20");
    const long = await finished(await elena.command("/cop report 1996 to 2026"));
    expect(said(long)).toContain("3 interactions");
    expect(drawn(long).map((chart) => chart.categories.length)).toEqual([20]);
    sound(drawn(long));
    const year = await finished(await elena.command("/cop report 2026"));
    expect(said(year)).toContain("2 interactions");
    sound(drawn(year));
    const one = await finished(await elena.command("/cop report 1996"));
    expect(said(one)).toContain("1 interaction");
    sound(drawn(one));
    const week = await elena.command("/cop digest preview");
    expect(said(week)).toContain("1 interaction ");
    sound(drawn(week));
    await w.close();
  });

  it("says a clear word to a reversed, negative, impossible or empty one", async () => {
    const w = await world();
    const elena = await w.as("elena");
    expect(said(await elena.command("/cop report 2026 to 2024"))).toContain("ends before it begins");
    for (const typed of ["-3 months", "2026-02-30", "2026-Q5", "0 to 0", "٣٠ سنة"])
      expect(said(await elena.command(`/cop report ${typed}`)), typed).toContain("I do not know the period");
    expect(said(await finished(await elena.command("/cop report 2024")))).toContain("Nothing was logged in this period");
    await w.close();
  });
});

describe("a week in a long list", () => {
  it("takes ten lines, however much happened, and the rest is behind the button", async () => {
    const w = await world();
    const elena = await w.as("elena");
    const types = ["email", "meeting", "call", "workshop", "writeshop", "meeting", "call", "email"];
    for (const [n, type] of types.entries())
      await elena.submit(await elena.command("/log call"), {
        type,
        title: `Talk ${n}`,
        date: "2026-11-20",
        counts: { "female.unknown": "2" },
        organisations: [`new:${NAMES[n]}`, `new:${NAMES[n + 20]}`],
        lesson: "One page is enough. ".repeat(50),
      });
    const preview = await elena.command("/cop digest preview");
    const lines = said(preview).split("\n").slice(1).length - drawn(preview).length;
    expect(lines).toBeLessThanOrEqual(10);
    expect(said(preview)).toContain("8 of 8 with several organisations");
    sound(drawn(preview));
    const more = said(await elena.press("week.more", `${w.community}:2026-11-23`));
    expect(more).toContain("and 6 others");
    expect(more).toContain("Never touched");
    await w.close();
  });
});
