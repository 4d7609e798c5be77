import type { NoteCode } from "../draft.js";

/** A date read at some token: how many tokens it takes, and what else it might have been. */
export interface Found {
  readonly length: number;
  readonly date: string | null;
  readonly endDate?: string;
  readonly code?: NoteCode;
  readonly others?: readonly string[];
  readonly endOthers?: readonly string[];
}
