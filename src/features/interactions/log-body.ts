import { dateIn } from "../../domain/dates.js";
import type { About } from "../../events.js";
import type { Context } from "../../feature.js";
import type * as f from "../../form.js";
import * as field from "./fields.js";
import type { Prefill } from "./prefill.js";
import { readingFields, remarkField, taking } from "./readings.js";
import type { Stated } from "./stated.js";
import { peopleField } from "./subject.js";
import { offered } from "./where-to.js";

/**
 * The one screen of the usual entry, filled with what is known. What was understood beyond it gets a field here too, so that
 * nothing understood is out of sight.
 */
export async function logBody(
  { stated: read, notes, organisations }: Prefill,
  about: About,
  ctx: Context,
  raw?: f.Form["values"],
) {
  const stated = withWhatIsOffered(read, ctx);
  const communities = await offered(about, ctx);
  const counts = stated.counts ?? {};
  const date = stated.date ?? dateIn(ctx.zone, Number(about.at) || ctx.now);
  const some = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;
  return {
    fields: {
      ...(communities.length > 1 ? { community: field.communityField(ctx, communities) } : {}),
      type: field.typeField(ctx, stated.type ? [stated.type] : []),
      title: field.titleField(ctx),
      date: field.dateField(ctx),
      ...remarkField(notes, ctx),
      ...(await readingFields(notes, ctx)),
      ...field.futureField(raw?.date, ctx),
      ...(stated.endDate ? { endDate: field.endDateField(ctx) } : {}),
      ...(stated.time ? { time: field.timeField(ctx) } : {}),
      organisations: field.organisationsField(ctx.say("log.organisations"), organisations, ctx.say("log.organisationsHint")),
      counts: field.countsField(
        ctx,
        Object.keys(counts).some((cell) => !cell.endsWith(".unknown")),
      ),
      minutes: field.minutesField(ctx),
      ...(stated.mode ? { mode: field.modeField(ctx) } : {}),
      ...(stated.country ? { country: field.countryField(ctx, stated.country) } : {}),
      ...(some(stated.themes) ? { themes: field.themesField(ctx, stated.themes ?? []) } : {}),
      ...(some(stated.toolsUsed) ? { tools: field.toolsField(ctx, "log.toolsUsed", stated.toolsUsed ?? []) } : {}),
      ...(some(stated.people) ? { people: await peopleField(stated.people ?? [], ctx) } : {}),
      ...(some(stated.names) ? { names: field.namesField(ctx), informed: field.informedField(ctx) } : {}),
      summary: field.summaryField(ctx),
      lesson: field.lessonField(ctx),
      ...(some(stated.links) ? { links: field.linksField(ctx) } : {}),
    },
    values: {
      community: stated.community ?? null,
      type: stated.type,
      title: stated.title,
      date,
      // The readings taken.
      reading: "0",
      reading2: "0",
      reading3: "0",
      endDate: stated.endDate,
      time: stated.time,
      organisations: stated.organisations,
      counts,
      minutes: stated.durationMinutes,
      mode: stated.mode,
      country: stated.country,
      themes: stated.themes,
      tools: stated.toolsUsed,
      people: stated.people,
      names: (stated.names ?? []).join("\n"),
      summary: stated.summary,
      lesson: stated.lesson,
      links: (stated.links ?? []).join("\n"),
    },
  };
}
/** Without what was retired since: a new entry is made of what is offered now. */
function withWhatIsOffered(stated: Partial<Stated>, ctx: Context): Partial<Stated> {
  const { type, themes, toolsUsed, ...others } = stated;
  const [offeredType] = field.stillOffered(["type"], type ? [type] : [], ctx);
  return {
    ...others,
    ...(offeredType ? { type: offeredType } : {}),
    ...(themes ? { themes: field.stillOffered(["theme"], themes, ctx) } : {}),
    ...(toolsUsed ? { toolsUsed: field.stillOffered(["kmTool", "programmeTool"], toolsUsed, ctx) } : {}),
  };
}

export type LogFields = Awaited<ReturnType<typeof logBody>>["fields"];

/** The form's values as what was stated. */
export async function statedBy(values: f.ValuesOf<LogFields>, prefilled: Prefill, about: About, ctx: Context): Promise<Stated> {
  const [only] = await offered(about, ctx);
  const stated: Stated = {
    community: values.community ?? only.id,
    type: values.type,
    title: values.title,
    date: values.date,
    endDate: values.endDate ?? null,
    time: values.time ?? null,
    durationMinutes: values.minutes,
    mode: (values.mode ?? null) as Stated["mode"],
    country: values.country ?? null,
    summary: values.summary,
    lesson: values.lesson,
    links: field.linesOf(values.links ?? null),
    themes: values.themes ?? [],
    toolsUsed: values.tools ?? [],
    organisations: values.organisations,
    counts: values.counts,
    people: values.people ?? [],
    names: field.linesOf(values.names ?? null),
    informed: values.informed ?? false,
    future: values.future ?? false,
  };
  return taking(
    [values.reading, values.reading2, values.reading3],
    stated,
    prefilled,
    dateIn(ctx.zone, Number(about.at) || ctx.now),
  );
}
