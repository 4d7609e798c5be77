import { DateTime } from "luxon";
import { dateIn } from "./domain/dates.js";
import { idFrom } from "./domain/ids.js";
import type { Community } from "./domain/records.js";
import { eachDue } from "./due.js";
import type { Feature, Tick } from "./feature.js";
import { Conflict, insert } from "./ports.js";
import { hoursHere, opensAt } from "./prompts/hours.js";

/**
 * Does what features do once a working day in each community, in its hours. Each feature's marker of the day is the claim, committed
 * with what it writes: it is done once however many processes tick.
 */
export async function daily(features: readonly Feature[], tick: Tick): Promise<void> {
  const { now, log } = tick;
  await eachDue("day", tick, async (community) => {
    const hours = hoursHere(community);
    if (opensAt(hours, now) > now) return opensAt(hours, now);
    let done = true;
    for (const feature of community.settings.paused ? [] : features)
      try {
        done = (await day(feature, community, tick)) && done;
      } catch (error) {
        // The other features do not wait for this one's trouble.
        log.error({ err: error, feature: feature.name, community: community.id }, "daily look failed");
        done = false;
      }
    const tomorrow = DateTime.fromMillis(now, { zone: hours.zone }).plus({ days: 1 }).startOf("day");
    return done ? opensAt(hours, tomorrow.toMillis()) : undefined;
  });
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
