import type { Community } from "./domain/records.js";
import type { Instant } from "./events.js";
import { type Step, update } from "./ports.js";

const MINUTE_MS = 60_000;
/**
 * What waits is looked at again after an hour at the latest, whatever else was reckoned: a change that nobody thought of is late by
 * so much and no more.
 */
export const LONGEST_MS = 60 * MINUTE_MS;

/** Never looked at, or changed since: at once. */
export const AT_ONCE = 0;

/** When something that waits for `at` is to be looked at next, seen from `now`: in a minute at the earliest, in an hour at the latest. */
export const nextLook = (at: Instant, now: Instant): Instant => Math.min(Math.max(at, now + MINUTE_MS), now + LONGEST_MS);

/**
 * The ranges of `lookAt` that are to be looked at by `now`: come, or further off than anything is put (the clock was put back).
 * Found by index, so that a minute in which nothing is due costs the same however much waits.
 */
export const comeBy = (now: Instant) => [{ to: now }, { from: now + 2 * LONGEST_MS }] as const;

/** Has what waits in a community looked at anew: goes into the commit that changes its hours, its zone, or its pause. */
export const lookAnew = ({ programme, id }: Pick<Community, "programme" | "id">): readonly Step[] => [
  update("checkPlan", { programme, community: id, state: "running" }, { lookAt: AT_ONCE }, "any"),
  update("checkRound", { programme, community: id, state: "open" }, { lookAt: AT_ONCE }, "any"),
];
