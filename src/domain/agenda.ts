import type { Instant } from "../events.js";
import type { Id, Owned, Versioned } from "./owned.js";

export const AGENDA_STATES = ["proposed", "agreed", "in-progress", "done", "dropped"] as const;
export type AgendaState = (typeof AGENDA_STATES)[number];

/** Why something stands on the agenda, as it was when it was put there. */
export interface AgendaWhy {
  readonly poll?: Id;
  readonly candidate?: Id;
  /** How much it got, of how many voters, and its place in the result. */
  readonly votes?: number;
  /** What `votes` counts; points where nothing is said. */
  readonly unit?: "dots" | "votes" | "points";
  readonly voters?: number;
  readonly rank?: number;
  /** In somebody's words. */
  readonly words?: string;
}

/** One thing a community agreed to learn or do together: who sees to it, by when, and how far it is. */
export interface AgendaItem extends Owned, Versioned {
  readonly community: Id;
  readonly title: string;
  readonly why: AgendaWhy;
  readonly owner: Id | null;
  /** A calendar date in the community's zone. */
  readonly due: string | null;
  readonly status: AgendaState;
  /** What came of it, said when it was done or dropped. */
  readonly result: string | null;
  readonly createdBy: Id;
  /** The event that made it: the same event twice makes one item. */
  readonly source: string;
  readonly sample: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt: Instant | null;
}

/** What an agenda item came from (needs, polls) and what was done about it (interactions, checks, planned events, calls, outcomes). */
export const AGENDA_LINKS = ["need", "poll", "interaction", "check", "event", "call", "outcome"] as const;
export type AgendaLinkKind = (typeof AGENDA_LINKS)[number];
export interface AgendaLink extends Owned {
  readonly item: Id;
  readonly kind: AgendaLinkKind;
  readonly ref: Id;
  readonly by: Id;
  readonly at: Instant;
}

/** What changed, as somebody tells it; it belongs to the items that link to it. */
export interface AgendaOutcome extends Owned {
  readonly community: Id;
  /** Who does what differently now. */
  readonly change: string;
  /** Who says so, where it is somebody else than whoever wrote it down. */
  readonly says: string | null;
  /** Since when: a calendar date in the community's zone. */
  readonly date: string;
  readonly by: Id;
  /** The event that made it: the same event twice makes one. */
  readonly source: string;
  readonly sample: boolean;
  readonly createdAt: Instant;
  /** Taken back: it stands in the history only. */
  readonly withdrawnAt: Instant | null;
}

export interface AgendaRecords {
  readonly agendaItem: AgendaItem;
  readonly agendaLink: AgendaLink;
  readonly agendaOutcome: AgendaOutcome;
}
export const AGENDA_WITH_ID = ["agendaItem", "agendaLink", "agendaOutcome"] as const;
