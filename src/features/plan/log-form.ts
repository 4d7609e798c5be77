import { DateTime } from "luxon";
import { addDays, dateIn } from "../../domain/dates.js";
import type { CheckIn, PlannedEvent } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import { update } from "../../ports.js";
import { withdraw } from "../../prompts/ask.js";
import { eventBecame } from "../agenda/links.js";
import { logBody, statedBy } from "../interactions/log-body.js";
import { lookupField } from "../interactions/lookup.js";
import { type Prefill, withOptions } from "../interactions/prefill.js";
import { saveOrAsk } from "../interactions/save-or-ask.js";
import type { Stated } from "../interactions/stated.js";
import { stepField } from "../interactions/steps.js";
import { theEvent } from "./answer.js";

/** The entry that an event becomes: its time, place and words filled in, and who checked themselves in counted. */
export const planLogForm = defineForm({
  name: "plan.log",
  async build(about, ctx, raw) {
    const event = await theEvent(about.event, ctx);
    const { fields, values } = await logBody(await filledFrom(event, ctx), aboutOf(event), ctx, raw);
    return { title: ctx.say("log.formTitle"), fields: { ...fields, next: stepField(ctx) }, values };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const event = await theEvent(about.event, ctx);
    const filled = await filledFrom(event, ctx);
    const outcome = await saveOrAsk(await statedBy(values, filled, aboutOf(event), ctx), values.next, ctx);
    const { programme, id } = event;
    const entry = await ctx.store.get("interaction", { programme, source: ctx.event.id });
    if (entry) {
      const taken = await withdraw(programme, "event", id, (say) => say("plan.logged", { title: event.title }), ctx, ctx.now);
      await ctx.store.atomically([
        update("plannedEvent", { programme, id }, { state: "logged", interaction: entry.id }),
        ...(await eventBecame(event, entry.id, ctx)),
        ...(taken === "later" ? [] : taken),
      ]);
      ctx.wake();
    }
    return outcome;
  },
  lookup: lookupField,
});

const aboutOf = ({ community }: PlannedEvent): About => ({ community });

async function filledFrom(event: PlannedEvent, ctx: Context): Promise<Prefill> {
  const checkIns = await ctx.store.find("checkIn", { programme: event.programme, event: event.id });
  const start = DateTime.fromMillis(event.start, { zone: event.zone });
  const last = addDays(dateIn(event.zone, event.end), event.allDay ? -1 : 0);
  const names = checkIns.flatMap((one) => (one.name && one.informed ? [one.name] : []));
  const stated: Partial<Stated> = {
    community: event.community,
    type: event.type,
    title: event.title,
    date: event.date,
    ...(event.allDay && last > event.date ? { endDate: last } : {}),
    ...(event.allDay ? {} : { time: start.toFormat("HH:mm"), durationMinutes: Math.round((event.end - event.start) / 60_000) }),
    ...(event.link && !event.place ? { mode: "online" } : {}),
    ...(event.link ? { links: [event.link] } : {}),
    summary: event.description,
    counts: countsOf(checkIns),
    names,
  };
  return withOptions(stated, [], ctx);
}

/** By `sex.age`, as the entry counts. */
function countsOf(checkIns: readonly CheckIn[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { sex, age } of checkIns) counts[`${sex}.${age}`] = (counts[`${sex}.${age}`] ?? 0) + 1;
  return counts;
}
