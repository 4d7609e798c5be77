import type { Logged } from "./interaction.js";
import type { Id } from "./owned.js";

/** Where reading stopped: the last entry's day and id. */
export interface ExportCursor {
  readonly date: string;
  readonly id: Id;
}

/** Some entries of one community, in the order of their day and id, with all that their rows need. Follow-ups are not in it. */
export interface ExportPage {
  readonly entries: readonly Omit<Logged, "followUps">[];
  /** Names of those who logged or took part and are known. */
  readonly people: Readonly<Record<Id, string>>;
  readonly organisations: Readonly<
    Record<Id, { readonly name: string; readonly stakeholder: string | null; readonly country: string | null }>
  >;
}
