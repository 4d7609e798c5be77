import type { Instant } from "../events.js";
import type { Locale } from "../text/locales.js";
import type { Id, Owned, Versioned } from "./owned.js";
import type { Retention } from "./retention.js";

export interface Programme extends Owned, Versioned {
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly settings: ProgrammeSettings;
  readonly createdAt: Instant;
}
export interface ProgrammeSettings {
  /** Days that each kind of data is kept, where it is not as usual. */
  readonly retention?: Partial<Retention>;
  /** How often its code lists were changed; none: they are as shipped. */
  readonly vocabulary?: number;
  /** Youth are people up to this age, in years. */
  readonly youthUntil?: number;
  /** Counts below this are shown as "<n" outside the community; 5 where not set. */
  readonly smallCell?: number;
  /** Weekday (1–7) and hour (0–23) of the programme's digest to its coordinators, in the programme's zone; and whether none comes. */
  readonly digestDay?: number;
  readonly digestHour?: number;
  readonly digestOff?: boolean;
  /** 1 = Monday … 7 = Sunday. */
  readonly workingDays?: readonly number[];
  /** Entries pass draft → checked → approved. */
  readonly approval?: boolean;
  /** The least status that counts in reports; all where not set. */
  readonly countFrom?: "draft" | "checked" | "approved";
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
  /** When its next digest is to be seen to, so that a tick looks at those whose time has come only; and of which version that is true. */
  readonly digestAt?: Instant | null;
  readonly digestFor?: number | null;
  /** The same of the next look at what is done once a working day. */
  readonly dayAt?: Instant | null;
  readonly dayFor?: number | null;
}
/** What a community is looked at for: its weekly digest, or what is done once a working day. */
export type Look = "digest" | "day";
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

export interface PlacesRecords {
  readonly programme: Programme;
  readonly workspace: Workspace;
  readonly installation: Installation;
  readonly community: Community;
  readonly channel: Channel;
  readonly conversation: Conversation;
}
/** Those whose rows have an id of their own. */
export const PLACES_WITH_ID = ["programme", "workspace", "installation", "community", "channel", "conversation"] as const;
