import type { FiguresFacts } from "./figures.js";
import type { Programme } from "./places.js";
import { type Shown, type Suppression, showCount, suppressRow } from "./suppression.js";

/** One count that may be seen outside the community. */
export interface SharedRow {
  /** A code, a year, a name or an id; "" where it was not said. */
  readonly key: string;
  readonly shown: Shown;
}

export const SHARED = [
  "years",
  "types",
  "themes",
  "implementors",
  "seats",
  "groups",
  "communities",
  "programmeTools",
  "usedTools",
  "designedTools",
] as const;
export type SharedName = (typeof SHARED)[number];

/** Counts under it are not shown outside the community. */
export const smallCell = ({ settings }: Pick<Programme, "settings">): number => Math.max(1, settings.smallCell ?? 5);

/** A table for people outside. */
export interface SharedTable {
  readonly name: SharedName;
  readonly rows: readonly SharedRow[];
  /** What the rows add up to; where an entry may be in several of them, how many answered. */
  readonly total: Shown;
  readonly addsUp: boolean;
  /** Was anything withheld? */
  readonly applied: boolean;
}

interface Tally {
  readonly key: string;
  readonly count: number;
}

/**
 * The figures as people outside may see them: small counts withheld, and others where sums would tell. Tables whose rows add up hold also
 * those who did not answer, so that all of them add up to the same total and their differences tell nothing. Shown counts stand largest
 * first, withheld ones after them by their key: where they stand says nothing of their size.
 */
export function sharedTables(facts: FiguresFacts, rule: Suppression): readonly SharedTable[] {
  const seats = facts.months.reduce((sum, month) => sum + month.nominal, 0);
  const tools = (use: string): Tally[] => facts.tools.filter((row) => row.use === use);
  const tables = [
    adding("years", years(facts, "entries"), rule, true),
    adding("types", facts.types, rule),
    overlapping("themes", facts.themes, facts.themed, rule),
    overlapping("implementors", facts.implementors, facts.implemented, rule),
    adding("seats", years(facts, "nominal"), rule, true),
    adding("groups", groups(facts, seats), rule),
    ...(facts.communities.length > 1 ? [adding("communities", facts.communities, rule)] : []),
    overlapping("programmeTools", tools("programme"), facts.tooled, rule),
    overlapping("usedTools", tools("used"), facts.tooled, rule),
    overlapping("designedTools", tools("designed"), facts.tooled, rule),
  ];
  return tables.filter((table) => table.rows.length > 0);
}

function adding(name: SharedName, tallies: readonly Tally[], rule: Suppression, inOrder = false): SharedTable {
  const there = tallies.filter((row) => row.count > 0);
  const { cells, total, applied } = suppressRow(
    there.map((row) => row.count),
    rule,
  );
  const rows = there.map(({ key }, at) => ({ key, shown: cells[at] as Shown }));
  return { name, rows: inOrder ? rows : inSight(rows), total, addsUp: true, applied };
}

function overlapping(name: SharedName, tallies: readonly Tally[], base: number, rule: Suppression): SharedTable {
  const rows = tallies.filter((row) => row.count > 0).map(({ key, count }) => ({ key, shown: showCount(count, rule) }));
  const total = showCount(base, rule);
  const applied = [...rows.map((row) => row.shown), total].some((one) => one.kind !== "count");
  return { name, rows: inSight(rows), total, addsUp: false, applied };
}

const inSight = (rows: readonly SharedRow[]): readonly SharedRow[] =>
  [...rows].sort((a, b) => (seen(b) ?? -1) - (seen(a) ?? -1) || (a.key < b.key ? -1 : 1));
const seen = ({ shown }: SharedRow): number | undefined => (shown.kind === "count" ? shown.count : undefined);

function years(facts: FiguresFacts, what: "entries" | "nominal"): readonly Tally[] {
  const sums = new Map<string, number>();
  for (const month of facts.months) sums.set(month.key.slice(0, 4), (sums.get(month.key.slice(0, 4)) ?? 0) + month[what]);
  return [...sums].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The study's three groups, and the seats of which neither is known. */
function groups(facts: FiguresFacts, seats: number): readonly Tally[] {
  const of = (belongs: (cell: FiguresFacts["cells"][number]) => boolean): number =>
    facts.cells.filter(belongs).reduce((sum, cell) => sum + cell.count, 0);
  const known = [
    { key: "male", count: of((cell) => cell.age !== "youth" && cell.sex === "male") },
    { key: "female", count: of((cell) => cell.age !== "youth" && cell.sex === "female") },
    { key: "youth", count: of((cell) => cell.age === "youth") },
  ];
  const rest = seats - known.reduce((sum, row) => sum + row.count, 0);
  return [...known, { key: "", count: Math.max(0, rest) }];
}
