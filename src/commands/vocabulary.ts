import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { stringify } from "csv-stringify/sync";
import { readSettings } from "../config.js";
import { createLog } from "../log.js";
import { openConfiguredStore } from "../main.js";
import { LOCALES } from "../text/locales.js";
import { vocabularyOf } from "../vocabulary/of-programme.js";
import { importing, tableOf, type VocabularyRow, vocabularyTable } from "../vocabulary/table.js";
import { onlyProgramme } from "./programme.js";

const USAGE =
  "coptrack vocabulary export [--format json|csv] [--programme NAME]\ncoptrack vocabulary import FILE.json [--correction] [--programme NAME]\n";

/** Prints a programme's code lists, or takes changes to them from a file: all of it or, where something is wrong, none. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const asked = read(args);
  if (!asked) return refuse(USAGE);
  const settings = readSettings(environment);
  const store = await openConfiguredStore(settings, createLog(settings.logLevel));
  try {
    const programme = await onlyProgramme(store, asked.programme);
    if (typeof programme === "string") return refuse(`${programme}\n`);
    if (asked.what === "export") {
      const table = tableOf(await vocabularyOf(programme, store));
      process.stdout.write(asked.format === "csv" ? csv(table) : `${JSON.stringify(table, null, 2)}\n`);
      return 0;
    }
    const typed = fileOf(asked.file);
    if (typeof typed === "string") return refuse(typed);
    const { steps, problems, changed } = await importing(typed, asked.correction, programme, store, Date.now());
    if (problems.length > 0)
      return refuse(
        `${problems.map(({ row, problem }) => `row ${row}: ${JSON.stringify(problem)}`).join("\n")}\nNothing was changed.\n`,
      );
    if (steps.length > 0) await store.atomically(steps);
    process.stdout.write(`${changed} of ${typed.length} rows changed something.\n`);
    return 0;
  } finally {
    await store.close();
  }
}

function read(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "json" }, programme: { type: "string" }, correction: { type: "boolean" } },
    });
    const [what, file = ""] = positionals;
    const { format, programme, correction = false } = values;
    if (what === "export" && (format === "json" || format === "csv")) return { what, format, programme } as const;
    if (what === "import" && file !== "") return { what, file, programme, correction } as const;
    return undefined;
  } catch {
    return undefined;
  }
}

/** What stands in a file, or what is wrong with it. */
function fileOf(path: string): readonly VocabularyRow[] | string {
  try {
    const read = vocabularyTable.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (read.success) return read.data;
    return `${read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n")}\nNothing was changed.\n`;
  } catch (error) {
    return `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}\n`;
  }
}

/** For a spreadsheet, to read: one row an entry. A cell that one would run as a formula is shown as text. */
function csv(table: readonly VocabularyRow[]): string {
  const columns = [
    "list",
    "code",
    "source",
    "retired",
    ...LOCALES.map((one) => `label_${one}`),
    ...LOCALES.map((one) => `short_${one}`),
    "synonyms",
  ];
  const rows = table.map(({ list, code, source, retired, label, short, synonyms }) => [
    list,
    code ?? "",
    source ?? "",
    retired ? "yes" : "",
    ...LOCALES.map((one) => label[one] ?? ""),
    ...LOCALES.map((one) => short?.[one] ?? ""),
    (synonyms ?? []).join("; "),
  ]);
  return stringify([columns, ...rows.map((cells) => cells.map((cell) => (/^\s*[=+\-@]/.test(cell) ? `'${cell}` : cell)))]);
}

const refuse = (why: string): number => {
  process.stderr.write(why);
  return 2;
};
