import {
  type Beside,
  type ParseContext,
  type PasteDraft,
  type PasteProblem,
  parsePaste,
  type RefusedPaste,
} from "../../capture/index.js";

/** One entry found in a pasted text: the words it was read from, what they say, and what cannot be right in it. */
export type Piece = Pick<PasteDraft, "text" | "draft" | "problems">;

/** A pasted text read: its entries in the order pasted, and the kinds of words in it that are no entry; or why it was not read. */
export type Pieces =
  | {
      readonly ok: true;
      readonly pieces: readonly Piece[];
      readonly beside: Readonly<Partial<Record<Beside["why"], number>>>;
    }
  | RefusedPaste;

/** Reads lines, a mail, rows of a table, a mail file, a calendar. */
export async function piecesOf(typed: string, reading: ParseContext): Promise<Pieces> {
  const paste = await parsePaste(typed, reading);
  if (!paste.ok) return paste;
  const beside: Partial<Record<Beside["why"], number>> = {};
  for (const { why } of paste.beside) beside[why] = (beside[why] ?? 0) + 1;
  return { ok: true, pieces: paste.drafts, beside };
}

/** What makes an entry wait for a look whatever else was read: its day is none, it did not take place, or it could not be read. */
export const STOPS: readonly PasteProblem[] = ["impossible-date", "cancelled", "unreadable"];
