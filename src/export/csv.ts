import { stringify } from "csv-stringify/sync";
import JSZip from "jszip";
import type { Cell, Column } from "./fields.js";
import { harmless } from "./guard.js";
import type { Outline, Output } from "./output.js";

/** One CSV file a sheet, packed together: UTF-8 with the mark that Excel needs to see it, commas, CRLF (RFC 4180). */
export function csvOutput({ sheets }: Outline): Output {
  const parts = new Map(sheets.map(({ name, columns }) => [name, [text([columns.map((one) => one.name)], true)]]));
  const columnsOf = new Map(sheets.map(({ name, columns }) => [name, columns]));
  return {
    add: (sheet, rows) =>
      void parts.get(sheet)?.push(text(rows.map((row) => row.map((cell, at) => shown(cell, columnsOf.get(sheet)?.[at]))))),
    end: async () => {
      const zip = new JSZip();
      for (const [name, chunks] of parts) zip.file(`${name}.csv`, Buffer.concat(chunks));
      return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    },
  };
}

const text = (rows: readonly (readonly (string | number | null)[])[], bom = false): Buffer =>
  Buffer.from(stringify(rows as Cell[][], { bom, record_delimiter: "windows" }), "utf8");

function shown(cell: Cell, column: Column | undefined): Cell {
  if (typeof cell === "number") return column?.kind === "instant" ? new Date(cell).toISOString() : cell;
  return cell === null ? null : harmless(cell);
}
