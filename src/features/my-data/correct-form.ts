import { isZone } from "../../domain/dates.js";
import { AGE_BANDS, type AgeBand, SEXES, type Sex } from "../../domain/records.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import type { Locale } from "../../text/locales.js";
import { localeField, zoneField, zoneOptions } from "../communities/link-form.js";
import { organisationOptions, resolveOrganisations, searchOrganisations } from "../interactions/organisations.js";

/** What a person says of themselves: only they enter sex and age band, and both may stay unsaid. */
export const correctForm = defineForm({
  name: "my-data.correct",
  async build(_about, ctx) {
    const { say, person } = ctx;
    return {
      title: say("myData.correct"),
      fields: {
        organisation: f.organisations({
          label: say("myData.organisation"),
          options: await organisationOptions(person.organisation ? [person.organisation] : [], ctx),
          max: 1,
        }),
        sex: f.choice({
          label: say("myData.sex"),
          options: SEXES.map((sex) => ({ value: sex, label: say(`myData.sex.${sex}`) })),
        }),
        ageBand: f.choice({
          label: say("myData.age"),
          options: AGE_BANDS.map((band) => ({ value: band, label: say(`age.${band}`) })),
        }),
        locale: localeField(ctx, say("myData.language")),
        zone: zoneField(ctx),
        thanks: f.yesNo({ label: say("myData.thanks") }),
      },
      values: {
        organisation: person.organisation ? [person.organisation] : [],
        sex: person.sex,
        ageBand: person.ageBand,
        locale: person.locale,
        zone: person.zone,
        thanks: person.settings.thanks ?? false,
      },
    };
  },
  async submit(values, _about, ctx): Promise<Outcome> {
    if (values.zone && !isZone(values.zone)) return { problems: { zone: ctx.say("community.badZone", { typed: values.zone }) } };
    const organisation = await resolveOrganisations(values.organisation, ctx);
    const { person } = ctx;
    await ctx.store.atomically([
      ...organisation.steps,
      update(
        "person",
        { programme: person.programme, id: person.id, version: person.version },
        {
          organisation: organisation.ids[0] ?? null,
          sex: (values.sex as Sex | null) ?? "unknown",
          ageBand: (values.ageBand as AgeBand | null) ?? "unknown",
          locale: values.locale as Locale | null,
          zone: values.zone,
          settings: { ...person.settings, thanks: values.thanks },
          version: person.version + 1,
        },
      ),
    ]);
    return { reply: { say: m.message(ctx.locale, m.text(ctx.say("myData.corrected"))) } };
  },
  lookup: async (name, query, _about, ctx) => (name === "zone" ? zoneOptions(query) : searchOrganisations(query, ctx)),
});
