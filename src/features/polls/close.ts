import {
  isRound,
  type Poll,
  type PollBallot,
  type PollCandidate,
  type PollChange,
  type PollOutcome,
  type Round,
} from "../../domain/records.js";
import type { Ballot } from "../../domain/voting/method.js";
import type { Instant } from "../../events.js";
import type { Services } from "../../feature.js";
import { AT_ONCE } from "../../looks.js";
import { Conflict, remove, type Step, update } from "../../ports.js";
import { withdraw } from "../../prompts/ask.js";
import type { Say } from "../../text/say.js";
import { ballotBox } from "./box.js";
import { count, turnouts } from "./count.js";
import { type Electorate, electorateOf, UNHURRIED_MS, WAITED_FOR_MS } from "./electorate.js";
import { postEverywhere, spotsOf } from "./post.js";
import { FEWEST_SECRET, idsOf, standing } from "./read.js";
import { redraw } from "./redraw.js";
import { resultMessage } from "./result-message.js";
import { tellRunners } from "./runners.js";

/**
 * Ends the round that runs: counts, keeps the result and posts it, all in one commit, with which an anonymous round's ballots and the
 * marks of who voted are gone. A vote that comes meanwhile is in it or is told that it came too late; of two who close at once one does.
 * False where there was nothing to close.
 */
export async function closeRound(poll: Poll, services: Services, now: Instant, change?: PollChange): Promise<boolean> {
  // Asked once, before anything is counted: platforms may be slow. Somebody waits where they closed it by hand.
  const electorate = await electorateOf(poll, services, now, change ? WAITED_FOR_MS : UNHURRIED_MS);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const fresh = attempt === 0 ? poll : await services.store.get("poll", { programme: poll.programme, id: poll.id });
    if (!fresh || fresh.stage !== poll.stage || !isRound(fresh.stage)) return false;
    try {
      await closeNow(fresh, fresh.stage, electorate, services, now, change);
      return true;
    } catch (error) {
      // A vote came between: counted anew, with it.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new Error(`poll ${poll.id}: votes kept coming while it was being closed, or there is not one ballot for each voter`);
}

async function closeNow(
  poll: Poll,
  round: Round,
  electorate: Electorate,
  services: Services,
  now: Instant,
  change?: PollChange,
): Promise<void> {
  const { store } = services;
  const of = { programme: poll.programme, poll: poll.id, round };
  const [candidates, rows, voted] = await Promise.all([
    standing(poll, services),
    store.find("pollBallot", of),
    store.questions.voters(of),
  ]);
  // One ballot a participation: they are one commit. Of somebody who voted anonymously under two accounts and connected them since, one
  // participation is left of two. Anything else is a vote that came between the two reads, or somebody else wrote in the database.
  if (poll.anonymous ? rows.length < voted.length : rows.length !== voted.length) throw new Conflict("pollBallot");
  const few = poll.anonymous && voted.length < FEWEST_SECRET;
  const ballots = poll.anonymous && !few ? opened(poll, round, rows, candidates, services) : rows.map(({ marks }) => marks ?? {});
  const counted = few ? null : await count(counting(poll, rows, ballots, candidates, voted));
  const outcome: PollOutcome = {
    round,
    at: now,
    result: counted?.result ?? null,
    voice: counted?.voice ?? null,
    change: counted?.change ?? null,
    ...turnouts(electorate.voters, voted, poll.anonymous),
    ...(electorate.whole ? {} : { partly: true as const }),
  };
  const last = round !== "first";
  const set = {
    stage: last ? ("closed" as const) : ("discussion" as const),
    // What opened the ballots goes with them, but for the second ranking's.
    key: last ? null : poll.key,
    closedAt: last ? now : null,
    closesAt: last ? poll.closesAt : null,
    outcomes: [...poll.outcomes, outcome],
    changes: change ? [...poll.changes, change] : poll.changes,
    drawn: null,
    lookAt: AT_ONCE,
    version: poll.version + 1,
  };
  const after: Poll = { ...poll, ...set };
  const spots = await spotsOf(poll, services);
  const used = candidates.flatMap(({ needs }) => needs);
  const isOver = (say: Say): string => say("poll.isOver", { title: poll.title });
  const over = await withdraw(poll.programme, "poll", poll.id, isOver, services, now, poll.anonymous);
  const told = last || change ? [] : await tellRunners(poll, "discussion", candidates.length, services, now);
  await store.atomically([
    update("poll", { programme: poll.programme, id: poll.id, stage: round, version: poll.version }, set),
    ...(poll.anonymous ? forgotten(of, rows.length, voted.length) : sameStill(of, rows)),
    ...postEverywhere(
      after,
      `result:${round}`,
      spots,
      (say) => resultMessage(after, outcome, candidates, say),
      now,
      poll.closesAt ?? now,
    ),
    // One on its way this moment stays: its button says that it is over.
    ...(over === "later" ? (poll.anonymous ? [allSettled(poll)] : []) : over),
    ...told,
    ...(last && used.length > 0
      ? [update("need", { programme: poll.programme, id: used, state: "open" }, { state: "polled", updatedAt: now }, "any")]
      : []),
  ]);
  await redraw(after, services, now, round);
  services.wake();
}

/** An anonymous poll's ballots, opened for the count and nowhere else: open ones are never written. */
function opened(
  poll: Poll,
  round: Round,
  rows: readonly PollBallot[],
  candidates: readonly PollCandidate[],
  { secrets }: Services,
): readonly Ballot[] {
  const box = ballotBox(poll, round, idsOf(candidates), secrets);
  return rows.map(({ sealed }) => (sealed === null ? {} : box.open(sealed)));
}

type OfRound = { readonly programme: string; readonly poll: string; readonly round: Round };

/**
 * What was voted and who voted, out: the counts say all that is shown later, and two rounds compared would tell whoever voted in one of
 * them only. As many as were read, or a vote came between and the whole is done again.
 */
const forgotten = (of: OfRound, ballots: number, voters: number): readonly Step[] => [
  remove("pollBallot", of, ballots),
  remove("pollParticipation", of, voters),
];

/** Where a reminder is on its way and none is taken back: still no row tells who answered theirs. */
const allSettled = ({ programme, id }: Poll): Step =>
  update(
    "prompt",
    { programme, kind: "poll", about: id, state: ["sent", "answered"] },
    { state: "withdrawn", why: "settled" },
    "any",
  );

/** Named ballots stay as they are, and must be those that were counted: one more, or one changed since, is a conflict. */
function sameStill(of: OfRound, rows: readonly PollBallot[]): readonly Step[] {
  const editions = new Map<number, number>();
  for (const { edition } of rows) editions.set(edition, (editions.get(edition) ?? 0) + 1);
  return [
    update("pollBallot", of, { sealed: null }, rows.length),
    ...[...editions].map(([edition, many]) => update("pollBallot", { ...of, edition }, { sealed: null }, many)),
  ];
}

function counting(
  poll: Poll,
  rows: readonly PollBallot[],
  ballots: readonly Ballot[],
  candidates: readonly PollCandidate[],
  voted: Awaited<ReturnType<Services["store"]["questions"]["voters"]>>,
) {
  const who = new Map(voted.map((voter) => [voter.person, voter]));
  const by = poll.weighting;
  return {
    method: poll.method,
    settings: poll.settings,
    candidates: idsOf(candidates),
    ballots,
    groups:
      by === "none" || poll.anonymous
        ? null
        : rows.map(({ person }) => (person === null ? null : (who.get(person)?.[by] ?? null))),
    before: poll.outcomes.at(-1)?.result ?? null,
  };
}
