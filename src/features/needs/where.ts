import type { Action } from "../../access.js";
import type { Community } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import { message, text } from "../../message.js";

/** The communities where this person may do it: only the place's own where the place has one, else all of theirs by name. */
export async function communitiesFor(action: Action, ctx: Context): Promise<readonly Community[]> {
  const here = ctx.community;
  if (here && !here.archivedAt && ctx.may(action, here.id)) return [here];
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  return all.filter((one) => ctx.may(action, one.id));
}

/** A word instead of what was asked for. */
export const refused = (ctx: Context, words: string): Refusal => new Refusal({ say: message(ctx.locale, text(words)) });
