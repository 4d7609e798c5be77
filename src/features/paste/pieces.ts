import { type Draft, MOST_ENTRIES, type ParseContext, parsePaste } from "../../capture/index.js";

/** One entry found in a pasted text: the words it was read from, and what they say. */
export interface Piece {
  readonly text: string;
  readonly draft: Draft;
}

/** The most entries one paste may hold. */
export const MAX_LINES = MOST_ENTRIES;

/** A pasted text as the entries in it, in the order pasted: lines, a mail, rows of a table, a mail file, a calendar. None where it is too large. */
export async function piecesOf(typed: string, reading: ParseContext): Promise<readonly Piece[]> {
  const paste = await parsePaste(typed, reading);
  return paste.ok ? paste.drafts : [];
}

/** Lines with something in them. */
export const linesIn = (typed: string): readonly string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
