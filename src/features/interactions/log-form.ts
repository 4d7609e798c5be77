import { defineForm } from "../../feature.js";
import { logBody, statedBy } from "./log-body.js";
import { lookupField } from "./lookup.js";
import { prefill } from "./prefill.js";
import { saveOrAsk } from "./save-or-ask.js";
import { stepField } from "./steps.js";

/** A new entry, from nothing, from a typed line (`about.text`, typed at `about.at`) or like another (`about.again`). */
export const logForm = defineForm({
  name: "log",
  async build(about, ctx, raw) {
    const { fields, values } = await logBody(await prefill(about, ctx), about, ctx, raw);
    return { title: ctx.say("log.formTitle"), fields: { ...fields, next: stepField(ctx) }, values };
  },
  async submit(values, about, ctx) {
    return saveOrAsk(await statedBy(values, await prefill(about, ctx), about, ctx), values.next, ctx);
  },
  lookup: lookupField,
});
