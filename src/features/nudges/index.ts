import { addDays } from "../../domain/dates.js";
import { QUARTER_DAYS } from "../../domain/dormancy.js";
import { logNudge } from "../../domain/log-nudge.js";
import type { Community } from "../../domain/records.js";
import type { Feature, Tick } from "../../feature.js";
import * as m from "../../message.js";
import type { Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { quietCommunity } from "./quiet.js";

/** A reminder to log helps for ten days. */
const HELPS_MS = 10 * 24 * 3_600_000;

/** Once a working day in each community: who usually logs and has not, and whether it is going quiet. */
export const nudges: Feature = {
  name: "nudges",
  daily: async (community, today, tick) => [
    ...(await usualLoggers(community, today, tick)),
    ...(await quietCommunity(community, today, tick)),
  ],
};

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
