import type { Feature } from "../../feature.js";
import * as m from "../../message.js";
import { dueFollowUps } from "./ask.js";
import { closed, theFollowUp } from "./close.js";
import { dateForm } from "./date-form.js";
import { listed } from "./list.js";

/** What somebody took on: asked about when it is due, and listed until it is done or no longer wanted. */
export const followUps: Feature = {
  name: "follow-ups",
  forms: [dateForm],
  commands: {
    "cop follow-ups": async (_text, ctx) => ({ say: await listed(ctx) }),
  },
  presses: {
    async "followUps.done"(id, ctx) {
      const followUp = await theFollowUp(id, ctx);
      await closed(followUp, "done", ctx);
      return { update: m.message(ctx.locale, m.text(ctx.say("followUps.isDone", { what: followUp.what }))) };
    },
    async "followUps.drop"(id, ctx) {
      const followUp = await theFollowUp(id, ctx);
      await closed(followUp, "dropped", ctx);
      return { update: m.message(ctx.locale, m.text(ctx.say("followUps.isDropped", { what: followUp.what }))) };
    },
    async "followUps.later"(id, ctx) {
      const { version } = await theFollowUp(id, ctx);
      const form = await dateForm.open({ followUp: id, version: String(version) }, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
  daily: dueFollowUps,
};
