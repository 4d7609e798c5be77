import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { chartProblems } from "../../src/chart.js";
import { studyFigures } from "../../src/domain/figures.js";
import { figureCharts, figureLabels, figuresBlocks, studyNote } from "../../src/features/report/figures-text.js";
import { message, plainText } from "../../src/message.js";
import { makeStudy, STUDY_PROGRAMME } from "../../src/study/make.js";
import { LOCALES } from "../../src/text/locales.js";
import { loadCatalogues } from "../../src/text/say.js";
import { sayFor } from "../../src/vocabulary/programme-say.js";
import { SHIPPED_VOCABULARY } from "../../src/vocabulary/vocabulary.js";
import { STORES } from "../support/stores.js";

const folder = mkdtempSync(join(tmpdir(), "coptrack-study-test-"));
const ON_DISK = { database: "SQLite, in its thread", open: async () => openSqlite(folder) };

describe.each([...STORES, ON_DISK])("the study's figures, on $database", ({ open }) => {
  it("print the fifteen published percentages", async () => {
    await loadCatalogues();
    const store = await open();
    await makeStudy(store, 0);
    await makeStudy(store, 1);
    const figures = studyFigures(
      await store.questions.figures({ programme: STUDY_PROGRAMME }),
      figureLabels(sayFor("en", SHIPPED_VOCABULARY)),
    );
    const share = (figure: { rows: readonly { key: string; share: number }[] }, key: string) =>
      figure.rows.find((row) => row.key === key)?.share;
    expect(["2021", "2020", "2019"].map((key) => share(figures.figure1, key))).toEqual([36.6, 26.9, 23.9]);
    expect(["email", "meeting", "call", "workshop", "writeshop"].map((key) => share(figures.figure2, key))).toEqual([
      33.8, 25.7, 12.2, 4.1, 4.1,
    ]);
    expect(["capacity-building", "backstopping", "management"].map((key) => share(figures.figure3, key))).toEqual([
      47.1, 23.5, 13.7,
    ]);
    expect(figures.figure4.rows[0]?.label).toBe("ICARDA");
    expect(share(figures.figure5, "2020")).toBe(36.8);
    expect(figures.figure6.rows.map((row) => [row.key, row.share])).toEqual([
      ["male", 58.5],
      ["female", 37.2],
      ["youth", 4.3],
    ]);
    const { figure1, figure2, figure3, figure5, figure6 } = figures;
    expect([figure1, figure2, figure3, figure5, figure6].map((figure) => figure.base)).toEqual([669, 666, 663, 842, 841]);
    expect(figures.figure1.rows.map((row) => row.key)).toEqual(["2018", "2019", "2020", "2021", "2022"]);
    expect(figures.table1.rows).toHaveLength(27);
    await store.close();
    if (open === ON_DISK.open) rmSync(folder, { recursive: true });
  }, 120_000);
});

describe("the study's figures as text and charts", () => {
  it.each(LOCALES)("can be shown in %s, with what is invented named below", async (locale) => {
    await loadCatalogues();
    const store = openSqlite(":memory:");
    await makeStudy(store, 0);
    const say = sayFor(locale, SHIPPED_VOCABULARY);
    const figures = studyFigures(await store.questions.figures({ programme: STUDY_PROGRAMME }), figureLabels(say));
    expect(plainText(message(locale, ...figuresBlocks(figures, say)))).toContain("ICARDA");
    const charts = figureCharts(figures, say);
    expect(charts.map(({ name }) => name)).toEqual(["figure1", "figure2", "figure3", "figure4", "figure5", "figure6"]);
    expect(charts.flatMap(({ chart }) => chartProblems(chart))).toEqual([]);
    expect(studyNote(STUDY_PROGRAMME, say)).toContain("CoP-Track");
    expect(studyNote("another", say)).toBeUndefined();
    await store.close();
  });

  it("say so where nothing was logged, and draw nothing", async () => {
    const store = openSqlite(":memory:");
    const say = sayFor("en", SHIPPED_VOCABULARY);
    const figures = studyFigures(await store.questions.figures({ programme: "empty" }), figureLabels(say));
    expect(figures.figure1).toEqual({ base: 0, rows: [] });
    expect(figureCharts(figures, say)).toEqual([]);
    expect(plainText(message("en", ...figuresBlocks(figures, say)))).toContain("Nobody answered this yet.");
    await store.close();
  });
});
