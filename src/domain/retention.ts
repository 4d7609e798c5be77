import type { Instant } from "../events.js";
import type { Id, Owned } from "./owned.js";

/** Days that each kind of data is kept; `null`: for good. What a programme did not set is as in `KEPT`. */
export interface Retention {
  /** What was typed and is not an entry yet. */
  readonly drafts: number;
  /** The words of messages that were posted or given up; that they were posted stays, so that nothing is posted twice. */
  readonly posts: number;
  /** The pages' own messages. */
  readonly pages: number;
  /** Sign-in links and sessions, after they ended. */
  readonly signIn: number;
  /** How an entry was before each change: that it changed, when and by whom stays. */
  readonly history: number | null;
  /** Who was in a call, and whom a prompt after it was about. */
  readonly calls: number;
  /** Names of participants, after the day of the entry: the seat stays. */
  readonly names: number | null;
}
export type RetentionKind = keyof Retention;

export const KEPT: Retention = { drafts: 30, posts: 30, pages: 365, signIn: 7, history: 730, calls: 1, names: null };

/** The least and the most that can be set, in days. A session that just ended stays visible for a day; a call may last one. */
export const RETENTION_LIMITS: Readonly<Record<RetentionKind, readonly [least: number, most: number]>> = {
  drafts: [1, 365],
  posts: [7, 3650],
  pages: [7, 3650],
  signIn: [1, 365],
  history: [30, 36_500],
  calls: [1, 90],
  names: [90, 36_500],
};
export const RETENTION_KINDS = Object.keys(KEPT) as readonly RetentionKind[];

export const retentionOf = (settings: { readonly retention?: Partial<Retention> }): Retention => ({
  ...KEPT,
  ...settings.retention,
});

/** How far a sweep through one kind has come, so that the next begins there. */
export interface RetentionMark extends Owned {
  readonly kind: RetentionKind;
  /** A community, where the kind is swept by community. */
  readonly place: Id;
  /** The moment or day that everything before it was seen to. */
  readonly upTo: string;
  readonly at: Instant;
}
export interface RetentionRecords {
  readonly retentionMark: RetentionMark;
}
export const RETENTION_WITH_ID = ["retentionMark"] as const;
