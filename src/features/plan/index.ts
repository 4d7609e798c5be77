import type { About, Reply } from "../../events.js";
import { type Context, type Feature, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { withdraw } from "../../prompts/ask.js";
import { readItem } from "../agenda/item.js";
import { announceDue } from "./announce.js";
import { comes, refreshed, theEvent } from "./answer.js";
import { checkInPresses } from "./check-in.js";
import { planForm } from "./form.js";
import { asIcs } from "./ics.js";
import { whichForm } from "./link.js";
import { listed, mayChange } from "./list.js";
import { planLogForm } from "./log-form.js";
import { remindAndOffer } from "./remind.js";

const CALENDAR = /^(https?:|webcals?:|BEGIN:VCALENDAR)/i;

/** Coming events: announced, answered, reminded of, and logged when they are over. */
export const plan: Feature = {
  name: "plan",
  forms: [planForm, whichForm, planLogForm],
  commands: {
    "cop plan": async (text, ctx) => open(text.trim(), ctx),
    "cop events": async (_text, ctx) => ({ say: await listed(ctx) }),
  },
  presses: {
    "plan.open": async (text, ctx) => open(text, ctx),
    async "plan.forItem"(id, ctx) {
      const { community, title } = await readItem(id, ctx);
      const form = await planForm.open({ community, item: id, what: title }, ctx);
      return "fields" in form ? { open: form } : form;
    },
    "plan.coming": comes,
    async "plan.ics"(id, ctx) {
      return { file: await asIcs(await theEvent(id, ctx)) };
    },
    async "plan.log"(id, ctx) {
      const event = await theEvent(id, ctx);
      if (event.state === "logged") return { say: m.message(ctx.locale, m.text(ctx.say("plan.logged", { title: event.title }))) };
      const form = await planLogForm.open({ event: event.id }, ctx);
      return "fields" in form ? { open: form } : form;
    },
    "plan.cancel": cancel,
    ...checkInPresses,
  },
  async tick(tick) {
    await announceDue(tick);
    await remindAndOffer(tick);
  },
};

async function open(text: string, ctx: Context): Promise<Reply> {
  const about: About = CALENDAR.test(text) ? { calendar: text.slice(0, 1500) } : text ? { what: text.slice(0, 150) } : {};
  const form = await planForm.open({ ...about, ...(ctx.community ? { community: ctx.community.id } : {}) }, ctx);
  return "fields" in form ? { open: form } : form;
}

/** Called off, or never held: the posts say so, and nobody is reminded. */
async function cancel(id: string, ctx: Context): Promise<Reply> {
  const event = await theEvent(id, ctx);
  if (!mayChange(event, ctx)) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("plan.notYours"))) });
  const { programme, version, title } = event;
  const calledOff: Reply = { update: m.message(ctx.locale, m.text(ctx.say("plan.cancelled", { title }))) };
  // Pressed again, or under an older message.
  if (event.state === "cancelled") return calledOff;
  if (event.state === "logged") return { say: m.message(ctx.locale, m.text(ctx.say("plan.logged", { title }))) };
  const gone = { ...event, state: "cancelled" as const };
  const answers = await ctx.store.find("eventAnswer", { programme, event: id });
  const taken = await withdraw(programme, "event", id, (say) => say("plan.cancelled", { title }), ctx, ctx.now);
  await ctx.store.atomically([
    update("plannedEvent", { programme, id, version, state: "planned" }, { state: "cancelled", version: version + 1 }),
    ...(await refreshed(gone, answers, ctx.event.id, undefined, ctx)),
    ...(taken === "later" ? [] : taken),
  ]);
  ctx.wake();
  return calledOff;
}
