import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import { chooseForm, editForm } from "./forms.js";
import { mergeForm, mergePresses, overview } from "./merging.js";

const mend = async (ctx: Context): Promise<Reply> => {
  const form = await chooseForm.open({}, ctx);
  return "fields" in form ? { open: form } : form;
};

/** The organisations people log with: their names, kinds and countries, and those that are one. */
export const organisations: Feature = {
  name: "organisations",
  forms: [chooseForm, editForm, mergeForm],
  commands: {
    "cop organisations": async (_typed, ctx) => (ctx.may("organisation.merge", "") ? { say: await overview(ctx) } : mend(ctx)),
  },
  presses: { "organisation.mend": (_value, ctx) => mend(ctx), ...mergePresses },
};
