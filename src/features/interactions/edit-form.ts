import { defineForm } from "../../feature.js";
import { changeable, saveChange } from "./change.js";
import * as field from "./fields.js";
import { lookupField } from "./lookup.js";
import { organisationOptions, resolveOrganisations } from "./organisations.js";
import { receipt } from "./receipt.js";
import { problemsOf } from "./stated.js";
import { nextStep, stepField } from "./steps.js";

/** The main screen again, for an entry that stands; `about` names it and the version seen. */
export const editForm = defineForm({
  name: "log.edit",
  async build(about, ctx, raw) {
    const { interaction, parts } = await changeable(about.interaction, ctx);
    const others = parts.organisations.filter((one) => one.part === "other").map((one) => one.organisation);
    return {
      title: ctx.say("log.editTitle"),
      fields: {
        type: field.typeField(ctx, [interaction.type]),
        title: field.titleField(ctx),
        date: field.dateField(ctx),
        ...field.futureField(raw?.date, ctx),
        organisations: field.organisationsField(ctx.say("log.organisations"), await organisationOptions(others, ctx)),
        counts: field.countsField(
          ctx,
          Object.keys(parts.counts).some((cell) => !cell.endsWith(".unknown")),
        ),
        minutes: field.minutesField(ctx),
        summary: field.summaryField(ctx),
        lesson: field.lessonField(ctx),
        next: stepField(ctx),
      },
      values: {
        type: interaction.type,
        title: interaction.title,
        date: interaction.date,
        organisations: others,
        counts: parts.counts,
        minutes: interaction.durationMinutes,
        summary: interaction.summary,
        lesson: interaction.lesson,
      },
    };
  },
  async submit(values, about, ctx) {
    const logged = await changeable(about.interaction, ctx);
    const { interaction, parts } = logged;
    const named = parts.participants;
    const problems = problemsOf(
      {
        ...interaction,
        ...values,
        durationMinutes: values.minutes,
        future: values.future ?? false,
        themes: [],
        toolsUsed: [],
        names: named.map((one) => one.name ?? ""),
        informed: true,
      },
      ctx,
    );
    if (Object.keys(problems).length > 0) return { problems };
    const organisations = await resolveOrganisations(values.organisations, ctx);
    const seen = Number(about.version) || interaction.version;
    await saveChange(
      logged,
      seen,
      {
        set: {
          type: values.type,
          title: values.title,
          date: values.date,
          durationMinutes: values.minutes,
          summary: values.summary,
          lesson: values.lesson,
        },
        parts: {
          counts: values.counts,
          organisations: [
            ...parts.organisations.filter((one) => one.part !== "other"),
            ...organisations.ids.map((organisation) => ({ organisation, part: "other" as const })),
          ],
        },
        more: organisations.steps,
      },
      ctx,
    );
    const step = await nextStep({ interaction: interaction.id, version: String(seen + 1), steps: values.next.join() }, ctx);
    return { reply: step ?? (await receipt(interaction.id, ctx)) };
  },
  lookup: lookupField,
});
