import { type Id, isRound, type Poll, type PollCandidate, type Round } from "../../domain/records.js";
import { type Context, Refusal, type Services } from "../../feature.js";
import * as m from "../../message.js";
import type { Key } from "../../text/en/index.js";

/** Fewer anonymous ballots than this are not opened: they would tell too much of those who cast them. */
export const FEWEST_SECRET = 5;

export const refuse = (ctx: Context, key: Key, params: Readonly<Record<string, string | number>> = {}): Refusal =>
  new Refusal({ say: m.message(ctx.locale, m.text(ctx.say(key, params))) });

/** The poll a button or form names; a refusal where there is none in this programme. */
export async function pollOf(id: string | undefined, ctx: Context): Promise<Poll> {
  const poll = id ? await ctx.store.get("poll", { programme: ctx.programme.id, id }) : undefined;
  if (!poll || poll.stage === "cancelled") throw refuse(ctx, "poll.gone");
  return poll;
}

/** The same, for whoever may run it: it takes the right in each of its communities. */
export async function pollToRun(id: string | undefined, ctx: Context): Promise<Poll> {
  const poll = await pollOf(id, ctx);
  if (!poll.communities.every((one) => ctx.may("poll.run", one))) throw refuse(ctx, "poll.mayNotRun");
  return poll;
}

/** May this person vote in it? Asked when the ballot opens and again when it is cast. */
export const mayVote = (poll: Poll, ctx: Context): boolean =>
  poll.communities.some((one) => ctx.may(poll.voters === "members" ? "poll.vote" : "poll.run", one));

/** What can be voted for, in its order. */
export async function standing(
  poll: Pick<Poll, "programme" | "id">,
  { store }: Pick<Services, "store">,
): Promise<readonly PollCandidate[]> {
  return store.find(
    "pollCandidate",
    { programme: poll.programme, poll: poll.id, state: "standing" },
    {
      order: [
        ["position", "asc"],
        ["id", "asc"],
      ],
    },
  );
}

/** The round that takes ballots now; undefined before, between and after, and from the closing on. */
export const roundNow = ({ stage, closesAt }: Pick<Poll, "stage" | "closesAt">, now: number): Round | undefined =>
  isRound(stage) && (closesAt === null || now < closesAt) ? stage : undefined;

export const idsOf = (candidates: readonly PollCandidate[]): readonly Id[] => candidates.map(({ id }) => id);

/** Names of the communities a poll is for. */
export async function placesOf(poll: Poll, { store }: Pick<Services, "store">): Promise<readonly string[]> {
  const found = await store.find("community", { programme: poll.programme, id: poll.communities });
  return found.map(({ name }) => name);
}

/** A poll that is still a draft: after it is posted nobody edits it, they extend or close it, and that is seen. */
export async function draftOf(id: string, ctx: Context): Promise<Poll> {
  const poll = await pollToRun(id, ctx);
  if (poll.stage !== "draft") throw refuse(ctx, "poll.noDraft");
  return poll;
}
