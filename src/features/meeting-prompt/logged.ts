import { DateTime } from "luxon";
import { dateIn } from "../../domain/dates.js";
import type { Id, Interaction } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Store } from "../../ports.js";

/** A time that was typed may be this far from when the meeting really began. */
const NEAR_MS = 60 * 60_000;

interface Held {
  readonly programme: Id;
  readonly community: Id;
  readonly start: Instant;
  readonly end: Instant;
  /** The persons who were there. */
  readonly persons: readonly Id[];
}

/** Did anybody who was there log it, since it began? An e-mail, or another hour of the same day, is something else. */
export async function isLogged(held: Held, store: Store): Promise<boolean> {
  if (held.persons.length === 0) return false;
  const entries = await store.find("interaction", {
    programme: held.programme,
    community: held.community,
    loggedBy: [...held.persons],
    createdAt: { from: held.start },
    deletedAt: null,
  });
  return entries.some((entry) => tellsOf(entry, held));
}

function tellsOf(entry: Interaction, { start, end }: Held): boolean {
  const { zone, date, time, type } = entry;
  if (type === "email") return false;
  if (date !== dateIn(zone, start) && date !== dateIn(zone, end)) return false;
  if (!time) return true;
  const at = DateTime.fromISO(`${date}T${time}`, { zone }).toMillis();
  return at >= start - NEAR_MS && at <= end + NEAR_MS;
}
