import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { lookAnew } from "../../looks.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { communityOf } from "../the-community.js";
import { weekdays } from "../weekdays.js";
import { MOST_HOLIDAYS, readHolidays, writeHolidays } from "./holidays.js";
import { nextDigest } from "./next.js";

/** When a community is written to, in one form: digest, working days, days off, the first day of the week, and the pause. */
export const scheduleForm = defineForm({
  name: "schedule",
  async build(about, ctx) {
    const community = await communityOf(about.community ?? "", "schedule.edit", ctx);
    const { say } = ctx;
    const { settings } = community;
    const days = weekdays(say);
    return {
      title: say("schedule.title"),
      fields: {
        where: f.section(community.name, say("schedule.zone", { zone: community.zone })),
        digestDay: f.choice({ label: say("community.digestDay"), options: days, required: true }),
        digestHour: f.numberField({ label: say("community.digestHour"), min: 0, max: 23, required: true }),
        workingDays: f.choices({ label: say("community.workingDays"), options: days, required: true }),
        holidays: f.longText({ label: say("schedule.holidays"), hint: say("schedule.holidaysHint") }),
        weekStart: f.choice({ label: say("community.weekStart"), options: days, required: true }),
        paused: f.yesNo({ label: say("schedule.paused"), hint: say("schedule.pausedHint") }),
      },
      values: {
        digestDay: String(settings.digestDay ?? 1),
        digestHour: settings.digestHour ?? 9,
        workingDays: (settings.workingDays ?? [1, 2, 3, 4, 5]).map(String),
        holidays: writeHolidays(settings.holidays ?? []),
        weekStart: String(settings.weekStart ?? 1),
        paused: settings.paused ?? false,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const community = await communityOf(about.community ?? "", "schedule.edit", ctx);
    const { say } = ctx;
    const read = readHolidays(f.asciiDigits(values.holidays ?? ""));
    if ("wrong" in read) return { problems: { holidays: say("schedule.badHoliday", { typed: read.wrong.slice(0, 60) }) } };
    if (read.days.length > MOST_HOLIDAYS) return { problems: { holidays: say("schedule.manyHolidays", { n: MOST_HOLIDAYS }) } };
    const seen = Number(about.version) || community.version;
    const settings = {
      ...community.settings,
      digestDay: Number(values.digestDay),
      digestHour: values.digestHour,
      workingDays: values.workingDays.map(Number).sort((a, b) => a - b),
      holidays: read.days,
      weekStart: Number(values.weekStart),
      paused: values.paused,
    };
    await ctx.store.atomically([
      update("community", { programme: community.programme, id: community.id, version: seen }, { settings, version: seen + 1 }),
      ...lookAnew(community),
    ]);
    return {
      reply: { say: m.message(ctx.locale, m.text(say("schedule.saved")), m.text(nextDigest({ ...community, settings }, ctx))) },
    };
  },
});
