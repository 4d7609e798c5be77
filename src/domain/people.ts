import type { Instant } from "../events.js";
import type { Locale } from "../text/locales.js";
import type { Id, Owned, Versioned } from "./owned.js";
import type { PromptKind } from "./prompts.js";

export const ROLES = ["reader", "member", "facilitator", "coordinator", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const SEXES = ["female", "male", "unknown"] as const;
export type Sex = (typeof SEXES)[number];
/** The limit of youth is a setting of the programme: the study does not publish its own. */
export const AGE_BANDS = ["youth", "adult", "unknown"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export interface Person extends Owned, Versioned {
  readonly name: string;
  readonly organisation: Id | null;
  /** Chosen by the person; null follows the platform. */
  readonly locale: Locale | null;
  readonly zone: string | null;
  /** Entered by the person, never guessed. */
  readonly sex: Sex;
  readonly ageBand: AgeBand;
  readonly settings: PersonSettings;
  readonly sample: boolean;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
}
/** What a person is on the first day: nothing of it is guessed from the platform. */
export const UNSAID = {
  organisation: null,
  locale: null,
  zone: null,
  sex: "unknown",
  ageBand: "unknown",
  settings: {},
  erasedAt: null,
} as const satisfies Partial<Person>;
export interface PersonSettings {
  /** May be thanked by name in a digest. */
  readonly thanks?: boolean;
  /** First steps already shown, by community id. */
  readonly welcomed?: readonly Id[];
  readonly nudges?: "off";
  /** Nothing they did not ask for until then. */
  readonly snoozedUntil?: Instant;
  /** Messages a week they did not ask for; 2 where not set. */
  readonly promptBudget?: number;
  /** Kinds they never want. */
  readonly promptsOff?: readonly PromptKind[];
  /** They asked for the programme's digest: it comes at its hour, beside the budget. */
  readonly programmeDigest?: true;
  /** 1 = Monday … 7 = Sunday; the community's where not set. */
  readonly workingDays?: readonly number[];
  /** Hours of their day (0–23, and the first hour after it): 9–17 where not set. */
  readonly workFrom?: number;
  readonly workTo?: number;
}

/** How one platform knows a person. Linked and unlinked later: one person, many identities. */
export interface Identity extends Owned {
  readonly person: Id;
  readonly platform: string;
  readonly workspace: string;
  readonly account: string;
  readonly name: string;
  /** What the platform last told of their language (BCP 47) and zone (IANA): for what is written to them when they say nothing. */
  readonly locale: string | null;
  readonly zone: string | null;
  readonly active: boolean;
}

/** `community` "" is the whole programme. */
export interface RoleGrant extends Owned {
  readonly person: Id;
  readonly community: Id;
  readonly role: Role;
  readonly createdAt: Instant;
  readonly sample: boolean;
}

export interface Organisation extends Owned, Versioned {
  readonly name: string;
  /** Name without case, accents and spaces: two spellings of one organisation meet here. */
  readonly folded: string;
  readonly aliases: readonly string[];
  readonly stakeholder: string | null;
  readonly country: string | null;
  readonly mergedInto: Id | null;
  readonly sample: boolean;
  readonly createdAt: Instant;
}

export interface PeopleRecords {
  readonly person: Person;
  readonly identity: Identity;
  readonly roleGrant: RoleGrant;
  readonly organisation: Organisation;
}
/** Those whose rows have an id of their own. */
export const PEOPLE_WITH_ID = ["person", "identity", "roleGrant", "organisation"] as const;
