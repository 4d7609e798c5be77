import { PassThrough } from "node:stream";
import exceljs from "exceljs";
import type { Cell, Column } from "./fields.js";
import { harmless } from "./guard.js";
import type { Outline, Output, Sheet } from "./output.js";

/** What one sheet and one cell of the format hold; more rows go on in a second sheet. */
const MOST_ROWS = 1_048_576;
const MOST_SIGNS = 32_767;
const FORMAT: Partial<Record<Column["kind"], string>> = { date: "yyyy-mm-dd", instant: "yyyy-mm-dd hh:mm" };
const WIDTH: Record<Column["kind"], number> = { text: 28, code: 16, number: 12, date: 12, instant: 17 };

/** A workbook, written as its rows come: real dates, headings that stay in view, filters; from right to left where the language goes so. */
export function xlsxOutput({ sheets, rightToLeft }: Outline): Output {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => stream.on("end", resolve).on("error", reject));
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const begin = ({ title, columns }: Sheet, part: number) => {
    const sheet = book.addWorksheet(titleOf(title, part), { views: [{ state: "frozen", ySplit: 1, rightToLeft }] });
    sheet.columns = columns.map(({ heading, name, kind }) => ({
      header: heading,
      key: name,
      width: WIDTH[kind],
      ...(FORMAT[kind] ? { style: { numFmt: FORMAT[kind] } } : {}),
    }));
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    const head = sheet.getRow(1);
    head.font = { bold: true };
    head.commit();
    return { sheet, rows: 1, part };
  };
  const open = new Map(sheets.map((sheet) => [sheet.name, { outline: sheet, ...begin(sheet, 1) }]));
  return {
    add(name, rows) {
      let at = open.get(name);
      if (!at) return;
      for (const row of rows) {
        if (at.rows >= MOST_ROWS) {
          at = { outline: at.outline, ...begin(at.outline, at.part + 1) };
          open.set(name, at);
        }
        at.sheet.addRow(row.map((cell, column) => shown(cell, at?.outline.columns[column]))).commit();
        at.rows += 1;
      }
    },
    async end() {
      await book.commit();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

// 31 signs, and none of these, are what a sheet's name may have.
const titleOf = (title: string, part: number): string => {
  const end = part === 1 ? "" : ` ${part}`;
  return title.replace(/[[\]:*?/\\']/g, " ").slice(0, 31 - end.length) + end;
};

/** Days before 1900-03-01 are other days in a spreadsheet: they stay text. */
function shown(cell: Cell, column: Column | undefined): string | number | Date | null {
  if (cell === null) return null;
  if (typeof cell === "number") return column?.kind === "instant" ? new Date(cell) : cell;
  if (column?.kind === "date" && cell >= "1900-03-01") return new Date(`${cell}T00:00:00Z`);
  // XML has no place for control signs and halves of letters.
  const text = harmless(cell.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ""));
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 1)}…` : text;
}
