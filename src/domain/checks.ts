import type { Instant } from "../events.js";
import type { Locale } from "../text/locales.js";
import type { Id, Owned, Versioned } from "./owned.js";

/** `scale`: 1 to 5. `need`: each line is a learning need. `commitment`: what the person takes on, and by when. */
export const QUESTION_KINDS = ["text", "scale", "need", "commitment"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** Ours, in every language; or as a facilitator typed it, in one. */
  readonly text: Readonly<Record<Locale, string>> | string;
}

export const RHYTHMS = ["once", "weekly", "fortnightly", "monthly", "bimonthly"] as const;
export type CheckRhythm = (typeof RHYTHMS)[number];
export const CHECK_PLACES = ["channel", "private"] as const;
export type CheckPlace = (typeof CHECK_PLACES)[number];

/** A learning check as a facilitator set it up: its questions, where and how often. */
export interface CheckPlan extends Owned, Versioned {
  readonly community: Id;
  readonly person: Id;
  readonly questions: readonly Question[];
  readonly place: CheckPlace;
  readonly rhythm: CheckRhythm;
  /** 0–23, in the community's zone. */
  readonly hour: number;
  /** Chosen before it is sent, and never changed after. */
  readonly anonymous: boolean;
  readonly state: "draft" | "running" | "stopped";
  /** The day of the next round, in the community's zone. */
  readonly nextDate: string | null;
  /** When the clock looks at it next (looks.ts). */
  readonly lookAt: Instant;
  readonly createdAt: Instant;
}

/** One time that it was sent; its questions are those of that day. */
export interface CheckRound extends Owned {
  readonly plan: Id;
  readonly community: Id;
  readonly questions: readonly Question[];
  readonly place: CheckPlace;
  readonly anonymous: boolean;
  readonly date: string;
  readonly sentAt: Instant;
  readonly closesAt: Instant;
  readonly state: "open" | "closed";
  /** When the clock looks at it next (looks.ts). */
  readonly lookAt: Instant;
}

/** Who was asked, and whether they answered; not when. */
export interface CheckPart extends Owned {
  readonly round: Id;
  readonly person: Id;
  readonly answered: boolean;
}

/** What was answered. In an anonymous round no person, and an id that says neither who nor when. */
export interface CheckAnswer extends Owned {
  readonly round: Id;
  readonly person: Id | null;
  /** By question: words, or a number of a scale. Unanswered ones are left out. */
  readonly answers: Readonly<Record<string, string | number>>;
}

export interface ChecksRecords {
  readonly checkPlan: CheckPlan;
  readonly checkRound: CheckRound;
  readonly checkPart: CheckPart;
  readonly checkAnswer: CheckAnswer;
}
/** Those whose rows have an id of their own. */
export const CHECKS_WITH_ID = ["checkPlan", "checkRound", "checkPart", "checkAnswer"] as const;
