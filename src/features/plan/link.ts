import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { AgendaItem, Community } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { readWhole, type Series } from "../../planned/calendar.js";
import { readItem } from "../agenda/item.js";
import { plan } from "./plan.js";
import { communitiesToPlanIn } from "./where.js";

/** As many as a person reads; the soonest. */
const MOST_CHOICES = 8;
const LABEL = 60;
/** A form carries so much (`About`), and the rest of what it carries needs some of it. */
const MOST_CARRIED = 1000;

export const isLink = (text: string): boolean => /^\s*(https?|webcals?):/i.test(text);

/** What a link gave: the entries still to come, or the words for why there are none. */
async function read(link: string, community: Community, ctx: Context): Promise<readonly [Series, ...Series[]] | string> {
  const found = await ctx.calendars.read(link);
  if ("problem" in found) return ctx.say(`plan.link.${found.problem}`);
  const whole = await readWhole(found.text, community.zone, ctx.now);
  return "problem" in whole ? ctx.say(`plan.calendar.${whole.problem}`) : whole.series;
}

/**
 * Plans from a calendar's address. Where the calendar has several entries to come it is asked which; `mend` is the form again, with the
 * words for why nothing could be read.
 */
export const planFromLink = (
  link: string,
  type: string,
  community: Community,
  mend: (words: string) => Promise<Reply>,
  ctx: Context,
  /** The agenda item that it is for. */
  item: AgendaItem | null = null,
): Reply => ({
  later: {
    loading: ctx.say("plan.link.loading"),
    work: async () => {
      const series = await read(link, community, ctx);
      if (typeof series === "string") return mend(series);
      const [next, ...others] = series;
      if (others.length === 0) return plan(next, type, community, ctx, item);
      const choices = JSON.stringify(choicesOf(series, ctx));
      const about = { community: community.id, type, link: link.trim(), choices, ...(item ? { item: item.id } : {}) };
      const form = await whichForm.open(about, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
});

const nameOf = ([event]: Series): string => idFrom("calendar entry", event.source).slice(0, 8);

/** Names and words of the soonest entries, as many as a form carries. */
function choicesOf(series: readonly Series[], { say, zone }: Context): readonly (readonly [string, string])[] {
  const all = series.slice(0, MOST_CHOICES).map((one): readonly [string, string] => {
    const [event] = one;
    const title = (event.title || say("plan.untitled")).replace(/\s+/g, " ");
    return [nameOf(one), `${say.day(dayOf(one, zone))} · ${title}`.slice(0, LABEL)];
  });
  while (JSON.stringify(JSON.stringify(all)).length > MOST_CARRIED) all.pop();
  return all;
}

const dayOf = ([{ start }]: Series, zone: string): string => dateIn(zone, start);

/** Which entry of a calendar is announced. The calendar is read again when it is chosen: nothing of it is kept meanwhile. */
export const whichForm = defineForm({
  name: "plan.which",
  async build(about, ctx) {
    const { say } = ctx;
    await communitiesToPlanIn(about.community, ctx);
    const choices = JSON.parse(about.choices ?? "[]") as readonly (readonly [string, string])[];
    return {
      title: say("plan.title"),
      submit: say("plan.submit"),
      fields: {
        which: f.choice({
          label: say("plan.which"),
          hint: say("plan.whichHint"),
          required: true,
          options: choices.map(([value, label]) => ({ value, label })),
        }),
      },
      values: { which: choices[0]?.[0] ?? null },
    };
  },
  async submit({ which }, about, ctx): Promise<Outcome> {
    const [community] = await communitiesToPlanIn(about.community, ctx);
    const item = about.item ? await readItem(about.item, ctx) : null;
    const sorry = (words: string): Reply => ({ say: m.message(ctx.locale, m.text(words)) });
    const work = async (): Promise<Reply> => {
      const series = await read(about.link ?? "", community, ctx);
      if (typeof series === "string") return sorry(series);
      const chosen = series.find((one) => nameOf(one) === which);
      return chosen ? plan(chosen, about.type ?? "meeting", community, ctx, item) : sorry(ctx.say("plan.whichGone"));
    };
    return { reply: { later: { loading: ctx.say("plan.link.loading"), work } } };
  },
});
