import type { Feature } from "../../feature.js";
import * as m from "../../message.js";
import { channelGone, channelRenamed, linkButton, placeOf, unlink } from "./channels.js";
import { introduction } from "./introduction.js";
import { askToLeave, back, joined, leave, left } from "./leaving.js";
import { linkForm } from "./link-form.js";
import { settingsForm } from "./settings-form.js";

/** Communities and the channels they live in: linking, settings, and following what happens to a channel. */
export const communities: Feature = {
  name: "communities",
  forms: [linkForm, settingsForm],
  commands: {
    async "cop link"(_text, ctx) {
      const form = await linkForm.open(placeOf(ctx), ctx);
      return "fields" in form ? { open: form } : form;
    },
    async "cop settings"(_text, ctx) {
      if (!ctx.community) return { say: m.message(ctx.locale, m.text(ctx.say("community.notLinked")), linkButton(ctx)) };
      const form = await settingsForm.open({ community: ctx.community.id, version: String(ctx.community.version) }, ctx);
      return "fields" in form ? { open: form } : form;
    },
    "cop leave": async (_text, ctx) => askToLeave(ctx),
    async "cop unlink"(_text, ctx) {
      return unlink(ctx);
    },
  },
  presses: {
    async "community.link"(_value, ctx) {
      const form = await linkForm.open(placeOf(ctx), ctx);
      return "fields" in form ? { open: form } : form;
    },
    "community.leave": leave,
    "community.back": back,
  },
  happenings: {
    "bot-added": async (_event, ctx) => introduction(ctx),
    "bot-removed": async (_event, ctx) => channelGone(ctx),
    "place-archived": async (_event, ctx) => channelGone(ctx),
    left,
    joined,
    "place-renamed": async (_event, ctx) => channelRenamed(ctx),
  },
};
