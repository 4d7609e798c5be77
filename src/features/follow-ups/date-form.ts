import { dateIn } from "../../domain/dates.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { taken, theFollowUp } from "./close.js";

/** Not yet: by when then? The new day is asked about again. */
export const dateForm = defineForm({
  name: "followUps.date",
  async build(about, ctx) {
    const { say } = ctx;
    const { what } = await theFollowUp(about.followUp, ctx);
    return {
      title: say("followUps.notYet"),
      fields: { what: f.section(what.slice(0, 150)), due: f.dateField({ label: say("followUps.newDate"), required: true }) },
    };
  },
  async submit({ due }, about, ctx): Promise<Outcome> {
    const followUp = await theFollowUp(about.followUp, ctx);
    const { programme, id, what } = followUp;
    const { say } = ctx;
    if (due <= dateIn(ctx.zone, ctx.now)) return { problems: { due: say("followUps.past", { date: say.date(due) }) } };
    const version = Number(about.version) || followUp.version;
    await ctx.store.atomically([
      update("followUp", { programme, id, version, status: "open" }, { due, version: version + 1 }),
      ...(await taken(followUp, ctx)),
    ]);
    ctx.wake();
    return { reply: { say: m.message(ctx.locale, m.text(say("followUps.isLater", { what, date: say.date(due) }))) } };
  },
});
