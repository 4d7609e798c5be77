import type { Instant } from "../events.js";
import type { Status } from "./approval.js";
import type { FiguresFacts } from "./figures.js";
import type { Id, Owned } from "./owned.js";

/**
 * A reporting period that is closed: its numbers as they were then. `community` "" is the whole programme. Reopened, it stays as a record of
 * what was closed, and the same period may be closed anew.
 */
export interface Closing extends Owned {
  readonly community: Id;
  readonly from: string;
  readonly to: string;
  readonly facts: FiguresFacts;
  /** Which entries counted; null: all. */
  readonly statuses: readonly Status[] | null;
  readonly closedAt: Instant;
  readonly closedBy: Id;
  readonly reopenedAt: Instant | null;
  readonly reopenedBy: Id | null;
  readonly reason: string | null;
}

export interface ClosingsRecords {
  readonly closing: Closing;
}
/** Those whose rows have an id of their own. */
export const CLOSINGS_WITH_ID = ["closing"] as const;

/** A period of some communities. */
export interface PeriodOf {
  readonly programme: Id;
  readonly communities: readonly Id[];
  readonly from: string;
  readonly to: string;
}
