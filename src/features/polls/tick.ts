import { isRound, type Poll } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Tick } from "../../feature.js";
import { Conflict } from "../../ports.js";
import { hoursHere, keptAt } from "../../prompts/hours.js";
import { closeRound } from "./close.js";
import { begin, firstStage } from "./post.js";
import { standing } from "./read.js";
import { redraw } from "./redraw.js";
import { remind } from "./remind.js";
import { endIdeas } from "./stages.js";

/** What time does to polls: they open, silence ends, rounds close, and messages that show how it stands are drawn anew. */
export async function pollsByThemselves(tick: Tick): Promise<void> {
  const { store, now, log } = tick;
  for (const { id: programme } of await store.questions.programmes()) {
    const live = await store.find("poll", { programme, stage: ["scheduled", "ideas", "vote", "first", "final"] });
    for (const poll of live) {
      const over = poll.closesAt !== null && poll.closesAt <= now;
      try {
        if (poll.stage === "scheduled") {
          if (poll.opensAt !== null && poll.opensAt <= now && (await isTime(poll, poll.opensAt, tick)))
            await begin(poll, firstStage(poll), await standing(poll, tick), tick, now);
        } else if (over && poll.stage === "ideas") await endIdeas(poll, tick, now, true);
        else if (over && isRound(poll.stage)) await closeRound(poll, tick, now);
        else {
          await remind(poll, tick);
          await redraw(poll, tick, now);
        }
      } catch (error) {
        // Another process was quicker, or this one poll is in trouble: the others go on.
        if (!(error instanceof Conflict)) log.error({ poll: poll.id, err: error }, "poll not moved on");
      }
    }
  }
}

/** At its hour; after a standstill in the hours of one of its communities, if they come before it closes. Where all are paused: not yet. */
async function isTime(poll: Poll, opensAt: Instant, { store, now }: Tick): Promise<boolean> {
  const all = await store.find("community", { programme: poll.programme, id: poll.communities });
  const going = all.filter((one) => !one.settings.paused);
  if (all.length > 0 && going.length === 0) return false;
  const next = Math.min(...going.map((one) => keptAt(opensAt, hoursHere(one), now)));
  return next <= now || (poll.closesAt !== null && poll.closesAt <= next);
}
