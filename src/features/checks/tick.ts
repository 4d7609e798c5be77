import { DateTime } from "luxon";
import { dateIn } from "../../domain/dates.js";
import type { Tick } from "../../feature.js";
import { hoursHere, opensAt } from "../../prompts/hours.js";
import { closeRound, remind } from "./close.js";
import { sendRound } from "./rounds.js";

/** Checks whose day has come are sent in their community's hours; open ones are reminded of, and closed when their time is over. */
export async function checksInTime(tick: Tick): Promise<void> {
  const { store, now } = tick;
  for (const { id: programme } of await store.questions.programmes()) {
    // A day ahead of every zone; each plan's own day is looked at below.
    const latest = dateIn("Pacific/Kiritimati", now);
    const due = await store.find("checkPlan", { programme, state: "running", nextDate: { to: latest } });
    for (const plan of due) {
      const community = await store.get("community", { programme, id: plan.community, archivedAt: null });
      if (!community || community.settings.paused) continue;
      const here = DateTime.fromMillis(now, { zone: community.zone });
      const today = here.toISODate() ?? "";
      if (!plan.nextDate || plan.nextDate > today || (plan.nextDate === today && here.hour < plan.hour)) continue;
      // On a holiday, or at night: when work begins again.
      if (opensAt(hoursHere(community), now) > now) continue;
      await sendRound(plan, community, tick, now);
    }
    for (const round of await store.find("checkRound", { programme, state: "open" })) {
      const community = await store.get("community", { programme, id: round.community });
      if (!community) continue;
      if (round.closesAt <= now) await closeRound(round, community, tick);
      else if (!community.settings.paused) await remind(round, community, tick);
    }
  }
}
