import type { Instant } from "../events.js";
import type { Id, Owned, Versioned } from "./owned.js";
import type { AgeBand, Sex } from "./people.js";

/** An event to come. Each occurrence of a recurring one is a row of its own. */
export interface PlannedEvent extends Owned, Versioned {
  readonly community: Id;
  /** A code of the vocabulary's interaction types. */
  readonly type: string;
  readonly title: string;
  readonly description: string | null;
  /** Instants; an all-day event is from midnight to midnight in its zone. */
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: string;
  readonly allDay: boolean;
  /** The day it begins on, in its zone: `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: string | null;
  readonly link: string | null;
  /** Who planned it. */
  readonly person: Id;
  /** What made it: the same calendar entry read twice makes one event. */
  readonly source: string;
  readonly state: "planned" | "cancelled" | "logged";
  /** The entry it became. */
  readonly interaction: Id | null;
  /** The secret word of the address where people check themselves in. */
  readonly checkIn: string;
  /** When its channels are told of it. */
  readonly announceAt: Instant;
  readonly createdAt: Instant;
}

export const COMING = ["yes", "maybe", "no"] as const;
export type Coming = (typeof COMING)[number];
/** Whether a person comes: their last word. */
export interface EventAnswer extends Owned {
  readonly event: Id;
  readonly person: Id;
  readonly answer: Coming;
  readonly at: Instant;
}

/** Somebody was there and said so themselves: counted by what they said of themselves, named only if they wished. */
export interface CheckIn extends Owned {
  readonly event: Id;
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly name: string | null;
  readonly informed: boolean;
}

export interface PlannedRecords {
  readonly plannedEvent: PlannedEvent;
  readonly eventAnswer: EventAnswer;
  readonly checkIn: CheckIn;
}
/** Those whose rows have an id of their own. */
export const PLANNED_WITH_ID = ["plannedEvent", "eventAnswer", "checkIn"] as const;
