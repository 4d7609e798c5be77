import type { Status } from "./approval.js";
import type { AgeBand, Id, Sex, ToolUse } from "./records.js";

/** Which entries are counted. Dates are calendar dates, both ends included; what is left out is not limited. */
export interface FiguresAsked {
  readonly programme: Id;
  readonly communities?: readonly Id[];
  readonly from?: string;
  readonly to?: string;
  readonly country?: string;
  readonly organisation?: Id;
  readonly theme?: string;
  /** Entries of these statuses alone. */
  readonly statuses?: readonly Status[];
}

interface Tally {
  readonly key: string;
  readonly count: number;
}

/** What the store answers: sums only, never rows of people. Deleted entries are not in it. */
export interface FiguresFacts {
  /** By month (`2026-03`) of the start date: entries, seats filled, and entries that counted seats. */
  readonly months: readonly {
    readonly key: string;
    readonly entries: number;
    readonly nominal: number;
    readonly counted: number;
  }[];
  /** "" where an entry has no type. */
  readonly types: readonly Tally[];
  /** Entries that have the theme; `themed`: entries that have any. The same below. */
  readonly themes: readonly Tally[];
  readonly themed: number;
  readonly implementors: readonly Tally[];
  readonly implemented: number;
  readonly tools: readonly { readonly use: ToolUse; readonly key: string; readonly count: number }[];
  readonly tooled: number;
  readonly cells: readonly { readonly sex: Sex; readonly age: AgeBand; readonly count: number }[];
  /** Different people named, and in how many entries anybody was. */
  readonly people: number;
  readonly naming: number;
  readonly communities: readonly { readonly key: Id; readonly count: number; readonly nominal: number }[];
}

/** One figure: `base` is how many answered (entries, or participants), `share` is of that base, in percent with one decimal. */
export interface Figure<R extends FigureRow = FigureRow> {
  readonly base: number;
  readonly rows: readonly R[];
}
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly share: number;
}

/** The CoP-Track study's Figures 1–6 and Table 1, of any data. */
export interface StudyFigures {
  /** Entries by year. */
  readonly figure1: Figure;
  /** Entries by type, of those with a type. */
  readonly figure2: Figure;
  /** Entries by theme, of those with a theme; an entry can have several. */
  readonly figure3: Figure;
  /** Entries by implementor, of those that name one. */
  readonly figure4: Figure;
  /** Participants (seats filled) by year. */
  readonly figure5: Figure;
  /** Participants by the study's three exclusive groups: youth first, whatever the sex. */
  readonly figure6: Figure;
  /** Entries by tool, of those that name any. */
  readonly table1: Figure<FigureRow & { readonly list: ToolUse }>;
}

/** What a key is called. */
export type Labels = (
  what: "type" | "theme" | "implementor" | "group" | "programmeTool" | "kmTool" | "year",
  key: string,
) => string;

/** The study's figures from the store's sums: largest first (equal ones by key), years in order. */
export function studyFigures(facts: FiguresFacts, label: Labels): StudyFigures {
  const typed = facts.types.filter((row) => row.key !== "");
  const figure = (what: Parameters<Labels>[0], rows: readonly Tally[], base = totalOf(rows), inOrder = false): Figure => ({
    base,
    rows: [...rows]
      .filter((row) => row.count > 0)
      .sort((a, b) => (inOrder ? 0 : b.count - a.count) || (a.key < b.key ? -1 : 1))
      .map((row) => ({ key: row.key, label: label(what, row.key), count: row.count, share: shareOf(row.count, base) })),
  });
  return {
    figure1: figure("year", byYear(facts, "entries"), undefined, true),
    figure2: figure("type", typed),
    figure3: figure("theme", facts.themes, facts.themed),
    figure4: figure("implementor", facts.implementors, facts.implemented),
    figure5: figure("year", byYear(facts, "nominal"), undefined, true),
    figure6: figure("group", groups(facts)),
    table1: {
      base: facts.tooled,
      rows: (["programme", "used", "designed"] as const).flatMap((list) =>
        figure(
          list === "programme" ? "programmeTool" : "kmTool",
          facts.tools.filter((row) => row.use === list),
          facts.tooled,
        ).rows.map((row) => ({ list, ...row })),
      ),
    },
  };
}

const totalOf = (rows: readonly Tally[]): number => rows.reduce((sum, row) => sum + row.count, 0);

/** Percent with one decimal, halves upwards; counted in whole numbers, so that no binary fraction can tip it. 0 of nothing. */
export const shareOf = (count: number, base: number): number =>
  base === 0 ? 0 : Math.floor((count * 2000 + base) / (2 * base)) / 10;

function byYear(facts: FiguresFacts, what: "entries" | "nominal"): readonly Tally[] {
  const years = new Map<string, number>();
  for (const month of facts.months) {
    const year = month.key.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + month[what]);
  }
  return [...years].map(([key, count]) => ({ key, count }));
}

/** The three groups the study prints. Who is neither youth nor of a known sex is in none, and not in the base. */
function groups(facts: FiguresFacts): readonly Tally[] {
  const of = (belongs: (cell: FiguresFacts["cells"][number]) => boolean): number =>
    facts.cells.filter(belongs).reduce((sum, cell) => sum + cell.count, 0);
  return [
    { key: "male", count: of((cell) => cell.age !== "youth" && cell.sex === "male") },
    { key: "female", count: of((cell) => cell.age !== "youth" && cell.sex === "female") },
    { key: "youth", count: of((cell) => cell.age === "youth") },
  ];
}
