import type { Clock, Log } from "../../src/ports.js";
import { addressOf } from "./people.js";
import type { Posting } from "./posting.js";
import type { Activity, Member } from "./wire.js";

/** Who somebody is changes seldom; who could not be looked up is tried again sooner. */
const KNOWN_MS = 3_600_000;
const UNKNOWN_MS = 300_000;
const REMEMBERED = 5_000;
/** Nobody waits longer for this. */
const PATIENT_MS = 1_500;

/**
 * Activities do not say whether their sender is a guest or of another organisation; the roster does. The activity comes back
 * with what it says, or as it was where it cannot be asked.
 */
export function createRoster(outside: { readonly posting: Posting; readonly clock: Clock; readonly log: Log }) {
  const known = new Map<string, { readonly member: Member | undefined; readonly until: number }>();

  async function ask(activity: Activity): Promise<Member | undefined> {
    try {
      return await outside.posting.member(addressOf(activity), activity.from.id);
    } catch (error) {
      outside.log.info({ err: error }, "roster not asked");
      return undefined;
    }
  }

  return async (activity: Activity, workspace: string): Promise<Activity> => {
    const { id } = activity.from;
    if (id === "") return activity;
    const key = `${workspace} ${id}`;
    const before = known.get(key);
    let member = before?.member;
    if (!before || before.until < outside.clock.now()) {
      const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENT_MS).unref());
      member = await Promise.race([ask(activity), late]);
      known.delete(key);
      if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? "");
      known.set(key, { member, until: outside.clock.now() + (member ? KNOWN_MS : UNKNOWN_MS) });
    }
    if (!member) return activity;
    const { name = activity.from.name, aadObjectId = activity.from.aadObjectId, userRole, tenantId } = member;
    return { ...activity, from: { ...activity.from, name, aadObjectId, userRole, tenantId } };
  };
}
export type Roster = ReturnType<typeof createRoster>;
