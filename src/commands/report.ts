import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readSettings } from "../config.js";
import { type StudyFigures, studyFigures } from "../domain/figures.js";
import { reportFacts } from "../features/report/facts.js";
import { figureCharts, figureLabels, figuresBlocks, studyNote } from "../features/report/figures-text.js";
import { createLog } from "../log.js";
import { lazyCharts, openConfiguredStore } from "../main.js";
import type { Block } from "../message.js";
import { LOCALES, type Locale } from "../text/locales.js";
import { loadCatalogues, type Say } from "../text/say.js";
import { vocabularyOf } from "../vocabulary/of-programme.js";
import { sayFor } from "../vocabulary/programme-say.js";
import { onlyProgramme } from "./programme.js";

const FORMATS = ["json", "md", "png"] as const;
const USAGE = `coptrack report --figures cop-track [--format ${FORMATS.join("|")}] [--programme NAME] [--locale ${LOCALES.join("|")}] [--out FOLDER, for png]\n`;

/** Prints the study's figures of a programme: JSON or Markdown to standard output, or a picture a figure into a folder. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const asked = read(args);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n${USAGE}`);
    return 2;
  }
  const settings = readSettings(environment);
  const [store] = await Promise.all([openConfiguredStore(settings, createLog(settings.logLevel)), loadCatalogues()]);
  try {
    const programme = await onlyProgramme(store, asked.programme);
    if (typeof programme === "string") {
      process.stderr.write(`${programme}\n`);
      return 2;
    }
    const say = sayFor(asked.locale ?? programme.locale, await vocabularyOf(programme, store));
    const { facts, notes } = await reportFacts({ question: { programme: programme.id } }, { store, programme, say });
    const figures = studyFigures(facts, figureLabels(say));
    const note = [...notes, studyNote(programme.id, say) ?? []].flat().join(" ") || undefined;
    if (asked.format === "json") process.stdout.write(`${JSON.stringify({ ...figures, ...(note ? { note } : {}) }, null, 2)}\n`);
    else if (asked.format === "md") process.stdout.write(markdown(programme.name, figures, note, say));
    else {
      const charts = lazyCharts(settings);
      for (const { name, chart } of figureCharts(figures, say)) {
        const file = join(asked.out, `${name}.png`);
        writeFileSync(file, await charts.png(chart));
        process.stdout.write(`${file}\n`);
      }
      if (note) process.stdout.write(`${note}\n`);
      await charts.close();
    }
    return 0;
  } finally {
    await store.close();
  }
}

interface Asked {
  readonly format: (typeof FORMATS)[number];
  readonly programme: string | undefined;
  readonly locale: Locale | undefined;
  readonly out: string;
}

/** What was asked for, or what is wrong with it. */
function read(args: readonly string[]): Asked | string {
  const options = {
    figures: { type: "string" },
    format: { type: "string", default: "md" },
    programme: { type: "string" },
    locale: { type: "string" },
    out: { type: "string", default: "." },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const format = FORMATS.find((one) => one === values.format);
    const locale = LOCALES.find((one) => one === values.locale);
    if (values.figures !== "cop-track") return 'Say which figures: "--figures cop-track" is what there is.';
    if (!format) return `There is no format "${values.format}".`;
    if (values.locale !== undefined && !locale) return `There is no language "${values.locale}".`;
    return { format, programme: values.programme, locale, out: values.out };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The figures as Markdown tables. What people typed cannot leave its cell. */
function markdown(title: string, figures: StudyFigures, note: string | undefined, say: Say): string {
  const cell = (value: string): string => value.replace(/[\\|<>*_`[\]]/g, "\\$&").replace(/\s+/g, " ");
  const block = (one: Block): string => {
    if (one.kind === "heading") return `## ${one.text}`;
    if (one.kind === "table")
      return [one.columns, one.columns.map((_, n) => (n === 0 ? "---" : "---:")), ...one.rows.map((row) => row.map(cell))]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");
    return one.kind === "text" || one.kind === "note" ? [one.text].flat().map(String).join("") : "";
  };
  return `${[`# ${cell(title)}`, ...figuresBlocks(figures, say).map(block), ...(note ? [note] : [])].join("\n\n")}\n`;
}
