import type { Community, Look } from "./domain/records.js";
import type { Instant } from "./events.js";
import type { Tick } from "./feature.js";
import { type Store, update } from "./ports.js";

/** How far ahead the next look at a community lies at most; where nothing is due then, it was in vain. */
const AHEAD_MS = 8 * 24 * 3_600_000;

const lastTick: Readonly<Record<Look, WeakMap<Store, Instant>>> = { digest: new WeakMap(), day: new WeakMap() };

/**
 * Looks at the communities whose time has come, and at no other, so that a tick at which nothing is due costs the same however many
 * there are. `see` does what is due, and answers when to look next; undefined: with the next tick.
 */
export async function eachDue(
  look: Look,
  { store, now, log }: Tick,
  see: (community: Community) => Promise<Instant | undefined>,
): Promise<void> {
  // A clock that was put back may find hours again that it had passed: then, and after a start, everybody is looked at once.
  const before = lastTick[look].get(store) ?? Number.POSITIVE_INFINITY;
  lastTick[look].set(store, now);
  for (const community of await store.questions.communitiesDue(look, now, now < before ? now : now + 2 * AHEAD_MS))
    try {
      const next = await see(community);
      if (next === undefined) continue;
      const { programme, id, version } = community;
      const at = Math.min(next, now + AHEAD_MS);
      const known = look === "digest" ? { digestAt: at, digestFor: version } : { dayAt: at, dayFor: version };
      // Changed meanwhile, it stays due and is looked at again.
      await store.atomically([update("community", { programme, id, version }, known, "any")]);
    } catch (error) {
      // The others do not wait for this one's trouble; it is tried again with the next tick.
      log.error({ err: error, community: community.id }, `${look} failed`);
    }
}
