import type { Instant } from "../events.js";
import type { Id, Owned, Versioned } from "./owned.js";

/** Where a need came from: typed with `/cop need`, an answer to a learning check, said in an interaction, or an idea in a poll. */
export const NEED_SOURCES = ["command", "check", "interaction", "poll"] as const;
export type NeedSource = (typeof NEED_SOURCES)[number];
/** What became of it: nobody took it up yet, it was voted on, it is on the agenda, something was done about it, or it was let go. */
export const NEED_STATES = ["open", "polled", "on-agenda", "met", "dropped"] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** A learning need: a topic that a member asks for support on, in the words they used. */
export interface Need extends Owned, Versioned {
  readonly community: Id;
  /** Who asked; null where nobody may know (an anonymous answer). */
  readonly person: Id | null;
  readonly text: string;
  /** ISO 639-1, of the words: needs are held against needs in the same language. */
  readonly language: string;
  readonly themes: readonly string[];
  /** Whom they asked for: their organisation and its country when they asked, since both change later. */
  readonly organisation: Id | null;
  readonly country: string | null;
  readonly source: NeedSource;
  /** The event, answer, interaction or poll that it came from. */
  readonly ref: string;
  /** Another need that asks the same: this one is counted there and stays in its own words. */
  readonly joinedTo: Id | null;
  readonly state: NeedState;
  readonly sample: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Somebody else who asks the same: one voice a person. `own`: the need in their own words, where they typed one. */
export interface NeedVoice extends Owned {
  readonly need: Id;
  readonly person: Id | null;
  readonly organisation: Id | null;
  readonly own: Id | null;
  readonly at: Instant;
}

export interface NeedsRecords {
  readonly need: Need;
  readonly needVoice: NeedVoice;
}
export const NEEDS_WITH_ID = ["need", "needVoice"] as const;
