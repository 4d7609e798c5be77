import type { Community } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import { lookAnew } from "../../looks.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { nextDigest } from "./next.js";

/** Everything a community is sent by itself stops, or goes on, with one press. What was missed is not made up for. */
export async function setPaused(community: Community, paused: boolean, ctx: Context): Promise<Reply> {
  const { programme, id, version, settings } = community;
  if ((settings.paused ?? false) !== paused)
    await ctx.store.atomically([
      update("community", { programme, id, version }, { settings: { ...settings, paused }, version: version + 1 }),
      ...lookAnew(community),
    ]);
  const { say } = ctx;
  const now = { ...community, settings: { ...settings, paused } };
  return {
    say: m.message(
      ctx.locale,
      m.text(paused ? say("schedule.pausedNow", { community: community.name }) : nextDigest(now, ctx)),
      m.buttons(pauseButton(now, ctx)),
    ),
  };
}

/** The press that does the other thing. */
export const pauseButton = ({ id, name, settings }: Community, { say }: Pick<Context, "say">): m.Button => ({
  action: settings.paused ? "schedule.resume" : "schedule.pause",
  label: say(settings.paused ? "schedule.resume" : "schedule.pause", { community: name }).slice(0, 75),
  value: id,
});
