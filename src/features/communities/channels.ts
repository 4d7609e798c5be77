import type { Channel } from "../../domain/records.js";
import type { About, Reply } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";

/** The place of an event as a form carries it. */
export function placeOf(ctx: Context): About {
  const { where } = ctx.event;
  if (!where || where.isPrivate) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("community.notHere"))) });
  return { place: where.place, name: (where.name ?? "").slice(0, 200) };
}

export const linkButton = (ctx: Context): m.Block =>
  m.buttons({ action: "community.link", label: ctx.say("community.link"), value: "", opens: true, style: "primary" });

/** The channel row of a place, linked or not any more. */
export const channelAt = (place: string, ctx: Context): Promise<Channel | undefined> =>
  ctx.store.get("channel", { programme: ctx.programme.id, platform: ctx.event.platform, workspace: ctx.event.workspace, place });

/** Takes the channel off its community; what was logged there stays. */
export async function unlink(ctx: Context): Promise<Reply> {
  const channel = await channelAt(placeOf(ctx).place ?? "", ctx);
  const { say } = ctx;
  if (!channel?.active) return { say: m.message(ctx.locale, m.text(say("community.notLinked")), linkButton(ctx)) };
  if (!ctx.may("channel.link", channel.community)) return { say: m.message(ctx.locale, m.text(say("community.mayNot"))) };
  await ctx.store.atomically([update("channel", { programme: channel.programme, id: channel.id }, { active: false })]);
  return { say: m.message(ctx.locale, m.text(say("community.unlinked")), linkButton(ctx)) };
}

/** The bot was removed, or the channel archived: nothing is posted there any more. */
export async function channelGone(ctx: Context): Promise<Reply> {
  const channel = ctx.event.where && (await channelAt(ctx.event.where.place, ctx));
  if (channel?.active)
    await ctx.store.atomically([update("channel", { programme: channel.programme, id: channel.id }, { active: false })]);
  return {};
}

export async function channelRenamed(ctx: Context): Promise<Reply> {
  const { where } = ctx.event;
  const channel = where && (await channelAt(where.place, ctx));
  if (channel && where.name && where.name !== channel.name)
    await ctx.store.atomically([update("channel", { programme: channel.programme, id: channel.id }, { name: where.name })]);
  return {};
}
