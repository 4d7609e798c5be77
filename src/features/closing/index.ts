import type { Reply } from "../../events.js";
import type { Context, Feature, FormSpec } from "../../feature.js";
import { closeForm } from "./close-form.js";
import { reopenForm } from "./reopen-form.js";

/** `/cop close 2026-Q3` and `/cop reopen 2026-Q3`: a coordinator closes a reporting period, and opens it again with a reason. */
export const closing: Feature = {
  name: "closing",
  forms: [closeForm, reopenForm],
  commands: {
    "cop close": (typed, ctx) => opened(closeForm, typed, ctx),
    "cop reopen": (typed, ctx) => opened(reopenForm, typed, ctx),
  },
};

async function opened(form: FormSpec, typed: string, ctx: Context): Promise<Reply> {
  const shown = await form.open({ what: typed.slice(0, 100) }, ctx);
  return "fields" in shown ? { open: shown } : shown;
}
