import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { linkButton } from "../communities/channels.js";
import { hideForm } from "./hide-form.js";

async function openHide(id: string, ctx: Context): Promise<Reply> {
  const community = await ctx.store.get("community", { programme: ctx.programme.id, id });
  const form = await hideForm.open({ community: id, version: String(community?.version ?? "") }, ctx);
  return "fields" in form ? { open: form } : form;
}

/** The words a community logs with: which of the lists' entries it offers. */
export const vocabulary: Feature = {
  name: "vocabulary",
  forms: [hideForm],
  commands: {
    "cop vocabulary": async (_typed, ctx) =>
      ctx.community
        ? openHide(ctx.community.id, ctx)
        : { say: m.message(ctx.locale, m.text(ctx.say("community.notLinked")), linkButton(ctx)) },
  },
  presses: { "vocabulary.hide": openHide },
};
