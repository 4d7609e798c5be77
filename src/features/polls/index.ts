import type { Feature } from "../../feature.js";
import { shorten } from "../../text/shorten.js";
import { clarifyForm } from "./clarify-form.js";
import { extendForm } from "./extend-form.js";
import { goForm } from "./go-form.js";
import { ideaForm } from "./idea-form.js";
import { pollList } from "./list.js";
import { pollPresses } from "./presses.js";
import { rulesForm } from "./rules-form.js";
import { pollsByThemselves } from "./tick.js";
import { voteForm } from "./vote-form.js";
import { whatForm } from "./what-form.js";

/** Polls: what members want their community to work on, asked, counted and told. */
export const polls: Feature = {
  name: "polls",
  forms: [whatForm, rulesForm, ideaForm, clarifyForm, goForm, voteForm, extendForm],
  commands: {
    async "cop poll"(typed, ctx) {
      const form = await whatForm.open(typed === "" ? {} : { title: shorten(typed, 150) }, ctx);
      return "fields" in form ? { open: form } : form;
    },
    "cop polls": async (_typed, ctx) => ({ say: await pollList(ctx) }),
  },
  presses: pollPresses,
  tick: pollsByThemselves,
};
