import type { Instant } from "../events.js";
import type { Id, Owned } from "./owned.js";
import type { Role } from "./people.js";

/** A role in a community that somebody had when they left: theirs again when they come back, and nothing until then. */
export interface FormerRole extends Owned {
  readonly person: Id;
  readonly community: Id;
  readonly role: Role;
  readonly createdAt: Instant;
  readonly sample: boolean;
  readonly leftAt: Instant;
}

export interface LeavingRecords {
  readonly formerRole: FormerRole;
}
export const LEAVING_WITH_ID = ["formerRole"] as const;
