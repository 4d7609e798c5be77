import type { ParseContext } from "../draft.js";
import { todayIn } from "../today.js";
import { isEml, readEml } from "./eml.js";
import { isIcs, readIcs } from "./ics.js";
import { judged } from "./judge.js";
import { readLines } from "./lines.js";
import { isMail, readMail } from "./mail.js";
import { readRows, tableIn } from "./rows.js";
import { type Found, MOST_BYTES, MOST_ENTRIES, type Paste, type RefusedPaste } from "./types.js";

export { MOST_BYTES, MOST_ENTRIES } from "./types.js";

/**
 * Reads a pasted text as entries: several lines, a mail with its headers, rows of a spreadsheet, a mail file or a calendar.
 * Bad entries are marked and kept; too large a paste is refused with the limit. It takes turns with others, and never throws.
 */
export async function parsePaste(text: string, context: ParseContext): Promise<Paste> {
  const refused = refusedAtOnce(text);
  if (refused) return refused;
  const clean = cleaned(text);
  const found = await read(clean, context);
  if (found.entries.length > MOST_ENTRIES)
    return { ok: false, code: "too-many", limit: MOST_ENTRIES, given: found.entries.length };
  return { ok: true, kind: found.kind, drafts: judged(found.entries, todayIn(context)), beside: found.beside };
}

/** Whether a pasted text is too large, as far as that shows without reading it: a list's lines and rows are entries, a mail's or a calendar's are not. */
export function refusedAtOnce(text: string): RefusedPaste | undefined {
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > MOST_BYTES) return { ok: false, code: "too-large", limit: MOST_BYTES, given: bytes };
  const clean = cleaned(text);
  const rows = countRows(clean);
  if (rows <= MOST_ENTRIES || isIcs(clean) || isEml(clean) || isMail(clean.split(/\r\n|\r|\n/))) return undefined;
  // A cell may hold several lines, and a table's first row may be its heading.
  const table = tableIn(clean);
  if (table && table.records.length <= MOST_ENTRIES + 1) return undefined;
  return { ok: false, code: "too-many", limit: MOST_ENTRIES, given: rows };
}

const cleaned = (text: string): string => text.replace(/^\ufeff/, "").replaceAll("\u0000", "");
const countRows = (text: string): number => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length;

async function read(text: string, context: ParseContext): Promise<Found> {
  if (isIcs(text)) return readIcs(text, context);
  if (isEml(text)) return readEml(text, context);
  if (isMail(text.split(/\r\n|\r|\n/))) return readMail(text, context);
  const table = tableIn(text);
  return table ? readRows(table, context) : readLines(text, context);
}
