import { addDays, dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { Community, FollowUp, Id } from "../../domain/records.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import { Conflict, insert, type Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { hoursOf, opensAt } from "../../prompts/hours.js";
import { answerButtons } from "./list.js";

/** What was due longer ago than this is for the digest, not for a question. */
const LOOK_BACK_DAYS = 28;
const HELPS_MS = 21 * 24 * 3_600_000;

/** Once a working day in each community: what is due is asked about, once for each day it was due on. */
export async function followUpsWhenDue(tick: Tick): Promise<void> {
  for (const programme of await tick.store.questions.programmes())
    for (const community of await tick.store.find("community", { programme: programme.id, archivedAt: null }))
      if (!community.settings.paused) await daily(community, tick);
}

async function daily(community: Community, tick: Tick): Promise<void> {
  const { programme, id, zone } = community;
  if (opensAt(hoursOf({ zone, settings: {} }, community, zone), tick.now) > tick.now) return;
  const today = dateIn(zone, tick.now);
  const key = `follow-ups:${id}:${today}`;
  if (await tick.store.get("run", { programme, key })) return;
  const due = await tick.store.find("followUp", {
    programme,
    community: id,
    status: "open",
    due: { from: addDays(today, -LOOK_BACK_DAYS), to: today },
  });
  const steps: Step[] = [];
  for (const one of due) steps.push(...(await question(one, community, tick)));
  try {
    await tick.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: tick.now }), ...steps]);
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Conflict)) throw error;
  }
}

/** To the one who took it on where we know them; else to whoever logged it, with the name that was said. */
async function question(followUp: FollowUp, community: Community, tick: Tick): Promise<readonly Step[]> {
  const { programme, id, what, due } = followUp;
  const entry = followUp.interaction
    ? await tick.store.get("interaction", { programme, id: followUp.interaction, deletedAt: null })
    : undefined;
  if (followUp.interaction && !entry) return [];
  const person: Id | undefined = followUp.person ?? entry?.loggedBy;
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
