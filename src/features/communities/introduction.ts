import { idFrom } from "../../domain/ids.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { update } from "../../ports.js";
import { sayFor } from "../../vocabulary/programme-say.js";
import { channelAt, linkButton } from "./channels.js";

/** Invited to a channel: three lines on what this is, and the offer to link the channel. A channel that was linked before is linked again. */
export async function introduction(ctx: Context): Promise<Reply> {
  const { event, programme } = ctx;
  if (!event.where) return {};
  const channel = await channelAt(event.where.place, ctx);
  const say = sayFor(ctx.community?.locale ?? ctx.locale, ctx.vocabulary);
  const blocks = [m.text(m.bold(say("intro.hello"))), m.text(say("intro.log")), m.text(say("intro.week"))];
  const asked = channel ? [m.note(say("intro.linked"))] : [{ ...linkButton({ ...ctx, say }) }];
  await ctx.store.atomically([
    ...(channel && !channel.active ? [update("channel", { programme: programme.id, id: channel.id }, { active: true })] : []),
    toOutbox(
      {
        programme: programme.id,
        key: `intro:${idFrom(event.platform, event.workspace, event.where.place, event.id)}`,
        platform: event.platform,
        workspace: event.workspace,
        to: event.where.place,
        kind: "post",
        message: m.message(say.locale, ...blocks, ...asked),
      },
      ctx.now,
    ),
  ]);
  ctx.wake();
  return {};
}
