import { DateTime } from "luxon";
import { type Context, defineForm, type Outcome, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { nextOn } from "../../schedule.js";
import { tagOf } from "../../text/locales.js";
import { weekdays } from "../weekdays.js";
import { programmeRhythm } from "./by-itself.js";
import { subscription } from "./subscription.js";

/** When the programme's digest comes to its coordinators, or that it does not. */
export const programmeScheduleForm = defineForm({
  name: "programme.schedule",
  async build(_about, ctx) {
    allowed(ctx);
    const { say, programme } = ctx;
    const { settings, zone } = programme;
    const days = weekdays(say);
    return {
      title: say("schedule.title"),
      fields: {
        where: f.section(programme.name, say("schedule.zone", { zone })),
        digestDay: f.choice({ label: say("programme.digestDay"), options: days, required: true }),
        digestHour: f.numberField({ label: say("community.digestHour"), min: 0, max: 23, required: true }),
        workingDays: f.choices({ label: say("community.workingDays"), options: days, required: true }),
        digestOff: f.yesNo({ label: say("programme.off") }),
      },
      values: {
        digestDay: String(settings.digestDay ?? 1),
        digestHour: settings.digestHour ?? 10,
        workingDays: (settings.workingDays ?? [1, 2, 3, 4, 5]).map(String),
        digestOff: settings.digestOff ?? false,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    allowed(ctx);
    const { say, programme } = ctx;
    const seen = Number(about.version) || programme.version;
    const settings = {
      ...programme.settings,
      digestDay: Number(values.digestDay),
      digestHour: values.digestHour,
      workingDays: values.workingDays.map(Number).sort((a, b) => a - b),
      digestOff: values.digestOff,
    };
    await ctx.store.atomically([
      update("programme", { programme: programme.id, id: programme.id, version: seen }, { settings, version: seen + 1 }),
      // Who says when it comes asks for it.
      ...(settings.digestOff || ctx.person.settings.programmeDigest ? [] : [subscription(true, ctx)]),
    ]);
    const next = settings.digestOff ? undefined : nextOn(programmeRhythm({ ...programme, settings }), ctx.now);
    const when = next && DateTime.fromMillis(next.at, { zone: programme.zone }).setLocale(tagOf(say.locale));
    const at = when?.toLocaleString({ weekday: "long", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
    const words = at
      ? say("schedule.next", { community: programme.name, when: at, zone: programme.zone })
      : say("programme.isOff");
    return { reply: { say: m.message(ctx.locale, m.text(say("schedule.saved")), m.text(words)) } };
  },
});

function allowed(ctx: Context): void {
  if (!ctx.may("programme.settings", "")) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("programme.mayNot"))) });
}
