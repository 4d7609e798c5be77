import type { Expression, Id, InterestCall } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { refused } from "../needs/where.js";

/** A call of this programme: whoever was posted it, or knows its id, may read it; refused where there is none. */
export async function readCall(id: string | undefined, ctx: Context): Promise<InterestCall> {
  const call = id ? await ctx.store.get("interestCall", { programme: ctx.programme.id, id }) : undefined;
  if (!call) throw refused(ctx, ctx.say("interest.gone"));
  return call;
}

/** A call that this person runs. */
export async function runCall(id: string | undefined, ctx: Context): Promise<InterestCall> {
  const call = await readCall(id, ctx);
  if (!mayRun(call, ctx)) throw refused(ctx, ctx.say("interest.mayNot"));
  return call;
}

/** Answers come in: it is neither decided nor withdrawn, and its last day is not over. */
export const takesAnswers = ({ state, closesAt }: InterestCall, { now }: Pick<Context, "now">): boolean =>
  state === "open" && now <= closesAt;

export const mayRun = (call: InterestCall, ctx: Context): boolean => ctx.may("eoi.run", call.community);

/** Who scores: the reviewers named, or, where none is, those who run the community. */
export const mayScore = (call: InterestCall, ctx: Context): boolean =>
  call.reviewers.length > 0 ? call.reviewers.includes(ctx.person.id) : mayRun(call, ctx);

/** Answers that stand, oldest first. */
export const expressionsTo = (call: InterestCall, { store }: Context): Promise<readonly Expression[]> =>
  store.find(
    "expression",
    { programme: call.programme, call: call.id, state: ["submitted", "accepted", "reserve", "declined"] },
    { order: [["createdAt", "asc"]], limit: 500 },
  );

/**
 * Conflict of interest: nobody scores their own answer, nor one of their own organisation, merged ones counted as one.
 * Where either's organisation is not known, only the person is held against the person.
 */
export async function conflicted(expression: Expression, ctx: Context): Promise<boolean> {
  if (expression.person === ctx.person.id) return true;
  // Both as they are now and as they were when the answer was written.
  const author = await ctx.store.get("person", { programme: expression.programme, id: expression.person });
  const theirs = [expression.organisation, author?.organisation ?? null];
  const own = ctx.person.organisation;
  if (!own) return false;
  const [mine, ...others] = await Promise.all([own, ...theirs].map(async (id) => (id ? standing(id, ctx) : null)));
  return others.some((id) => id !== null && id === mine);
}

async function standing(id: Id, { store, programme }: Context): Promise<Id> {
  return (await store.get("organisation", { programme: programme.id, id }))?.mergedInto ?? id;
}
