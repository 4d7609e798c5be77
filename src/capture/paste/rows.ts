import { parse } from "csv-parse/sync";
import type { ParseContext } from "../draft.js";
import { parseLine } from "../parse-line.js";
import { breathe } from "./breathe.js";
import { rowDraft } from "./cells.js";
import { type Column, columnOf } from "./columns.js";
import { plainDate } from "./sheet-dates.js";
import type { Beside, Entry, Found } from "./types.js";

export interface Row {
  readonly cells: readonly string[];
  readonly raw: string;
  /** From 1. */
  readonly line: number;
}
export interface Table {
  readonly records: readonly Row[];
  readonly delimiter: string;
}

/** The table this text is: tabs in most lines, or commas, semicolons or strokes under a row of column names; null where it is none. */
export function tableIn(text: string): Table | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const tabbed = lines.filter((line) => line.includes("\t")).length;
  if (tabbed > 0 && (lines.length === 1 ? (lines[0]!.match(/\t/g) ?? []).length > 1 : tabbed >= lines.length * 0.6))
    return split(text, "\t");
  for (const delimiter of [";", ",", "|"]) {
    const names = (lines[0] ?? "").split(delimiter).filter((name) => name.trim() !== "");
    if (lines.length > 1 && names.length > 1 && isHeader(names)) return split(text, delimiter);
  }
  return null;
}

function split(text: string, delimiter: string): Table {
  const options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    raw: true,
    bom: true,
    max_record_size: 200_000,
  } as const;
  type Parsed = { readonly record: string[]; readonly raw: string; readonly info: { readonly lines: number } };
  const attempt = (quotes: boolean): Parsed[] =>
    parse(text, quotes ? { ...options, relax_quotes: true } : { ...options, quote: false }) as unknown as Parsed[];
  let parsed: Parsed[];
  try {
    parsed = attempt(true);
  } catch {
    // A quotation mark that never closes: marks are then only marks.
    parsed = attempt(false);
  }
  // `lines` counts to the record's end; a record begins as many line ends earlier as it holds.
  const records = parsed.map(({ record, raw, info }) => ({
    cells: record.map((cell) => cell.trim()),
    raw: raw.replace(/[\r\n]+$/, "").replace(/^[\r\n]+/, ""),
    line: Math.max(
      1,
      info.lines -
        (
          raw
            .replace(/[\r\n]+$/, "")
            .replace(/^[\r\n]+/, "")
            .match(/\n/g) ?? []
        ).length,
    ),
  }));
  return { records: records.filter((row) => row.cells.some((cell) => cell !== "")), delimiter };
}

/** Are these column names? At least two that we know, or all there are, and no dates or numbers. */
function isHeader(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell.trim() !== "");
  if (named.length === 0 || named.some((cell) => /^\s*[\d٠-٩]/.test(cell))) return false;
  const columns = named.map(columnOf).filter((column) => column !== null);
  return columns.length >= Math.max(2, named.length / 2) && new Set(columns).size > 1;
}

/** Reads each row as an entry: by its column names where there are, otherwise as a line. */
export async function readRows({ records }: Table, context: ParseContext): Promise<Found> {
  const head = records[0];
  const columns = head && isHeader(head.cells) ? head.cells.map(columnOf) : null;
  const rows = columns ? records.slice(1) : records;
  const beside: Beside[] = columns && head ? [{ text: head.raw, line: head.line, why: "header" }] : [];
  const reading = { ...context, dayOrder: context.dayOrder ?? orderIn(rows, columns) } as ParseContext;
  const entries: Entry[] = [];
  for (const [index, row] of rows.entries()) {
    const draft = columns
      ? rowDraft(row.cells, columns, head?.cells ?? [], reading)
      : parseLine(row.cells.map(plainDate).filter(Boolean).join("\t"), reading);
    entries.push({ text: row.raw, line: row.line, draft });
    await breathe(index);
  }
  return { kind: "rows", entries, beside };
}

/** Whether the day comes first in a table's dates: one 13/04 shows it for all, where no 04/13 speaks against it. */
function orderIn(rows: readonly Row[], columns: readonly (Column | null)[] | null): ParseContext["dayOrder"] {
  let dayFirst = false;
  let monthFirst = false;
  for (const { cells } of rows) {
    cells.forEach((cell, i) => {
      if (columns && columns[i] !== "date" && columns[i] !== "endDate") return;
      const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$|^(\d{1,2})\/(\d{1,2})$/.exec(cell);
      const [first, second] = [Number(match?.[1] ?? match?.[3]), Number(match?.[2] ?? match?.[4])];
      if (first > 12 && second <= 12) dayFirst = true;
      if (second > 12 && first <= 12) monthFirst = true;
    });
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? "day-first" : "month-first";
}
