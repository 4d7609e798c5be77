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

/** A new entry, from nothing, from a typed line (`about.text`, typed at `about.at`) or like another (`about.again`). */
export const logForm = defineForm({
  name: "log",
  async build(about, ctx, raw) {
    const { fields, values } = await screen(about, ctx, raw);
    return { title: ctx.say("log.formTitle"), fields: { ...fields, next: stepField(ctx) }, values };
  },
  async submit(values, about, ctx) {
    const { prefilled } = await screen(about, ctx);
    return saveOrAsk(await statedBy(values, prefilled, about, ctx), values.next, ctx);
  },
  lookup: lookupField,
});

/** What is filled in, and the fields. */
async function made(about: About, ctx: Context, raw?: Form["values"]) {
  const prefilled = await prefill(about, ctx);
  return { prefilled, ...(await logBody(prefilled, about, ctx, raw)) };
}
interface Opened {
  key?: string;
  screen?: Awaited<ReturnType<typeof made>>;
}

/** A form that opened is soon saved: a person's last one is made a second time only where what it rests on changed. */
async function screen(about: About, ctx: Context, raw?: Form["values"]) {
  // Entries and the platform's people change without the background; without its moment, a line's "today" is another one tomorrow.
  if (about.again || about.people || !about.at || futureField(raw?.date, ctx).future) return made(about, ctx, raw);
  const { platform, workspace, where } = ctx.event;
  const key = JSON.stringify([about, ctx.locale, ctx.zone, platform, workspace, where]);
  const last = await whileItStands(ctx.store, `log ${ctx.person.id}`, async (): Promise<Opened> => ({}));
  if (last.key === key && last.screen) return last.screen;
  const fresh = await made(about, ctx);
  Object.assign(last, { key, screen: fresh });
  return fresh;
}
