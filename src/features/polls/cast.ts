import { randomUUID } from "node:crypto";
import { idFrom } from "../../domain/ids.js";
import type { Poll, PollBallot, PollCandidate, Round } from "../../domain/records.js";
import { type Ballot, markOf } from "../../domain/voting/method.js";
import type { Context } from "../../feature.js";
import { Conflict, insert, type Step, update } from "../../ports.js";
import { answered } from "../../prompts/ask.js";
import { ballotBox } from "./box.js";
import { idsOf, roundNow } from "./read.js";

/** What became of a vote: `same` stood so already; `already`: an anonymous one stands and is final. */
export type Cast = "counted" | "changed" | "same" | "already" | "closed";

/**
 * Casts a checked ballot, durable when this returns. That somebody voted, what was voted, and that the poll is still open are one
 * commit: no vote without its participation, none after the closing, one a person whatever they press and on whichever platform.
 */
export async function cast(poll: Poll, candidates: readonly PollCandidate[], marks: Ballot, ctx: Context): Promise<Cast> {
  const round = roundNow(poll, ctx.now);
  if (!round) return "closed";
  const at = { programme: poll.programme, poll: poll.id, round, person: ctx.person.id };
  // Changes nothing, but waits for a closing under way and fails after it. Last in the commit: those who vote at once wait for each
  // other only there, and a closing waits for none of what was written before it.
  const stillOpen = update("poll", { programme: poll.programme, id: poll.id, stage: round }, { stage: round });
  const first = (ballot: PollBallot): readonly Step[] => [
    insert("pollParticipation", { ...at, id: idFrom("participation", poll.id, round, ctx.person.id) }),
    insert("pollBallot", ballot),
    // Whoever voted is reminded no more.
    answered(poll.programme, "poll", poll.id, ctx.person.id),
    stillOpen,
  ];
  try {
    if (poll.anonymous) {
      const { seal } = ballotBox(poll, round, idsOf(candidates), ctx.secrets);
      // A random id, in no order and of no time; never one made of the voter's.
      await ctx.store.atomically(first({ ...at, id: randomUUID(), person: null, marks: null, sealed: seal(marks), edition: 0 }));
      return "counted";
    }
    const before = await ctx.store.get("pollBallot", at);
    if (!before) {
      await ctx.store.atomically(
        first({ ...at, id: idFrom("ballot", poll.id, round, ctx.person.id), marks, sealed: null, edition: 0 }),
      );
      return "counted";
    }
    if (alike(before.marks ?? {}, marks)) return "same";
    await ctx.store.atomically([
      stillOpen,
      update("pollBallot", { ...at, edition: before.edition }, { marks, edition: before.edition + 1 }),
    ]);
    return "changed";
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (error.table === "poll") return "closed";
    // Somebody pressed twice at once: the first stands; in a named poll the second is a change.
    return poll.anonymous ? "already" : cast(poll, candidates, marks, ctx);
  }
}

const alike = (a: Ballot, b: Ballot): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((one) => markOf(a, one) === markOf(b, one));

/** Has this person voted in this round? */
export const hasVoted = async (poll: Poll, round: Round, ctx: Context): Promise<boolean> =>
  (await ctx.store.count("pollParticipation", { programme: poll.programme, poll: poll.id, round, person: ctx.person.id })) > 0;
