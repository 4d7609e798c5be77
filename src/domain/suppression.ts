import { type Entry, entryOf, isSmall, isWithheld, mark, protect, type Rule } from "./suppression-cover.js";

/** A count as people outside may see it. */
export type Shown =
  | { readonly kind: "count"; readonly count: number }
  /** Shown as "<5". */
  | { readonly kind: "under"; readonly below: number }
  /** Not shown, so that sums do not give another count away. */
  | { readonly kind: "hidden" };

export interface Suppression {
  /** Counts below this are not shown; 5 where not set. */
  readonly threshold?: number;
  /** Is nobody a number to hide? "show" (the default): zeros stand, "<5" is 1 to 4. "hide": "<5" is 0 to 4. */
  readonly zero?: "show" | "hide";
}

/** What the reader knows besides the row. */
export interface Known {
  /** What each count cannot exceed, such as the members of a group. */
  readonly most?: readonly number[];
  /** Is the total public anyway? Then it stands even where it is small. */
  readonly total?: boolean;
}

export interface ShownRow {
  readonly cells: readonly Shown[];
  readonly total: Shown;
  /** Was anything withheld? Then the table says so below. */
  readonly applied: boolean;
}
export interface ShownTable {
  readonly cells: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
  readonly applied: boolean;
}

/**
 * Small-cell suppression for counts that add up to a total (or, below, to row and column totals): primary ("<5"), and secondary where sums
 * would tell. Counts are whole numbers of people or entries from 0 up; anything else throws, being a mistake of the caller.
 *
 * What holds of every table returned, checked for each before it is returned: a reader who knows the threshold, takes "<5" for 1 to 4
 * (0 to 4 with `zero: "hide"`) and every hidden count for 5 or more, and solves all sums at once, can still not exclude any of these
 * numbers for any count marked "<5"; and for every hidden count at least four numbers (five) remain possible. Where that cannot be had,
 * all counts but totals are hidden without a mark, zeros too, so that nothing follows from how they are marked, and each can still be at
 * least as many numbers; failing that, only the grand total stands. The grand total is "<5" where it is small, and is never hidden.
 *
 * What does not hold: that two withheld counts together stay unknown (their sum usually does not); nor anything against somebody who knows
 * one of them already, compares two tables of different days or filters, or reasons about why this count was hidden and not another.
 * Shares must be computed from what is shown. Counts that overlap (one entry with three themes) do not add up: use `showCount` for each.
 *
 * What the reader knows besides (`known`) narrows what "<5" and a hidden count can be, as it must; where it tells the counts by itself
 * (everybody voted), hiding all of them is all that can be done, and is done.
 */
export function suppressRow(counts: readonly number[], options: Suppression = {}, known: Known = {}): ShownRow {
  const rule = ruleOf(options);
  const cells = counts.map((count, index) => entryOf(count, "cell", 0, 1, known.most?.[index]));
  const most = cells.reduce((total, cell) => total + cell.most, 0);
  const whole = entryOf(sum(cells), known.total ? "known" : "grand", 1, 0, most);
  if (!protect([...cells, whole], rule)) for (const cell of cells) mark(cell, "blurred", rule);
  return {
    cells: cells.map((cell) => shownOf(cell, rule)),
    total: shownOf(whole, rule),
    applied: [...cells, whole].some(isWithheld),
  };
}

/** The same for a table with row totals, column totals and a grand total. `counts[row][column]`, all rows of one length. */
export function suppressTable(counts: readonly (readonly number[])[], options: Suppression = {}): ShownTable {
  const rule = ruleOf(options);
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width)) throw new RangeError("suppression: rows of different length");
  if (counts.length === 1) {
    const { cells, total, applied } = suppressRow(counts[0] ?? [], options);
    return { cells: [cells], rowTotals: [total], columnTotals: cells, total, applied };
  }
  if (width === 1) {
    const { cells, total, applied } = suppressRow(counts.flat(), options);
    return { cells: cells.map((cell) => [cell]), rowTotals: cells, columnTotals: [total], total, applied };
  }
  // Nodes: one a row, one a column, then where the column totals meet and where the row totals meet.
  const columnAt = (column: number): number => counts.length + column;
  const bottom = columnAt(width);
  const right = bottom + 1;
  const cells = counts.map((row, i) => row.map((count, j) => entryOf(count, "cell", i, columnAt(j))));
  const rowTotals = cells.map((row, i) => entryOf(sum(row), "margin", right, i));
  const columnTotals = (cells[0] ?? []).map((_, j) =>
    entryOf(sum(cells.flatMap((row) => row[j] ?? [])), "margin", columnAt(j), bottom),
  );
  const whole = entryOf(sum(rowTotals), "grand", bottom, right);
  const margins = [...rowTotals, ...columnTotals];
  const entries = [...cells.flat(), ...margins, whole];
  if (!protect(entries, rule)) {
    for (const cell of cells.flat()) mark(cell, "blurred", rule);
    for (const margin of [...margins, whole]) mark(margin, "shown", rule);
    if (!protect(entries, rule)) for (const margin of margins) mark(margin, "blurred", rule);
  }
  const show = (entry: Entry): Shown => shownOf(entry, rule);
  return {
    cells: cells.map((row) => row.map(show)),
    rowTotals: rowTotals.map(show),
    columnTotals: columnTotals.map(show),
    total: show(whole),
    applied: entries.some(isWithheld),
  };
}

/** One count that adds up to nothing else. */
export function showCount(count: number, options: Suppression = {}): Shown {
  const rule = ruleOf(options);
  const alone = entryOf(count, "cell", 0, 0);
  if (isSmall(alone, rule)) mark(alone, "under", rule);
  return shownOf(alone, rule);
}

const ruleOf = ({ threshold = 5, zero = "show" }: Suppression): Rule => ({ threshold, least: zero === "show" ? 1 : 0 });

const sum = (entries: readonly Entry[]): number => entries.reduce((total, { count }) => total + count, 0);

function shownOf({ state, count }: Entry, { threshold }: Rule): Shown {
  if (state === "shown") return { kind: "count", count };
  return state === "under" ? { kind: "under", below: threshold } : { kind: "hidden" };
}
