import type { CheckPlan, Community, Id } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";

const refusal = (ctx: Context, key: "check.mayNot" | "check.gone"): Refusal =>
  new Refusal({ say: m.message(ctx.locale, m.text(ctx.say(key))) });

/** The communities whose checks this person runs, the place's own first; one where it is said which. Refused where there is none. */
export async function communitiesToCheck(said: string | undefined, ctx: Context): Promise<readonly [Community, ...Community[]]> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  const open = all.filter((one) => ctx.may("check.run", one.id) && (!said || one.id === said));
  const [first, ...others] = [...open].sort((a, b) => Number(b.id === ctx.community?.id) - Number(a.id === ctx.community?.id));
  if (!first) throw refusal(ctx, "check.mayNot");
  return [first, ...others];
}

/** A check that the person runs, with its community. */
export async function theCheck(
  id: Id | undefined,
  ctx: Context,
): Promise<{ readonly plan: CheckPlan; readonly community: Community }> {
  const programme = ctx.programme.id;
  const plan = id ? await ctx.store.get("checkPlan", { programme, id }) : undefined;
  const community = plan && (await ctx.store.get("community", { programme, id: plan.community, archivedAt: null }));
  if (!plan || !community) throw refusal(ctx, "check.gone");
  if (!ctx.may("check.run", plan.community)) throw refusal(ctx, "check.mayNot");
  return { plan, community };
}
