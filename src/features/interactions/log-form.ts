import type { About } from "../../events.js";
import { type Context, defineForm } from "../../feature.js";
import type { Form } from "../../form.js";
import { whileItStands } from "../../standing.js";
import { futureField } from "./fields.js";
import { logBody, statedBy } from "./log-body.js";
import { lookupField } from "./lookup.js";
import { prefill } from "./prefill.js";
import { saveOrAsk } from "./save-or-ask.js";
import { stepField } from "./steps.js";
import { offered } from "./where-to.js";

/** A new entry, from nothing, from a typed line (`about.text`, typed at `about.at`) or like another (`about.again`). */
export const logForm = defineForm({
  name: "log",
  async build(about, ctx, raw) {
    const { found, fields, values } = await screen(about, ctx, raw);
    return { title: ctx.say("log.formTitle"), fields: { ...fields, next: stepField(ctx) }, values, found };
  },
  async submit(values, about, ctx, prefilled) {
    return saveOrAsk(await statedBy(values, prefilled, about, ctx), values.next, ctx);
  },
  lookup: lookupField,
});

/** What is filled in, and the fields. A form that opened is soon saved: a person's last one is made anew only where what it rests on changed. */
async function screen(about: About, ctx: Context, raw?: Form["values"]) {
  const made = async () => {
    const found = await prefill(about, ctx);
    return { found, ...(await logBody(found, about, ctx, raw)) };
  };
  // Entries and the platform's people change without the background; without its moment, a line's "today" is another one tomorrow.
  if (about.again || about.people || !about.at || futureField(raw?.date, ctx).future) return made();
  // Who is present in a channel without a role is known to nobody but the platform: what they may log in now is asked for each time.
  const communities = (await offered(about, ctx)).map(({ id }) => id);
  const asked = JSON.stringify([about, ctx.locale, ctx.zone, ctx.community?.id, communities]);
  return whileItStands(ctx.store, `log ${ctx.person.id}`, made, asked);
}
