import type { Instant } from "../events.js";
import type { Id, Owned } from "./owned.js";

/** Who is in a call right now, and was: kept until the call ends, and only where prompts after calls are allowed. */
export interface CallPresence extends Owned {
  readonly platform: string;
  readonly workspace: string;
  readonly call: string;
  readonly account: string;
  readonly joinedAt: Instant;
  readonly leftAt: Instant | null;
}

/** One person was asked, once, whether a call should be logged. */
export interface MeetingPrompt extends Owned {
  readonly platform: string;
  readonly workspace: string;
  readonly meeting: string;
  readonly community: Id;
  readonly person: Id;
  /** Meetings that were called together have one, calls that just happen have none. */
  readonly title: string | null;
  readonly start: Instant;
  readonly end: Instant;
  /** Accounts of those who were there. */
  readonly people: readonly string[];
  readonly state: "asked" | "answered" | "withdrawn";
}

export interface CallsRecords {
  readonly callPresence: CallPresence;
  readonly meetingPrompt: MeetingPrompt;
}
/** Those whose rows have an id of their own. */
export const CALLS_WITH_ID = ["callPresence", "meetingPrompt"] as const;
