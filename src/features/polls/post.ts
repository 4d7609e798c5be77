import { type Id, isRound, type Poll, type PollCandidate, type PollStage } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Services } from "../../feature.js";
import { AT_ONCE } from "../../looks.js";
import type { Message } from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { type Step, update } from "../../ports.js";
import { type Hours, hoursHere, keptAt } from "../../prompts/hours.js";
import { vocabularyOf } from "../../vocabulary/of-programme.js";
import { type ProgrammeSay, sayFor } from "../../vocabulary/programme-say.js";
import { newBoxKey } from "./box.js";
import { NOTHING_YET, pollMessage } from "./poll-message.js";

/** A channel of one of the poll's communities, on a platform that runs here. */
export interface Spot {
  readonly channel: string;
  readonly community: Id;
  readonly platform: string;
  readonly workspace: string;
  readonly place: string;
  readonly say: ProgrammeSay;
  /** When the channel is read; the poll's zone where its community is not known. */
  readonly hours: Hours;
}

/** Every channel the poll stands in, each in its community's language. */
export async function spotsOf(
  poll: Pick<Poll, "programme" | "communities" | "zone">,
  { store, platforms }: Services,
): Promise<readonly Spot[]> {
  const of = { programme: poll.programme };
  const [channels, communities, programme] = await Promise.all([
    store.find("channel", { ...of, community: poll.communities, active: true }),
    store.find("community", { ...of, id: poll.communities }),
    store.get("programme", { ...of, id: poll.programme }),
  ]);
  if (!programme) return [];
  const words = await vocabularyOf(programme, store);
  return channels
    .filter(({ platform }) => platforms.has(platform))
    .map(({ id, platform, workspace, place, community }) => {
      const known = communities.find((one) => one.id === community);
      return {
        channel: id,
        community,
        platform,
        workspace,
        place,
        say: sayFor(known?.locale ?? programme.locale, words),
        hours: hoursHere(known ?? { zone: poll.zone, settings: {} }),
      };
    });
}

/** A stage's message has one name a channel: posted once, and found again by it. */
export const postKey = (poll: string, channel: string, what: PollStage | `result:${string}`): string =>
  `poll:${poll}:${channel}:${what}`;

/**
 * A post in every channel; `what` names it, so that it is posted once however often it is asked for. Where it was due long before `now`
 * (we stood still), it waits for the channel's hours.
 */
export const postEverywhere = (
  poll: Poll,
  what: PollStage | `result:${string}`,
  spots: readonly Spot[],
  render: (say: ProgrammeSay) => Message,
  now: Instant,
  due: Instant = now,
): readonly Step[] =>
  spots.map((spot) =>
    toOutbox(
      {
        programme: poll.programme,
        key: postKey(poll.id, spot.channel, what),
        platform: spot.platform,
        workspace: spot.workspace,
        to: spot.place,
        kind: "post",
        community: spot.community,
        nextAt: keptAt(due, spot.hours, now),
        message: render(spot.say),
      },
      now,
    ),
  );

/** The stage a poll begins with when it is posted. */
export const firstStage = ({ collect }: Pick<Poll, "collect">): PollStage => (collect ? "ideas" : "vote");

/**
 * Moves a poll from the stage it stands in to the next and posts that stage in its channels, in one commit; a second mover gets a
 * conflict. The key of an anonymous poll is made with its first ballot box.
 */
export async function begin(
  poll: Poll,
  stage: PollStage,
  candidates: readonly PollCandidate[],
  services: Services,
  now: Instant,
  set: Partial<Poll> = {},
  more: readonly Step[] = [],
): Promise<Poll> {
  const key = poll.anonymous && isRound(stage) && poll.key === null ? newBoxKey(poll.id, services.secrets) : poll.key;
  const change = { ...set, stage, key, drawn: null, lookAt: AT_ONCE, version: poll.version + 1 };
  const next: Poll = { ...poll, ...change };
  const spots = await spotsOf(poll, services);
  await services.store.atomically([
    update("poll", { programme: poll.programme, id: poll.id, stage: poll.stage, version: poll.version }, change),
    ...postEverywhere(next, stage, spots, (say) => pollMessage(next, candidates, NOTHING_YET, say), now, poll.closesAt ?? now),
    ...more,
  ]);
  services.wake();
  return next;
}
