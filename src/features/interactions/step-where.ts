import type { Interaction, Part } from "../../domain/records.js";
import * as field from "./fields.js";
import { organisationOptions, resolveOrganisations } from "./organisations.js";
import { defineStep } from "./step.js";

/** Where it was, how, and who carried it out and paid for it. */
export const whereStep = defineStep({
  name: "log.where",
  async body({ interaction, parts }, ctx) {
    const of = (part: Part) => parts.organisations.filter((one) => one.part === part).map((one) => one.organisation);
    const known = await organisationOptions(
      parts.organisations.map((one) => one.organisation),
      ctx,
    );
    return {
      title: ctx.say("log.step.where"),
      fields: {
        mode: field.modeField(ctx),
        place: field.placeField(ctx),
        country: field.countryField(ctx, interaction.country),
        time: field.timeField(ctx),
        endDate: field.endDateField(ctx),
        language: field.languageField(ctx, interaction.language),
        implementors: field.organisationsField(ctx.say("log.implementors"), known),
        sponsors: field.organisationsField(ctx.say("log.sponsors"), known),
      },
      values: {
        mode: interaction.mode,
        place: interaction.place,
        country: interaction.country,
        time: interaction.time,
        endDate: interaction.endDate,
        language: interaction.language,
        implementors: of("implementor"),
        sponsors: of("sponsor"),
      },
    };
  },
  async change(values, { interaction, parts }, ctx) {
    if (values.endDate && values.endDate < interaction.date) return { problems: { endDate: ctx.say("log.endBeforeStart") } };
    const [implementors, sponsors] = [
      await resolveOrganisations(values.implementors, ctx),
      await resolveOrganisations(values.sponsors, ctx),
    ];
    return {
      set: {
        mode: values.mode as Interaction["mode"],
        place: values.place,
        country: values.country,
        time: values.time,
        endDate: values.endDate === interaction.date ? null : values.endDate,
        language: values.language,
      },
      parts: {
        organisations: [
          ...parts.organisations.filter((one) => one.part === "other"),
          ...implementors.ids.map((organisation) => ({ organisation, part: "implementor" as const })),
          ...sponsors.ids.map((organisation) => ({ organisation, part: "sponsor" as const })),
        ],
      },
      more: [...implementors.steps, ...sponsors.steps],
    };
  },
});
