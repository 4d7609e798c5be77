import type { Action } from "../access.js";
import type { Community } from "../domain/records.js";
import { type Context, Refusal } from "../feature.js";
import * as m from "../message.js";

const OFFERED = 10;

/**
 * The community of the place, or the only one where the person may do it. Of several, `press` offers a button each (its value is the
 * community's id); without it, they are sent to the channel.
 */
export async function theCommunity(action: Action, ctx: Context, press?: string): Promise<Community> {
  if (ctx.community) return ctx.community;
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  const possible = all.filter((one) => ctx.may(action, one.id));
  const [only] = possible;
  if (only && possible.length === 1) return only;
  const offer = press && possible.length > 1 ? possible.slice(0, OFFERED) : [];
  throw new Refusal({
    say: m.message(
      ctx.locale,
      m.text(ctx.say(offer.length > 0 ? "schedule.which" : "community.notHere")),
      offer.length > 0 &&
        m.buttons(...offer.map(({ id, name }) => ({ action: press ?? "", label: name.slice(0, 75), value: id, opens: true }))),
    ),
  });
}

/** The community of that id, where the person may do it. */
export async function communityOf(id: string, action: Action, ctx: Context): Promise<Community> {
  const community = id === "" ? undefined : await ctx.store.get("community", { programme: ctx.programme.id, id });
  if (!community || !ctx.may(action, community.id))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("community.mayNot"))) });
  return community;
}
