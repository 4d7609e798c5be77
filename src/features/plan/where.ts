import type { Community } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";

/** The communities this person may plan for, the place's own first; one where it is said which. Refused where there is none. */
export async function communitiesToPlanIn(said: string | undefined, ctx: Context): Promise<readonly [Community, ...Community[]]> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  const open = all.filter((one) => ctx.may("event.plan", one.id) && (!said || one.id === said));
  const [first, ...others] = [...open].sort((a, b) => Number(b.id === ctx.community?.id) - Number(a.id === ctx.community?.id));
  if (!first) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("plan.mayNot"))) });
  return [first, ...others];
}
