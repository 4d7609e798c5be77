import type { Id, PlannedEvent } from "../domain/records.js";
import type { Instant } from "../events.js";
import type { Store } from "../ports.js";

/** A community's next events: those not over at `now`, the soonest first. */
export const nextEvents = async (
  store: Store,
  programme: Id,
  community: Id,
  now: Instant,
  limit = 3,
): Promise<readonly PlannedEvent[]> =>
  store.find("plannedEvent", { programme, community, state: "planned", end: { from: now } }, { order: [["end", "asc"]], limit });
