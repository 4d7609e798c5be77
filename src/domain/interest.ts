import type { Instant } from "../events.js";
import type { Id, Owned, Versioned } from "./owned.js";

export const INTEREST_CALL_STATES = ["open", "decided", "withdrawn"] as const;
export const EXPRESSION_STATES = ["submitted", "withdrawn", "accepted", "reserve", "declined"] as const;
export type ExpressionState = (typeof EXPRESSION_STATES)[number];

/** A call for expressions of interest (EOI): the problem, what is wanted, who should answer, and how answers are judged. */
export interface InterestCall extends Owned, Versioned {
  readonly community: Id;
  readonly title: string;
  readonly problem: string;
  readonly objectives: string;
  /** The right people to take part, and whether they must be able to decide for their organisation. */
  readonly rightPeople: string | null;
  readonly authority: boolean;
  /** The last day, in the community's zone; `closesAt` is its end. */
  readonly deadline: string;
  readonly closesAt: Instant;
  readonly places: number | null;
  /** Each is scored from 0 to 5. */
  readonly criteria: readonly string[];
  /** Short questions of its own, beside the standing ones. */
  readonly questions: readonly string[];
  readonly reviewers: readonly Id[];
  readonly state: (typeof INTEREST_CALL_STATES)[number];
  readonly createdBy: Id;
  readonly source: string;
  readonly sample: boolean;
  readonly createdAt: Instant;
  readonly decidedAt: Instant | null;
}

/** One person's answer to a call: one each, changed until the deadline. */
export interface Expression extends Owned, Versioned {
  readonly call: Id;
  readonly person: Id;
  readonly organisation: Id | null;
  readonly why: string;
  readonly brings: string | null;
  readonly authority: boolean;
  /** In the order of the call's questions. */
  readonly answers: readonly string[];
  readonly state: ExpressionState;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** One reviewer's points for one expression, in the order of the call's criteria. */
export interface Score extends Owned, Versioned {
  readonly call: Id;
  readonly expression: Id;
  readonly reviewer: Id;
  readonly points: readonly number[];
  readonly note: string | null;
  readonly at: Instant;
}

export interface InterestRecords {
  readonly interestCall: InterestCall;
  readonly expression: Expression;
  readonly score: Score;
}
export const INTEREST_WITH_ID = ["interestCall", "expression", "score"] as const;
