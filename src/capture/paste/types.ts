import type { Draft } from "../draft.js";

/** The most bytes (UTF-8) and entries one paste may hold: more is refused with the limit said. */
export const MOST_BYTES = 1_000_000;
export const MOST_ENTRIES = 2000;

/** What a pasted text turned out to be. */
export type PasteKind = "lines" | "mail" | "rows" | "eml" | "ics";

/** What is wrong with one entry: it is kept, and marked. */
export type PasteProblem = "impossible-date" | "long-ago" | "future" | "nothing-read" | "cancelled" | "unreadable";

/** One entry of a pasted text: the words it was read from, what they say, and what is wrong with them. */
export interface PasteDraft {
  /** As pasted; for a calendar's event its title and time. */
  readonly text: string;
  /** The line of the paste where it begins, from 1. */
  readonly line: number;
  readonly draft: Draft;
  readonly problems: readonly PasteProblem[];
  /** The place among the drafts of the one that says exactly the same; null for the first. */
  readonly duplicateOf: number | null;
}

/** Text that made no entry of its own, so that nothing pasted is out of sight. */
export interface Beside {
  readonly text: string;
  readonly line: number;
  /** A row of column names; a day that stands above several lines; the older part of a mail; instances of a series left out. */
  readonly why: "header" | "heading" | "quoted" | "more-instances";
}

/** A paste that was not read: `limit` and `given` in bytes, or in entries. */
export interface RefusedPaste {
  readonly ok: false;
  readonly code: "too-large" | "too-many";
  readonly limit: number;
  readonly given: number;
}
export type Paste =
  | { readonly ok: true; readonly kind: PasteKind; readonly drafts: readonly PasteDraft[]; readonly beside: readonly Beside[] }
  | RefusedPaste;

/** An entry before it is compared with the others. */
export type Entry = Pick<PasteDraft, "text" | "line" | "draft"> & { readonly problems?: readonly PasteProblem[] };
export interface Found {
  readonly kind: PasteKind;
  readonly entries: readonly Entry[];
  readonly beside: readonly Beside[];
}
