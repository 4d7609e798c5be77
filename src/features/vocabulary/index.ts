import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { linkButton } from "../communities/channels.js";
import { addForm, chooseForm, renameForm } from "./forms.js";
import { hideForm } from "./hide-form.js";
import { overview } from "./lists.js";
import { presses } from "./presses.js";

async function openHide(id: string, ctx: Context): Promise<Reply> {
  const community = await ctx.store.get("community", { programme: ctx.programme.id, id });
  const form = await hideForm.open({ community: id, version: String(community?.version ?? "") }, ctx);
  return "fields" in form ? { open: form } : form;
}

/** The words that are logged with: the programme's lists for who coordinates it, and which of them a community offers. */
export const vocabulary: Feature = {
  name: "vocabulary",
  forms: [hideForm, chooseForm, addForm, renameForm],
  commands: {
    "cop vocabulary": async (_typed, ctx) => {
      if (ctx.may("vocabulary.edit", "")) return { say: overview(ctx) };
      return ctx.community
        ? openHide(ctx.community.id, ctx)
        : { say: m.message(ctx.locale, m.text(ctx.say("community.notLinked")), linkButton(ctx)) };
    },
  },
  presses: { "vocabulary.hide": openHide, ...presses },
};
