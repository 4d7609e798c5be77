import { DateTime } from "luxon";
import type { CheckPlan, CheckRound } from "../../domain/records.js";
import { checkRemindAt } from "../../domain/reminders.js";
import type { Instant } from "../../events.js";
import type { Tick } from "../../feature.js";
import { comeBy, LONGEST_MS, nextLook } from "../../looks.js";
import { type Step, update } from "../../ports.js";
import { hoursHere, opensAt } from "../../prompts/hours.js";
import { closeRound, remind } from "./close.js";
import { sendRound } from "./rounds.js";

/**
 * Checks whose day has come are sent in their community's hours; open ones are reminded of, and closed when their time is over. Each
 * keeps when it is next to be looked at: what waits for Monday is not looked at each minute of Sunday.
 */
export async function checksInTime(tick: Tick): Promise<void> {
  const { store, now } = tick;
  for (const { id: programme } of await store.questions.programmes()) {
    const looked: Step[] = [];
    for (const lookAt of comeBy(now)) {
      for (const plan of await store.find("checkPlan", { programme, state: "running", lookAt })) {
        const waitsFor = await sentOrWaits(plan, tick);
        // What was sent has a new version, and is looked at for its next day. A change of the plan meanwhile holds too.
        if (waitsFor !== undefined)
          looked.push(
            update("checkPlan", { programme, id: plan.id, version: plan.version }, { lookAt: nextLook(waitsFor, now) }, "any"),
          );
      }
      for (const round of await store.find("checkRound", { programme, state: "open", lookAt })) {
        const waitsFor = await seenTo(round, tick);
        looked.push(update("checkRound", { programme, id: round.id, state: "open" }, { lookAt: nextLook(waitsFor, now) }, "any"));
      }
    }
    if (looked.length > 0) await store.atomically(looked);
  }
}

/** Sends a round whose time has come; otherwise answers when that may be. */
async function sentOrWaits(plan: CheckPlan, tick: Tick): Promise<Instant | undefined> {
  const { store, now } = tick;
  const { programme } = plan;
  const community = await store.get("community", { programme, id: plan.community, archivedAt: null });
  if (!community || community.settings.paused || !plan.nextDate) return now + LONGEST_MS;
  const here = DateTime.fromMillis(now, { zone: community.zone });
  const today = here.toISODate() ?? "";
  if (plan.nextDate > today || (plan.nextDate === today && here.hour < plan.hour))
    return DateTime.fromISO(plan.nextDate, { zone: community.zone }).set({ hour: plan.hour }).toMillis();
  // On a holiday, or at night: when work begins again.
  const opens = opensAt(hoursHere(community), now);
  if (opens > now) return opens;
  await sendRound(plan, community, tick, now);
  return undefined;
}

/** Closes a round whose time is over, or reminds of it; answers when it is next to be seen to. */
async function seenTo(round: CheckRound, tick: Tick): Promise<Instant> {
  const { store, now } = tick;
  const community = await store.get("community", { programme: round.programme, id: round.community });
  if (!community) return now + LONGEST_MS;
  if (round.closesAt <= now) await closeRound(round, community, tick);
  else if (!community.settings.paused) await remind(round, community, tick);
  const remindAt = checkRemindAt(round);
  return remindAt > now ? Math.min(remindAt, round.closesAt) : round.closesAt;
}
