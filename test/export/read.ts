import { parse } from "csv-parse/sync";
import exceljs from "exceljs";
import JSZip from "jszip";
import type { Attachment, Reply } from "../../src/events.js";

export type Row = Record<string, string | number | null>;
export type Tables = Record<string, Row[]>;

/** The file of a reply that takes its time. */
export async function fileOf(reply: Reply): Promise<Attachment> {
  const { file } = reply.later ? await reply.later.work() : reply;
  if (!file) throw new Error("no file came");
  return file;
}

export const jsonTables = (file: Attachment): Tables => JSON.parse(Buffer.from(file.bytes).toString("utf8")) as Tables;

/** The CSV files of a ZIP as text, by name. */
export async function csvTexts(file: Attachment): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(file.bytes);
  const texts = new Map<string, string>();
  for (const [name, one] of Object.entries(zip.files)) texts.set(name, await one.async("string"));
  return texts;
}
export const csvRows = (text: string): Row[] => parse(text, { bom: true, columns: true }) as Row[];

export async function workbook(file: Attachment): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(file.bytes) as never);
  return book;
}
