import { addDays, dateIn } from "../../domain/dates.js";
import { QUARTER_DAYS } from "../../domain/dormancy.js";
import { idFrom } from "../../domain/ids.js";
import { logNudge } from "../../domain/log-nudge.js";
import type { Community } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Feature, Tick } from "../../feature.js";
import * as m from "../../message.js";
import { Conflict, insert, type Step, type Store } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { hoursOf, opensAt } from "../../prompts/hours.js";
import { quietCommunity } from "./quiet.js";

/** A reminder to log helps for ten days. */
const HELPS_MS = 10 * 24 * 3_600_000;

const LOOK_MS = 15 * 60_000;
const lastLook = new WeakMap<Store, Instant>();

/** Once a working day in each community: who usually logs and has not, and whether it is going quiet. */
export const nudges: Feature = {
  name: "nudges",
  async tick(tick) {
    // A look at everybody a quarter of an hour is often enough for something that comes once a day.
    const before = lastLook.get(tick.store);
    if (before !== undefined && tick.now >= before && tick.now < before + LOOK_MS) return;
    lastLook.set(tick.store, tick.now);
    for (const programme of await tick.store.questions.programmes())
      for (const community of await tick.store.find("community", { programme: programme.id, archivedAt: null }))
        if (!community.settings.paused) await daily(community, tick);
  },
};

/** The day is looked at once, in the community's working hours; its marker is the claim. */
async function daily(community: Community, tick: Tick): Promise<void> {
  const { programme, id, zone } = community;
  if (opensAt(hoursOf({ zone, settings: {} }, community, zone), tick.now) > tick.now) return;
  const today = dateIn(zone, tick.now);
  const key = `nudges:${id}:${today}`;
  if (await tick.store.get("run", { programme, key })) return;
  const steps = [...(await usualLoggers(community, today, tick)), ...(await quietCommunity(community, today, tick))];
  try {
    await tick.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: tick.now }), ...steps]);
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Conflict)) throw error;
  }
}

/** Those who usually log and have not, once a silence: the key names the day they last logged. */
async function usualLoggers(community: Community, today: string, tick: Tick): Promise<readonly Step[]> {
  const { programme, id } = community;
  const people = await tick.store.questions.loggingDays(programme, id, addDays(today, 1 - QUARTER_DAYS), today);
  const steps: Step[] = [];
  for (const { person, days, namedOn } of people) {
    const verdict = logNudge({ today, days, namedOn });
    if (!verdict.nudge) continue;
    steps.push(
      ...(await ask(
        {
          programme,
          person,
          community: id,
          kind: "nudge",
          key: `nudge:${id}:${person}:${verdict.last}`,
          about: id,
          expires: tick.now + HELPS_MS,
          words: (say) => {
            const line = say("nudge.line", { community: community.name });
            const buttons = m.buttons(
              { action: "log.open", label: say("nudge.log"), value: "", opens: true, style: "primary" },
              { action: "cop", label: say("nudge.mine"), value: "mine" },
            );
            const usual = Math.max(1, Math.round(verdict.usual));
            const reason = say("nudge.reason", { usual, community: community.name, last: say.date(verdict.last) });
            return { line, blocks: [m.text(line), buttons], reason };
          },
        },
        tick,
        tick.now,
      )),
    );
  }
  return steps;
}
