import { dateIn } from "../../domain/dates.js";
import type { Reply } from "../../events.js";
import { type Context, type Feature, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { programmeDigests } from "./by-itself.js";
import { programmeWeek } from "./facts.js";
import { programmeScheduleForm } from "./form.js";
import { programmeMessage } from "./message.js";
import { subscription } from "./subscription.js";

/** The programme's digest: all communities at once, for those who run the programme. */
export const programmeDigest: Feature = {
  name: "programme digest",
  forms: [programmeScheduleForm],
  presses: {
    "programme.subscribe": (_value, ctx) => subscribed(true, ctx),
    "programme.unsubscribe": (_value, ctx) => subscribed(false, ctx),
  },
  tick: programmeDigests,
};

/** Asked for, it comes at its hour whatever else came; else it is one of the messages that nobody asked for. */
async function subscribed(wanted: boolean, ctx: Context): Promise<Reply> {
  mayRead(ctx);
  await ctx.store.atomically([subscription(wanted, ctx)]);
  return { say: m.message(ctx.locale, m.text(ctx.say(wanted ? "programme.subscribed" : "programme.unsubscribed"))) };
}

function mayRead(ctx: Context): void {
  if (!ctx.may("programme.report", "")) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("programme.mayNot"))) });
}

/** The last seven days of the whole programme, to the person who asks. */
export async function programmePreview(ctx: Context): Promise<Reply> {
  mayRead(ctx);
  const { programme, store, now, say } = ctx;
  return {
    later: {
      loading: say("report.loading"),
      work: async () => ({
        say: programmeMessage(programme, await programmeWeek(programme.id, dateIn(programme.zone, now), now, store), say),
      }),
    },
  };
}

/** The form for when it comes. */
export async function programmeSchedule(ctx: Context): Promise<Reply> {
  const form = await programmeScheduleForm.open({ version: String(ctx.programme.version) }, ctx);
  return "fields" in form ? { open: form } : form;
}
