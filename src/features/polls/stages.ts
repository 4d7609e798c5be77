import { randomInt } from "node:crypto";
import type { Poll, PollStage } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Services } from "../../feature.js";
import { AT_ONCE } from "../../looks.js";
import { Conflict, insert, remove, update } from "../../ports.js";
import { begin } from "./post.js";
import { standing } from "./read.js";
import { redraw } from "./redraw.js";
import { tellRunners } from "./runners.js";

/** Which ranking comes after what a facilitator ends by hand. */
export const rankingAfter = (poll: Poll): PollStage | undefined =>
  poll.stage === "clarify" ? (poll.method === "nominal" ? "first" : "vote") : poll.stage === "discussion" ? "final" : undefined;

/**
 * Ends the silence: the ideas stand in an order that chance made, and are posted. With fewer than two nothing can be ranked: `few`, and
 * the stage stays as it is. `busy`: somebody else moved it. `byClock`: whoever runs it is told in private what comes next.
 */
export async function endIdeas(poll: Poll, services: Services, now: Instant, byClock = false): Promise<"ended" | "few" | "busy"> {
  const of = { programme: poll.programme, poll: poll.id };
  const ideas = await services.store.find("pollCandidate", { ...of, state: ["idea", "standing"] });
  if (ideas.length < 2) {
    if (byClock) await sayFew(poll, ideas.length, services, now);
    return "few";
  }
  const order = ideas.map((_, at) => at);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const placed = ideas.map((idea, at) => ({ ...idea, state: "standing" as const, position: order[at] ?? at }));
  try {
    // Written anew, so that the order in which they lie does not tell who wrote first.
    await services.store.atomically([
      update(
        "poll",
        { programme: poll.programme, id: poll.id, stage: "ideas", version: poll.version },
        { lookAt: AT_ONCE, version: poll.version + 1 },
      ),
      remove("pollCandidate", of, ideas.length),
      ...[...placed].sort((a, b) => a.position - b.position).map((idea) => insert("pollCandidate", idea)),
    ]);
    const fresh = { ...poll, lookAt: AT_ONCE, version: poll.version + 1 };
    const told = byClock ? await tellRunners(poll, "clarify", ideas.length, services, now) : [];
    const next = await begin(fresh, "clarify", await standing(fresh, services), services, now, { closesAt: null }, told);
    await redraw(next, services, now, "ideas");
    return "ended";
  } catch (error) {
    if (error instanceof Conflict) return "busy";
    throw error;
  }
}

/** The time for ideas passed with too few: said in the poll and to whoever runs it, once for each end it had. */
async function sayFew(poll: Poll, n: number, services: Services, now: Instant): Promise<void> {
  if (poll.changes.some(({ what, from }) => what === "few" && from === poll.closesAt)) return;
  const set = {
    changes: [...poll.changes, { at: now, by: "", what: "few" as const, from: poll.closesAt, to: null }],
    lookAt: AT_ONCE,
    version: poll.version + 1,
  };
  await services.store.atomically([
    update("poll", { programme: poll.programme, id: poll.id, stage: "ideas", version: poll.version }, set),
    ...(await tellRunners(poll, "few", n, services, now)),
  ]);
  await redraw({ ...poll, ...set }, services, now);
}
