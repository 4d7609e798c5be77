import type { Instant } from "../events.js";
import type { Block } from "../message.js";
import type { Locale } from "../text/locales.js";
import type { Id, Owned } from "./owned.js";

/** What a person may be written to about without having asked; each can be turned off by itself. */
export const PROMPT_KINDS = [
  "notice",
  "programme",
  "follow-up",
  "meeting",
  "event",
  "poll",
  "check",
  "community",
  "nudge",
] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/**
 * One thing to ask or tell a person that they did not ask for. It waits until it fits into their hours and their attention
 * budget; meanwhile their own page shows it. `key` is unique: the same cause asks once.
 */
export interface Prompt extends Owned {
  readonly key: string;
  readonly person: Id;
  /** "": of the whole programme. */
  readonly community: Id;
  readonly kind: PromptKind;
  /** The id of what it is about: an entry, a follow-up, a poll. */
  readonly about: string;
  readonly locale: Locale;
  /** One line, for lists of what waits. */
  readonly line: string;
  readonly blocks: readonly Block[];
  /** Why this person gets this now; always shown. */
  readonly reason: string;
  /** 0–100: of several, the most useful goes first. */
  readonly use: number;
  readonly state: "waiting" | "sent" | "answered" | "withdrawn" | "dropped";
  /** Why it stands where it stands: a decision's reason (src/prompts/decide.ts). */
  readonly why: string;
  /** Not before; not after. */
  readonly from: Instant;
  readonly expires: Instant;
  /** When to look at it again. */
  readonly nextAt: Instant;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
}

export interface PromptsRecords {
  readonly prompt: Prompt;
}
/** Those whose rows have an id of their own. */
export const PROMPTS_WITH_ID = ["prompt"] as const;
