import { type Context, defineForm, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";

/** The coordinator's word, before any community's own: may people be asked after calls at all? */
export const callsForm = defineForm({
  name: "meeting.settings",
  async build(_about, ctx) {
    coordinatorsOnly(ctx);
    return {
      title: ctx.say("meeting.settingsTitle"),
      fields: { allow: f.yesNo({ label: ctx.say("meeting.allow"), hint: ctx.say("meeting.allowHint") }) },
      values: { allow: ctx.programme.settings.callPrompts ?? false },
    };
  },
  async submit({ allow }, about, ctx) {
    const { programme, say } = ctx;
    const seen = Number(about.version) || programme.version;
    await ctx.store.atomically([
      update(
        "programme",
        { programme: programme.id, id: programme.id, version: seen },
        { settings: { ...programme.settings, callPrompts: allow }, version: seen + 1 },
      ),
    ]);
    return { reply: { say: m.message(ctx.locale, m.text(say(allow ? "meeting.allowed" : "meeting.forbidden"))) } };
  },
});

function coordinatorsOnly(ctx: Context): void {
  if (!ctx.may("programme.settings", "")) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("meeting.mayNot"))) });
}
