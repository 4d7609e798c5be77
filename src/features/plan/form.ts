import { DateTime } from "luxon";
import type { Community } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { type CalendarEvent, readCalendar } from "../../planned/calendar.js";
import { chosenItem, itemField, itemsToChoose } from "../agenda/choose.js";
import * as field from "../interactions/fields.js";
import { isLink, planFromLink } from "./link.js";
import { plan } from "./plan.js";
import { communitiesToPlanIn } from "./where.js";

/** A coming event: filled in, or read from a calendar entry. */
export const planForm = defineForm({
  name: "plan",
  async build(about, ctx) {
    const { say } = ctx;
    const communities = await communitiesToPlanIn(about.community, ctx);
    const items = await itemsToChoose(communities, about.item, ctx);
    return {
      title: say("plan.title"),
      submit: say("plan.submit"),
      fields: {
        ...(communities.length > 1 ? { community: field.communityField(ctx, communities) } : {}),
        what: f.textField({ label: say("plan.what"), maxLength: 150 }),
        type: { ...field.typeField(ctx, ["meeting"]), label: say("plan.type") },
        date: f.dateField({ label: say("plan.date") }),
        time: f.timeField({ label: say("plan.time"), hint: say("plan.timeHint", { zone: ctx.zone }) }),
        minutes: f.numberField({ label: say("plan.minutes"), min: 5, max: 24 * 60 }),
        place: f.textField({ label: say("plan.place") }),
        link: f.textField({ label: say("plan.link"), maxLength: 500 }),
        description: f.longText({ label: say("plan.description"), maxLength: 2000 }),
        calendar: f.longText({ label: say("plan.calendar"), hint: say("plan.calendarHint") }),
        ...(items.length > 0 ? { item: itemField(items, ctx) } : {}),
      },
      values: {
        community: communities[0].id,
        what: about.what ?? null,
        type: "meeting",
        minutes: 60,
        calendar: about.calendar ?? null,
        item: about.item ?? null,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { say } = ctx;
    const communities = await communitiesToPlanIn(about.community, ctx);
    const community = communities.find((one) => one.id === (values.community ?? communities[0].id)) ?? communities[0];
    const item = chosenItem(await itemsToChoose(communities, about.item, ctx), values.item, community.id);
    if (item === undefined) return { problems: { item: say("agenda.elsewhere", { community: community.name }) } };
    if (values.link !== null && !field.isWebLink(values.link))
      return { problems: { link: say("log.badLink", { typed: values.link.slice(0, 100) }) } };
    if (values.calendar !== null) {
      const read = await readCalendar(values.calendar, community.zone, ctx.now);
      if ("problem" in read && read.problem === "unreadable" && isLink(values.calendar)) {
        const mend = async (words: string): Promise<Reply> => {
          const form = await planForm.open(about, ctx);
          const typed = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, f.toRaw(value)]));
          return "fields" in form ? { problems: { ...form, values: typed, problems: { calendar: words } } } : form;
        };
        return { reply: planFromLink(values.calendar, values.type, community, mend, ctx, item) };
      }
      if ("problem" in read) return { problems: { calendar: say(`plan.calendar.${read.problem}`) } };
      return { reply: await plan(read.events, values.type, community, ctx, item) };
    }
    const { what, date } = values;
    if (what === null || date === null)
      return {
        problems: {
          ...(what === null ? { what: say("form.required") } : {}),
          ...(date === null ? { date: say("form.required") } : {}),
        },
      };
    const event = filledIn({ ...values, what, date }, community, ctx);
    if (event.end <= ctx.now) return { problems: { date: say("plan.past", { date: say.date(date) }) } };
    if (event.start > ctx.now + 2 * 366 * 24 * 3_600_000)
      return { problems: { date: say("log.tooFarAhead", { date: say.date(date) }) } };
    return { reply: await plan([event], values.type, community, ctx, item) };
  },
});

interface FilledIn {
  readonly what: string;
  readonly date: string;
  readonly time: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly description: string | null;
}

/** The hour is the planner's own; without one it takes the whole day, where the community is. */
function filledIn(
  { what, date, time, minutes, place, link, description }: FilledIn,
  community: Community,
  ctx: Context,
): CalendarEvent {
  const start = DateTime.fromISO(time ? `${date}T${time}` : date, { zone: time ? ctx.zone : community.zone });
  const end = time ? start.plus({ minutes: minutes ?? 60 }) : start.plus({ days: 1 });
  return {
    title: what,
    description,
    start: start.toMillis(),
    end: end.toMillis(),
    allDay: time === null,
    place,
    link,
    source: `event:${ctx.event.id}`,
  };
}
