import { type Draft, type ParseContext, parseLine } from "../../capture/index.js";

/** One entry found in a pasted text: the words it was read from, and what they say. */
export interface Piece {
  readonly text: string;
  readonly draft: Draft;
}

/** The most entries one paste may hold. */
export const MAX_LINES = 2000;
/** So many are read before others get their turn: reading a line takes up to 5 ms. */
const AT_ONCE = 20;

/** A pasted text as the entries in it, in the order pasted. */
export async function piecesOf(typed: string, reading: ParseContext): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const line of linesIn(typed)) {
    pieces.push({ text: line, draft: parseLine(line, reading) });
    if (pieces.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return pieces;
}

/** Lines with something in them. */
export const linesIn = (typed: string): readonly string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
