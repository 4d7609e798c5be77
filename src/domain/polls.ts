import type { Instant } from "../events.js";
import type { Id, Owned, Versioned } from "./owned.js";
import type { Change } from "./voting/change.js";
import type { MethodName } from "./voting/index.js";
import type { Ballot, Settings } from "./voting/method.js";
import type { OneVoice } from "./voting/one-voice.js";
import type { Result } from "./voting/result.js";
import type { Turnout } from "./voting/turnout.js";

/**
 * How far a poll is. `ideas` (silent) and `clarify` only where candidates are collected from members; `vote` is the one ranking of most
 * methods, `first`, `discussion` and `final` those of a nominal group.
 */
export const POLL_STAGES = [
  "draft",
  "scheduled",
  "ideas",
  "clarify",
  "vote",
  "first",
  "discussion",
  "final",
  "closed",
  "cancelled",
] as const;
export type PollStage = (typeof POLL_STAGES)[number];
/** The stages that take ballots. */
export const ROUNDS = ["vote", "first", "final"] as const;
export type Round = (typeof ROUNDS)[number];
export const isRound = (stage: PollStage): stage is Round => (ROUNDS as readonly PollStage[]).includes(stage);

export const POLL_SHOWS = ["nothing", "turnout", "result"] as const;
export const POLL_VOTERS = ["members", "facilitators"] as const;
export const POLL_WEIGHTS = ["none", "organisation", "country"] as const;

/** A change of a poll after it opened; shown in it. Instants where a closing moved; `few`: the time for ideas passed with too few; `missed`: it opened after it should have closed. */
export interface PollChange {
  readonly at: Instant;
  /** "" where the clock did it. */
  readonly by: Id;
  readonly what: "closes" | "closed" | "few" | "missed" | "stopped";
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** A question put to members: what they want the community to work on. */
export interface Poll extends Owned, Versioned {
  readonly title: string;
  readonly about: string | null;
  /** Whose members vote, and in whose channels it stands; the first one's language and zone are the poll's. */
  readonly communities: readonly Id[];
  readonly zone: string;
  readonly method: MethodName;
  readonly settings: Settings;
  readonly weighting: (typeof POLL_WEIGHTS)[number];
  readonly voters: (typeof POLL_VOTERS)[number];
  readonly anonymous: boolean;
  /** Candidates are collected from members in a silent first round. */
  readonly collect: boolean;
  readonly opensAt: Instant | null;
  /** When what runs now (the ideas, the vote, one of two rankings) ends. */
  readonly closesAt: Instant | null;
  /** Those who have not voted are reminded so many hours before it ends; null: not. */
  readonly remindHours: number | null;
  readonly shows: (typeof POLL_SHOWS)[number];
  readonly stage: PollStage;
  readonly changes: readonly PollChange[];
  /** Anonymous: what seals its ballots, itself sealed with a key that is not in the database; null again once they are counted. */
  readonly key: string | null;
  readonly outcomes: readonly PollOutcome[];
  /** When the clock looks at it next (looks.ts). */
  readonly lookAt: Instant;
  /** A mark of what was last drawn in the channels. */
  readonly drawn: string | null;
  readonly createdBy: Id;
  /** The event that made it: the same event twice makes one poll. */
  readonly source: string;
  readonly sample: boolean;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
}

/** What one round came to. */
export interface PollOutcome {
  readonly round: Round;
  readonly at: Instant;
  /** Null where an anonymous poll had too few ballots to keep them secret: they were not opened. */
  readonly result: Result | null;
  readonly voice: Omit<OneVoice, "plain"> | null;
  readonly byStakeholder: Turnout;
  /** Names of organisations in place of ids, as they were. */
  readonly byOrganisation: Turnout;
  /** Not every channel could be asked who is in it. */
  readonly partly?: true;
  readonly change: Change | null;
}

/** What can be voted for; its id follows from the poll and its text, so that the same candidate twice is one. `idea` until the list is clarified; `merged` leads to the one that took it up. */
export interface PollCandidate extends Owned {
  readonly poll: Id;
  readonly position: number;
  readonly text: string;
  readonly state: "idea" | "standing" | "merged";
  readonly mergedInto: Id | null;
  /** Needs it came from. */
  readonly needs: readonly Id[];
}

/** That a person voted, once a round: and nothing else, no time. In an anonymous poll it goes when the round ends. */
export interface PollParticipation extends Owned {
  readonly poll: Id;
  readonly round: Round;
  readonly person: Id;
}

/**
 * What was voted. Named: `person` and `marks`. Anonymous: no person, and no marks ever: `sealed` until the round is counted, then gone
 * (docs/decisions/0009-anonymous-ballots.md). No row says when it was cast.
 */
export interface PollBallot extends Owned {
  readonly poll: Id;
  readonly round: Round;
  readonly person: Id | null;
  readonly marks: Ballot | null;
  readonly sealed: string | null;
  /** How often a named one was changed. */
  readonly edition: number;
}

/** Who may vote, or did, and whom they work for. */
export interface Voter {
  readonly person: Id;
  readonly organisation: string | null;
  readonly stakeholder: string | null;
  readonly country: string | null;
}

export interface PollsRecords {
  readonly poll: Poll;
  readonly pollCandidate: PollCandidate;
  readonly pollParticipation: PollParticipation;
  readonly pollBallot: PollBallot;
}
export const POLLS_WITH_ID = ["poll", "pollCandidate", "pollParticipation", "pollBallot"] as const;
