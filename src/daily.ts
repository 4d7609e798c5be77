import { DateTime } from "luxon";
import { dateIn } from "./domain/dates.js";
import { idFrom } from "./domain/ids.js";
import type { Community } from "./domain/records.js";
import type { Instant } from "./events.js";
import type { Feature, Tick } from "./feature.js";
import { Conflict, insert, type Store, update } from "./ports.js";
import { hoursHere, opensAt } from "./prompts/hours.js";

/** How far ahead the next look at a community lies at most; a year of holidays is looked at in between, in vain. */
const AHEAD_MS = 8 * 24 * 3_600_000;

const lastTick = new WeakMap<Store, Instant>();

/**
 * Does what features do once a working day in each community, in its hours. Each feature's marker of the day is the claim, committed
 * with what it writes: it is done once however many processes tick. Only communities whose day has come are looked at, so that a tick
 * at which nothing is due costs the same however many there are.
 */
export async function daily(features: readonly Feature[], tick: Tick): Promise<void> {
  const { store, now, log } = tick;
  // A clock that was put back may find days again that it had passed: then, and after a start, everybody is looked at once.
  const before = lastTick.get(store) ?? Number.POSITIVE_INFINITY;
  lastTick.set(store, now);
  for (const community of await store.questions.communitiesDue("day", now, now < before ? now : now + 2 * AHEAD_MS)) {
    const { programme, id, version } = community;
    const hours = hoursHere(community);
    const open = opensAt(hours, now) <= now;
    let done = true;
    if (open && !community.settings.paused)
      for (const feature of features)
        try {
          done = (await day(feature, community, tick)) && done;
        } catch (error) {
          // The others do not wait for this one's trouble; it is tried again with the next tick.
          log.error({ err: error, feature: feature.name, community: id }, "daily look failed");
          done = false;
        }
    if (!done) continue;
    const next = open
      ? opensAt(hours, DateTime.fromMillis(now, { zone: hours.zone }).plus({ days: 1 }).startOf("day").toMillis())
      : opensAt(hours, now);
    // Changed meanwhile, it stays due and is looked at again.
    const known = { dayAt: Math.min(next, now + AHEAD_MS), dayFor: version };
    await store.atomically([update("community", { programme, id, version }, known, "any")]);
  }
}

/** Whether this feature's day is done, here or elsewhere. */
async function day(feature: Feature, community: Community, tick: Tick): Promise<boolean> {
  if (!feature.daily) return true;
  const { programme, id, zone } = community;
  const today = dateIn(zone, tick.now);
  const key = `${feature.name}:${id}:${today}`;
  const done = async (): Promise<boolean> => (await tick.store.get("run", { programme, key })) !== undefined;
  if (await done()) return true;
  const steps = await feature.daily(community, today, tick);
  try {
    await tick.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: tick.now }), ...steps]);
    return true;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Another process was quicker; or something else moved meanwhile, and it is looked at anew.
    return done();
  }
}
