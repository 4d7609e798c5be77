import { dateIn } from "../../domain/dates.js";
import type { Reply } from "../../events.js";
import { type Context, type Feature, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { programmeDigests } from "./by-itself.js";
import { programmeWeek } from "./facts.js";
import { programmeScheduleForm } from "./form.js";
import { programmeMessage } from "./message.js";

/** The programme's digest: all communities at once, for those who run the programme. */
export const programmeDigest: Feature = {
  name: "programme digest",
  forms: [programmeScheduleForm],
  tick: programmeDigests,
};

/** The last seven days of the whole programme, to the person who asks. */
export async function programmePreview(ctx: Context): Promise<Reply> {
  if (!ctx.may("programme.report", "")) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("programme.mayNot"))) });
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
