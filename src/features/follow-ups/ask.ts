import { addDays } from "../../domain/dates.js";
import type { Community, FollowUp } from "../../domain/records.js";
import { whomToAskAbout } from "../../domain/reminders.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import type { Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { answerButtons } from "./list.js";

/** What was due longer ago than this is for the digest, not for a question. */
const LOOK_BACK_DAYS = 28;
const HELPS_MS = 21 * 24 * 3_600_000;

/** What is due is asked about, once for each day it was due on. */
export async function dueFollowUps(community: Community, today: string, tick: Tick): Promise<readonly Step[]> {
  const { programme, id } = community;
  const due = await tick.store.find("followUp", {
    programme,
    community: id,
    status: "open",
    due: { from: addDays(today, -LOOK_BACK_DAYS), to: today },
  });
  const steps: Step[] = [];
  for (const one of due) steps.push(...(await question(one, community, tick)));
  return steps;
}

/** To the one who took it on where we know them; else to whoever logged it, with the name that was said. */
async function question(followUp: FollowUp, community: Community, tick: Tick): Promise<readonly Step[]> {
  const { programme, id, what, due } = followUp;
  const entry = followUp.interaction
    ? await tick.store.get("interaction", { programme, id: followUp.interaction, deletedAt: null })
    : undefined;
  const { person } = whomToAskAbout(followUp, entry);
  if (!person || !due) return [];
  return ask(
    {
      programme,
      person,
      community: community.id,
      kind: "follow-up",
      key: `follow-up:${id}:${due}`,
      about: id,
      expires: tick.now + HELPS_MS,
      words: (say) => {
        const date = say.date(due);
        const line = followUp.person
          ? say("followUps.ask", { what, date })
          : say("followUps.askOf", { what, date, who: followUp.who ?? say("home.nobody") });
        const reason = !entry
          ? say("followUps.reasonCheck", { community: community.name })
          : say(followUp.person ? "followUps.reason" : "followUps.reasonLogged", {
              title: entry.title,
              community: community.name,
            });
        return { line, blocks: [m.text(line), answerButtons(id, say)], reason };
      },
    },
    tick,
    tick.now,
  );
}
