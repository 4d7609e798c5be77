import type { Cell, Column } from "./fields.js";

export const FORMATS = ["xlsx", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];
export const MIME: Readonly<Record<Format, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "application/zip",
  json: "application/json",
};
/** What a file of the format is called at its end: several CSV files come in one ZIP. */
export const ENDING: Readonly<Record<Format, string>> = { xlsx: "xlsx", csv: "csv.zip", json: "json" };

/** One table of a file. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
}

/** A file as it is described before its rows come. */
export interface Outline {
  readonly format: Format;
  readonly sheets: readonly Sheet[];
  readonly rightToLeft: boolean;
}

/** A file being written: rows may come for any sheet in any order. */
export interface Output {
  add(sheet: string, rows: readonly (readonly Cell[])[]): void;
  end(): Promise<Uint8Array>;
}
