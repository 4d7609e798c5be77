import { createHash } from "node:crypto";
import { isRound, type Poll, type PollStage } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Services } from "../../feature.js";
import { toOutbox } from "../../outbox.js";
import { Conflict, type Step, update } from "../../ports.js";
import { count } from "./count.js";
import { type Live, pollMessage } from "./poll-message.js";
import { postKey, spotsOf } from "./post.js";
import { idsOf, standing } from "./read.js";

/**
 * Draws a poll's message anew in its channels where what it says has changed: called by the clock (so at most once a minute, however
 * many vote) and after each change of the poll. `stage`: the message of which stage; the present one's where not said. True where it was drawn so already.
 */
export async function redraw(poll: Poll, services: Services, now: Instant, stage: PollStage = poll.stage): Promise<boolean> {
  const { store } = services;
  const of = { programme: poll.programme };
  const candidates = await standing(poll, services);
  const live = await liveOf(poll, services);
  const mark = markOf(poll, live);
  if (mark === poll.drawn) return true;
  const spots = await spotsOf(poll, services);
  const steps: Step[] = [];
  for (const spot of spots) {
    const posted = await store.get("outbox", { ...of, key: postKey(poll.id, spot.channel, stage) });
    if (!posted || posted.state === "failed" || posted.state === "dropped") continue;
    // Not there yet: the next minute finds it.
    if (!posted.ref) return false;
    steps.push(
      toOutbox(
        {
          ...of,
          key: `poll-draw:${poll.id}:${spot.channel}:${stage}:${poll.version}:${now}`,
          platform: spot.platform,
          workspace: spot.workspace,
          to: spot.place,
          kind: "update",
          community: spot.community,
          ref: posted.ref,
          message: pollMessage(poll, candidates, live, spot.say),
        },
        now,
      ),
    );
  }
  try {
    // The mark is the claim: of several processes one draws.
    await store.atomically([
      update("poll", { ...of, id: poll.id, version: poll.version, drawn: poll.drawn }, { drawn: mark }),
      ...steps,
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return false;
  }
  services.wake();
  return false;
}

/** What is shown while it runs; how many voted, where the poll says so, and the order so far in named polls that show it. */
async function liveOf(poll: Poll, services: Services): Promise<Live> {
  const names = await namesOf(poll, services);
  const round = isRound(poll.stage) ? poll.stage : undefined;
  if (!round || poll.shows === "nothing") return { voted: 0, order: [], names };
  const of = { programme: poll.programme, poll: poll.id, round };
  if (poll.shows === "turnout" || poll.anonymous)
    return { voted: await services.store.count("pollParticipation", of), order: [], names };
  const [rows, candidates] = await Promise.all([services.store.find("pollBallot", of), standing(poll, services)]);
  const { result } = await count({
    method: poll.method,
    settings: poll.settings,
    candidates: idsOf(candidates),
    ballots: rows.map(({ marks }) => marks ?? {}),
    groups: null,
    before: null,
  });
  const text = new Map(candidates.map((one) => [one.id, one.text]));
  return {
    voted: rows.length,
    order: result.standings.slice(0, 5).map(({ candidate, rank, score }) => ({ rank, score, text: text.get(candidate) ?? "" })),
    names,
  };
}

async function namesOf(poll: Poll, { store }: Services): Promise<ReadonlyMap<string, string>> {
  if (poll.changes.length === 0) return new Map();
  const people = await store.find("person", { programme: poll.programme, id: [...new Set(poll.changes.map(({ by }) => by))] });
  return new Map(people.filter(({ erasedAt }) => erasedAt === null).map(({ id, name }) => [id, name]));
}

const markOf = (poll: Poll, { voted, order }: Live): string =>
  createHash("sha256")
    .update(JSON.stringify([poll.stage, poll.version, voted, order]))
    .digest("hex")
    .slice(0, 16);
