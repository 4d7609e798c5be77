import type { Instant } from "../events.js";
import type { Id, Owned, Versioned } from "./owned.js";
import type { AgeBand, Sex } from "./people.js";

export const MODES = ["in-person", "online", "hybrid"] as const;
export type Mode = (typeof MODES)[number];

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
/** An entry of which nobody said more than what, which day and where. */
export const NO_DETAILS = {
  endDate: null,
  time: null,
  durationMinutes: null,
  mode: null,
  place: null,
  country: null,
  summary: null,
  lesson: null,
  language: null,
  links: [],
  deletedAt: null,
  deletedReason: null,
  version: 1,
} as const satisfies Partial<Interaction>;

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

/**
 * What a change was: enough to show it and to undo it. Can be redacted when somebody's data is erased. That an entry was logged is no
 * row of its own: by whom and when stands in the entry.
 */
export interface HistoryEntry extends Owned {
  readonly subject: Id;
  readonly kind: "interaction" | "person" | "community" | "organisation" | "other";
  readonly action: "edited" | "deleted" | "restored" | "joined" | "redacted" | "merged" | "exported" | "checked" | "approved";
  readonly by: Id;
  readonly at: Instant;
  /** Field → value before the change; null once redacted. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly source: string;
}

export interface InteractionsRecords {
  readonly interaction: Interaction;
  readonly interactionTheme: InteractionTheme;
  readonly interactionTool: InteractionTool;
  readonly interactionOrganisation: InteractionOrganisation;
  readonly participantCount: ParticipantCount;
  readonly participant: Participant;
  readonly followUp: FollowUp;
  readonly telling: Telling;
  readonly history: HistoryEntry;
  readonly draft: DraftRow;
}
/** Those whose rows have an id of their own. */
export const INTERACTIONS_WITH_ID = ["interaction", "participant", "followUp", "telling", "history", "draft"] as const;
