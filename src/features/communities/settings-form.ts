import { isZone } from "../../domain/dates.js";
import { type Context, defineForm, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import { lookAnew } from "../../looks.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import type { Locale } from "../../text/locales.js";
import { weekdays } from "../weekdays.js";
import { localeField, zoneField, zoneOptions } from "./link-form.js";

/** A community's language, zone, working days, and the day and hour of its digest. */
export const settingsForm = defineForm({
  name: "community.settings",
  async build(about, ctx) {
    const community = await settable(about.community, ctx);
    const { say } = ctx;
    const { settings } = community;
    const days = weekdays(say);
    return {
      title: say("community.settings"),
      fields: {
        name: f.textField({ label: say("community.name"), required: true, maxLength: 80 }),
        locale: localeField(ctx),
        zone: zoneField(ctx, community.zone),
        weekStart: f.choice({ label: say("community.weekStart"), options: days }),
        workingDays: f.choices({ label: say("community.workingDays"), options: days }),
        digestDay: f.choice({ label: say("community.digestDay"), options: days }),
        digestHour: f.numberField({ label: say("community.digestHour"), min: 0, max: 23 }),
        callPrompts: f.yesNo({ label: say("community.callPrompts"), hint: say("community.callPromptsHint") }),
      },
      values: {
        name: community.name,
        locale: community.locale,
        zone: community.zone,
        weekStart: String(settings.weekStart ?? 1),
        workingDays: (settings.workingDays ?? [1, 2, 3, 4, 5]).map(String),
        digestDay: String(settings.digestDay ?? 1),
        digestHour: settings.digestHour ?? 9,
        callPrompts: settings.callPrompts ?? false,
      },
    };
  },
  async submit(values, about, ctx) {
    const community = await settable(about.community, ctx);
    if (values.zone && !isZone(values.zone)) return { problems: { zone: ctx.say("community.badZone", { typed: values.zone }) } };
    const seen = Number(about.version) || community.version;
    await ctx.store.atomically([
      update(
        "community",
        { programme: community.programme, id: community.id, version: seen },
        {
          name: values.name,
          locale: (values.locale as Locale | null) ?? community.locale,
          zone: values.zone ?? community.zone,
          settings: {
            ...community.settings,
            weekStart: Number(values.weekStart ?? 1),
            workingDays: values.workingDays.map(Number),
            digestDay: Number(values.digestDay ?? 1),
            digestHour: values.digestHour ?? 9,
            callPrompts: values.callPrompts,
          },
          version: seen + 1,
        },
      ),
      ...lookAnew(community),
    ]);
    return { reply: { say: m.message(ctx.locale, m.text(ctx.say("community.saved", { name: values.name }))) } };
  },
  lookup: async (_field, query) => zoneOptions(query),
});

async function settable(id: string | undefined, ctx: Context) {
  const community = id ? await ctx.store.get("community", { programme: ctx.programme.id, id }) : undefined;
  if (!community || !ctx.may("community.settings", community.id))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("community.mayNot"))) });
  return community;
}
