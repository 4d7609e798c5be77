import { isRound, type Poll } from "../../domain/records.js";
import { pollRemindAt, pollReminder } from "../../domain/reminders.js";
import type { Instant } from "../../events.js";
import type { Tick } from "../../feature.js";
import { comeBy, nextLook } from "../../looks.js";
import { Conflict, type Step, update } from "../../ports.js";
import { hoursHere, keptAt } from "../../prompts/hours.js";
import { closeRound } from "./close.js";
import { begin, firstStage } from "./post.js";
import { standing } from "./read.js";
import { redraw } from "./redraw.js";
import { remind } from "./remind.js";
import { endIdeas } from "./stages.js";

/** So many platforms' answers are waited for at once. */
const SIDE_BY_SIDE = 50;

/**
 * What time does to polls: they open, silence ends, rounds close, and messages that show how it stands are drawn anew. Those that must
 * ask platforms who is there come last, beside the posting, and side by side: a platform that is slow to answer holds up nobody else, and is
 * waited for once.
 */
export async function pollsByThemselves(tick: Tick): Promise<void> {
  const { store, now } = tick;
  for (const { id: programme } of await store.questions.programmes()) {
    const live = comeBy(now).map((lookAt) =>
      store.find("poll", { programme, stage: ["scheduled", "ideas", "vote", "first", "final"], lookAt }),
    );
    const polls = (await Promise.all(live)).flat();
    const looked: Step[] = [];
    for (const poll of polls) if (!asksWhoIsThere(poll, now)) looked.push(...(await moved(poll, tick)));
    if (looked.length > 0) await store.atomically(looked);
    const asking = polls.filter((poll) => asksWhoIsThere(poll, now));
    if (asking.length > 0) tick.unhurried(() => sideBySide(asking, tick));
  }
}

async function sideBySide(polls: readonly Poll[], tick: Tick): Promise<void> {
  const looked: Step[] = [];
  for (let at = 0; at < polls.length; at += SIDE_BY_SIDE)
    looked.push(...(await Promise.all(polls.slice(at, at + SIDE_BY_SIDE).map((poll) => moved(poll, tick)))).flat());
  if (looked.length > 0) await tick.store.atomically(looked);
}

const isOver = ({ closesAt }: Poll, now: Instant): boolean => closesAt !== null && closesAt <= now;

/** A round's closing says how many of all voted, and its reminder goes to all who did not. */
const asksWhoIsThere = (poll: Poll, now: Instant): boolean =>
  isRound(poll.stage) && (isOver(poll, now) || pollReminder(poll, now) === "time");

/** One poll brought to where it is to be by now; the steps that keep when it is next to be looked at. */
async function moved(poll: Poll, tick: Tick): Promise<readonly Step[]> {
  const { now, log } = tick;
  try {
    if (poll.stage === "scheduled") {
      if (poll.opensAt === null || poll.opensAt > now) return [lookedAt(poll, now)];
      if (await isTime(poll, poll.opensAt, tick))
        await begin(poll, firstStage(poll), await standing(poll, tick), tick, now, late(poll, now));
    } else if (isOver(poll, now) && poll.stage === "ideas") await endIdeas(poll, tick, now, true);
    else if (isOver(poll, now) && isRound(poll.stage)) await closeRound(poll, tick, now);
    else {
      await remind(poll, tick);
      // What shows how it stands changes with every vote, and is looked at each minute.
      if ((await redraw(poll, tick, now)) && poll.shows === "nothing") return [lookedAt(poll, now)];
    }
  } catch (error) {
    // Another process was quicker, or this one poll is in trouble: the others go on.
    if (!(error instanceof Conflict)) log.error({ poll: poll.id, err: error }, "poll not moved on");
  }
  return [];
}

/** Where everything stood still until after its closing it has the time it was planned for, and says so. */
function late(poll: Poll, now: Instant): Partial<Poll> {
  const { opensAt, closesAt, changes } = poll;
  if (opensAt === null || closesAt === null || closesAt > now) return {};
  const to = now + (closesAt - opensAt);
  return { closesAt: to, changes: [...changes, { at: now, by: "", what: "missed", from: closesAt, to }] };
}

/** Nothing is to be done before it opens, reminds or closes; whoever changes it has it looked at again. */
function lookedAt(poll: Poll, now: Instant): Step {
  const { programme, id, version, stage, opensAt, closesAt } = poll;
  const comes = [stage === "scheduled" ? opensAt : pollRemindAt(poll), closesAt]
    .flatMap((at) => at ?? [])
    .filter((at) => at > now);
  return update("poll", { programme, id, version }, { lookAt: nextLook(Math.min(...comes), now) }, "any");
}

/** At its hour; after a standstill in the hours of one of its communities, if they come before it closes. Where all are paused: not yet. */
async function isTime(poll: Poll, opensAt: Instant, { store, now }: Tick): Promise<boolean> {
  const all = await store.find("community", { programme: poll.programme, id: poll.communities });
  const going = all.filter((one) => !one.settings.paused);
  if (all.length > 0 && going.length === 0) return false;
  const next = Math.min(...going.map((one) => keptAt(opensAt, hoursHere(one), now)));
  return next <= now || (poll.closesAt !== null && now < poll.closesAt && poll.closesAt <= next);
}
