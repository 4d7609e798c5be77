import type { Instant, MessageRef } from "../events.js";
import type { Message } from "../message.js";
import type { Locale } from "../text/locales.js";
import type { Session, SignInLink } from "./sign-in.js";

/** Every record has a client-made UUIDv7 and belongs to a programme; every question asked of the store names that programme. */
export type Id = string;
interface Owned {
  readonly programme: Id;
  readonly id: Id;
}
/** Where people edit: a writer names the version they saw, and a late one is told instead of overwriting. */
interface Versioned {
  readonly version: number;
}

export const ROLES = ["reader", "member", "facilitator", "coordinator", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const MODES = ["in-person", "online", "hybrid"] as const;
export type Mode = (typeof MODES)[number];

export const SEXES = ["female", "male", "unknown"] as const;
export type Sex = (typeof SEXES)[number];
/** The limit of youth is a setting of the programme: the study does not publish its own. */
export const AGE_BANDS = ["youth", "adult", "unknown"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export interface Programme extends Owned, Versioned {
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly settings: ProgrammeSettings;
  readonly createdAt: Instant;
}
export interface ProgrammeSettings {
  /** Youth are people up to this age, in years. */
  readonly youthUntil?: number;
  /** Counts below this are shown as "<n" outside the community; 5 where not set. */
  readonly smallCell?: number;
  /** Entries pass draft → checked → approved. */
  readonly approval?: boolean;
  /** The coordinator allows prompts after calls in these workspaces. */
  readonly callPrompts?: boolean;
}

/** A workspace, tenant or site of a platform; it belongs to one programme. */
export interface Workspace extends Owned {
  readonly platform: string;
  readonly external: string;
  readonly name: string;
  readonly active: boolean;
}

/** What lets the program act in a workspace (or, `whole`, in all those of an organisation), sealed. It belongs to one programme. */
export interface Installation extends Owned {
  readonly platform: string;
  readonly external: string;
  readonly whole: boolean;
  readonly sealed: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface Community extends Owned, Versioned {
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly settings: CommunitySettings;
  /** Invented, to try the product with; removed for good on request. */
  readonly sample: boolean;
  readonly createdAt: Instant;
  readonly archivedAt: Instant | null;
}
export interface CommunitySettings {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekStart?: number;
  readonly workingDays?: readonly number[];
  readonly holidays?: readonly string[];
  /** Weekday (1–7) and hour (0–23) of the weekly digest, in the community's zone. */
  readonly digestDay?: number;
  readonly digestHour?: number;
  readonly paused?: boolean;
  readonly callPrompts?: boolean;
  readonly hiddenEntries?: readonly string[];
}

/** A channel, group or meeting chat linked to a community. */
export interface Channel extends Owned {
  readonly community: Id;
  readonly platform: string;
  readonly workspace: string;
  readonly place: string;
  readonly name: string;
  readonly active: boolean;
}

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
export interface PersonSettings {
  /** May be thanked by name in a digest. */
  readonly thanks?: boolean;
  /** First steps already shown, by community id. */
  readonly welcomed?: readonly Id[];
  readonly nudges?: "off";
  readonly snoozedUntil?: Instant;
}

/** How one platform knows a person. Linked and unlinked later: one person, many identities. */
export interface Identity extends Owned {
  readonly person: Id;
  readonly platform: string;
  readonly workspace: string;
  readonly account: string;
  readonly name: string;
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

export interface Interaction extends Owned, Versioned {
  readonly community: Id;
  readonly type: string;
  readonly title: string;
  /** Calendar dates in `zone`; `endDate` only where it took several days. */
  readonly date: string;
  readonly endDate: string | null;
  readonly time: string | null;
  readonly zone: string;
  readonly durationMinutes: number | null;
  readonly mode: Mode | null;
  readonly place: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly summary: string | null;
  /** What was learned. */
  readonly lesson: string | null;
  readonly language: string | null;
  readonly links: readonly string[];
  /** Seats filled: the counts' sum, or the named people where nothing was counted; null where neither was said. */
  readonly nominal: number | null;
  readonly status: "draft" | "checked" | "approved";
  readonly loggedBy: Id;
  /** The platform it was logged from. */
  readonly loggedVia: string;
  /** The event that made it: the same event twice makes one record. */
  readonly source: string;
  readonly sample: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly deletedAt: Instant | null;
  readonly deletedReason: string | null;
}

interface OfInteraction {
  readonly programme: Id;
  readonly interaction: Id;
}
export interface InteractionTheme extends OfInteraction {
  readonly theme: string;
}
/** `programme` tools are the programme's own; other KM tools are `used` or `designed`. */
export type ToolUse = "programme" | "used" | "designed";
export interface InteractionTool extends OfInteraction {
  readonly tool: string;
  readonly use: ToolUse;
}
export type Part = "implementor" | "sponsor" | "other";
export interface InteractionOrganisation extends OfInteraction {
  readonly organisation: Id;
  readonly part: Part;
}
export interface ParticipantCount extends OfInteraction {
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly count: number;
}
/** A named participant: a person we know, or a third party who was informed. */
export interface Participant extends Owned {
  readonly interaction: Id;
  readonly person: Id | null;
  readonly name: string | null;
  readonly informed: boolean;
}

export interface FollowUp extends Owned, Versioned {
  readonly community: Id;
  readonly interaction: Id | null;
  readonly what: string;
  readonly who: string | null;
  readonly person: Id | null;
  readonly due: string | null;
  readonly status: "open" | "done" | "dropped";
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
}

/**
 * What somebody typed that is not an entry yet: a pasted text (`paste`) and each line of it (`line`), or an entry that waits
 * for an answer (`held`: it looked like one already logged). `batch` is the paste a line came from, `position` its place there.
 */
export interface DraftRow extends Owned {
  readonly person: Id;
  readonly kind: "paste" | "line" | "held";
  readonly batch: Id;
  readonly position: number;
  readonly state: "waiting" | "ready" | "bad" | "alike" | "saved" | "skipped";
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
}

/** Another participant's telling of an interaction that somebody had logged already: both are kept, and it is counted once. */
export interface Telling extends Owned {
  readonly interaction: Id;
  readonly person: Id;
  readonly title: string;
  readonly summary: string | null;
  readonly lesson: string | null;
  readonly at: Instant;
  /** The event that made it. */
  readonly source: string;
}

/** What a change was: enough to show it and to undo it. Can be redacted when somebody's data is erased. */
export interface HistoryEntry extends Owned {
  readonly subject: Id;
  readonly kind: "interaction" | "person" | "community" | "organisation" | "other";
  readonly action: "logged" | "edited" | "deleted" | "restored" | "joined" | "redacted" | "merged";
  readonly by: Id;
  readonly at: Instant;
  /** Field → value before the change; null once redacted. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly source: string;
}

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

/** A message to be delivered: written in the same commit as what it tells of; `key` is unique and is the claim. */
export interface OutboxRow extends Owned {
  readonly key: string;
  readonly platform: string;
  readonly workspace: string;
  /** A place, or an account for a private message. */
  readonly to: string;
  readonly kind: "post" | "direct" | "update" | "remove";
  readonly message: Message;
  /** The message to update or remove; later the one posted. */
  readonly ref: MessageRef | null;
  readonly state: "waiting" | "posting" | "posted" | "failed";
  readonly attempts: number;
  readonly nextAt: Instant;
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly postedAt: Instant | null;
}

/** The web adapter's channel views and private notices: its own messages, as a platform would keep them. */
export interface WebMessage extends Owned {
  readonly place: string;
  /** The person a notice is for; null is everybody in the channel. */
  readonly person: Id | null;
  readonly key: string;
  readonly message: Message;
  readonly createdAt: Instant;
}

/** Where a platform lets us speak first: learned from what came in. */
export interface Conversation extends Owned {
  readonly platform: string;
  readonly workspace: string;
  readonly place: string;
  /** The one account in a private conversation; "" elsewhere. */
  readonly account: string;
  /** What the platform needs to reach it: addresses and ids, no names. */
  readonly reference: Readonly<Record<string, string>>;
  /** False where we were removed or blocked. */
  readonly active: boolean;
  readonly updatedAt: Instant;
}

/** Something done once: `key` is unique in its programme and is the claim, however many processes try. */
export interface Run extends Owned {
  readonly key: string;
  readonly at: Instant;
}

/** The store's tables. */
export interface Records {
  readonly programme: Programme;
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly community: Community;
  readonly channel: Channel;
  readonly person: Person;
  readonly identity: Identity;
  readonly roleGrant: RoleGrant;
  readonly organisation: Organisation;
  readonly interaction: Interaction;
  readonly interactionTheme: InteractionTheme;
  readonly interactionTool: InteractionTool;
  readonly interactionOrganisation: InteractionOrganisation;
  readonly participantCount: ParticipantCount;
  readonly participant: Participant;
  readonly followUp: FollowUp;
  readonly draft: DraftRow;
  readonly telling: Telling;
  readonly history: HistoryEntry;
  readonly callPresence: CallPresence;
  readonly meetingPrompt: MeetingPrompt;
  readonly outbox: OutboxRow;
  readonly run: Run;
  readonly webMessage: WebMessage;
  readonly conversation: Conversation;
  readonly signInLink: SignInLink;
  readonly session: Session;
}
export type TableName = keyof Records;

/** The tables whose rows have an id of their own; the others hang on one of these and hold codes, ids and counts only. */
export const TABLES_WITH_ID = Object.keys({
  programme: 1,
  workspace: 1,
  installation: 1,
  community: 1,
  channel: 1,
  person: 1,
  identity: 1,
  roleGrant: 1,
  organisation: 1,
  interaction: 1,
  participant: 1,
  followUp: 1,
  draft: 1,
  telling: 1,
  history: 1,
  callPresence: 1,
  meetingPrompt: 1,
  outbox: 1,
  run: 1,
  webMessage: 1,
  conversation: 1,
  signInLink: 1,
  session: 1,
} satisfies { [T in TableName as Records[T] extends { id: Id } ? T : never]: 1 }) as readonly TableName[];
