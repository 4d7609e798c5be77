import type { Draft } from "../../capture/index.js";
import { dateIn } from "../../domain/dates.js";
import { type Context, defineForm } from "../../feature.js";
import * as f from "../../form.js";
import * as field from "./fields.js";
import { lookupField } from "./lookup.js";
import { newOrganisation } from "./organisations.js";
import { saveNew } from "./save-new.js";
import { stepField } from "./steps.js";
import { countsFrom, understood } from "./understood.js";
import { offered } from "./where-to.js";

/** The one screen of the usual entry. What a line said beyond it gets a field here too, so that nothing understood is out of sight. */
export const logForm = defineForm({
  name: "log",
  async build(about, ctx, raw) {
    const [communities, draft] = await Promise.all([offered(about, ctx), understood(about, ctx)]);
    const counts = countsFrom(draft.participants);
    const named = draft.organisations.map((one) => ({
      value: one.known ?? newOrganisation(one.name),
      label: one.name.slice(0, 75),
    }));
    const date = draft.date ?? dateIn(ctx.zone, Number(about.at) || ctx.now);
    return {
      title: ctx.say("log.formTitle"),
      fields: {
        ...(communities.length > 1 ? { community: field.communityField(ctx, communities) } : {}),
        type: field.typeField(ctx),
        title: field.titleField(ctx),
        date: field.dateField(ctx),
        ...readingField(draft, ctx),
        ...field.futureField(raw?.date, ctx),
        ...(draft.endDate ? { endDate: field.endDateField(ctx) } : {}),
        ...(draft.time ? { time: field.timeField(ctx) } : {}),
        organisations: field.organisationsField(ctx.say("log.organisations"), named, ctx.say("log.organisationsHint")),
        counts: field.countsField(
          ctx,
          Object.keys(counts).some((cell) => !cell.endsWith(".unknown")),
        ),
        minutes: field.minutesField(ctx),
        ...(draft.mode ? { mode: field.modeField(ctx) } : {}),
        ...(draft.country ? { country: field.countryField(ctx, draft.country) } : {}),
        ...(draft.themes.length > 0 ? { themes: field.themesField(ctx) } : {}),
        ...(draft.tools.length > 0 ? { tools: field.toolsField(ctx, "log.toolsUsed") } : {}),
        ...(draft.people.length > 0 ? { names: field.namesField(ctx), informed: field.informedField(ctx) } : {}),
        summary: field.summaryField(ctx),
        lesson: field.lessonField(ctx),
        ...(draft.links.length > 0 ? { links: field.linksField(ctx) } : {}),
        next: stepField(ctx),
      },
      values: {
        community: null,
        type: draft.type,
        title: draft.title,
        date,
        reading: draft.date,
        endDate: draft.endDate,
        time: draft.time,
        organisations: named.map((one) => one.value),
        counts,
        minutes: draft.durationMinutes,
        mode: draft.mode,
        country: draft.country,
        themes: draft.themes,
        tools: draft.tools,
        names: draft.people.map((person) => person.name).join("\n"),
        summary: draft.rest || null,
        links: draft.links.join("\n"),
      },
    };
  },
  async submit(values, about, ctx) {
    const [only] = await offered(about, ctx);
    const draft = await understood(about, ctx);
    // The other reading was chosen, and the date left as it was filled in.
    const date = values.reading && values.date === draft.date ? values.reading : values.date;
    return saveNew(
      {
        community: values.community ?? only.id,
        type: values.type,
        title: values.title,
        date,
        endDate: values.endDate ?? null,
        time: values.time ?? null,
        durationMinutes: values.minutes,
        mode: (values.mode ?? null) as "online" | null,
        country: values.country ?? null,
        summary: values.summary,
        lesson: values.lesson,
        links: field.linesOf(values.links ?? null),
        themes: values.themes ?? [],
        toolsUsed: values.tools ?? [],
        organisations: values.organisations,
        counts: values.counts,
        names: field.linesOf(values.names ?? null),
        informed: values.informed ?? false,
        future: values.future ?? false,
      },
      values.next,
      ctx,
    );
  },
  lookup: lookupField,
});

/** Where the line can be read in two ways, the reading taken is said, and the other is one click away. */
function readingField(draft: Draft, { say }: Context): { readonly reading?: f.ChoiceField<false> } {
  const dateNote = draft.notes.find((one) => one.field === "date" && one.others.length > 0);
  if (!dateNote || !draft.date) return {};
  return {
    reading: f.choice({
      label: say("log.reading", { said: dateNote.said }),
      options: [draft.date, ...dateNote.others.map(String)].map((day) => ({ value: day, label: say.date(day) })),
    }),
  };
}
