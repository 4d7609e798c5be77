import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { programmeSchedule } from "../programme-digest/index.js";
import { communityOf, theCommunity } from "../the-community.js";
import { scheduleForm } from "./form.js";
import { pauseButton, setPaused } from "./pause.js";

/** When a community is written to: seen and changed in one form, stopped and started with one press. */
export const schedule: Feature = {
  name: "schedule",
  forms: [scheduleForm],
  commands: {
    "cop schedule": async (text, ctx) =>
      /^program(me)?$/i.test(text.trim())
        ? programmeSchedule(ctx)
        : opened((await theCommunity("schedule.edit", ctx, "schedule.open")).id, ctx),
    "cop pause": async (_text, ctx) => paused((await theCommunity("schedule.edit", ctx, "schedule.pause")).id, true, ctx),
    "cop resume": async (_text, ctx) => paused((await theCommunity("schedule.edit", ctx, "schedule.resume")).id, false, ctx),
  },
  presses: {
    "schedule.open": opened,
    "schedule.pause": (id, ctx) => paused(id, true, ctx),
    "schedule.resume": (id, ctx) => paused(id, false, ctx),
  },
  happenings: {
    // Whoever runs a paused community sees so on their own page, with the way back.
    "home-opened": async (_event, ctx) => {
      const run = ctx.grants.filter((grant) => grant.community !== "" && ctx.may("schedule.edit", grant.community));
      const ids = [...new Set(run.map((grant) => grant.community))];
      const all =
        ids.length === 0 ? [] : await ctx.store.find("community", { programme: ctx.programme.id, id: ids, archivedAt: null });
      const stopped = all.filter((one) => one.settings.paused);
      return {
        home: m.message(
          ctx.locale,
          ...stopped.flatMap((one) => [
            m.text(m.bold(ctx.say("schedule.isPaused", { community: one.name }))),
            m.buttons(pauseButton(one, ctx)),
          ]),
        ),
      };
    },
  },
};

async function opened(id: string, ctx: Context): Promise<Reply> {
  const { version } = await communityOf(id, "schedule.edit", ctx);
  const form = await scheduleForm.open({ community: id, version: String(version) }, ctx);
  return "fields" in form ? { open: form } : form;
}

const paused = async (id: string, stop: boolean, ctx: Context): Promise<Reply> =>
  setPaused(await communityOf(id, "schedule.edit", ctx), stop, ctx);
