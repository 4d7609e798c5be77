import { idFrom } from "../../domain/ids.js";
import type { Logged, Parts } from "../../domain/interaction.js";
import type { Id, Interaction, Telling } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import { message, text } from "../../message.js";
import { Conflict, insert, remove, type Step } from "../../ports.js";
import { saveChange } from "./change.js";
import { resolveOrganisations } from "./organisations.js";
import { resolvePeople } from "./people.js";
import { readLogged } from "./read.js";
import { receipt } from "./receipt.js";
import type { Stated } from "./stated.js";
import { toolUse } from "./tools.js";

const TRIES = 3;

/** Adds a second person's telling to an entry that stands: both tellings are kept, what was missing is filled in, nobody is counted twice. */
export async function join(stated: Stated, target: Id, there: boolean, ctx: Context, more: readonly Step[] = []): Promise<Reply> {
  const { id: programme } = ctx.programme;
  const telling: Telling = {
    programme,
    id: idFrom("telling", programme, ctx.event.id),
    interaction: target,
    person: ctx.person.id,
    title: stated.title,
    summary: stated.summary,
    lesson: stated.lesson,
    at: ctx.now,
    source: ctx.event.id,
  };
  const organisations = await resolveOrganisations(stated.organisations, ctx);
  const people = await resolvePeople(stated.people ?? [], ctx);
  const present = new Set([...people.ids, ...(there ? [ctx.person.id] : [])]);
  for (let attempt = 1; ; attempt++) {
    const logged = await readLogged(ctx.store, programme, target);
    if (!logged || logged.interaction.deletedAt) throw gone(ctx);
    const { set, parts } = joined(logged, stated, organisations.ids, present, ctx);
    try {
      await saveChange(
        logged,
        logged.interaction.version,
        { set, parts, action: "joined", more: [...organisations.steps, ...people.steps, insert("telling", telling), ...more] },
        ctx,
      );
      return receipt(target, ctx, telling.id);
    } catch (error) {
      // Somebody edited it between: joining adds to whatever stands, so it is simply done on what stands now.
      if (!(error instanceof Conflict) || error.table !== "interaction" || attempt === TRIES) throw error;
    }
  }
}

/** The entry with what the second telling adds: parts are united, empty fields filled, counts taken only where there were none. */
export function joined(
  { interaction, parts }: Logged,
  stated: Stated,
  organisations: readonly Id[],
  present: ReadonlySet<Id>,
  ctx: Pick<Context, "vocabulary">,
): { readonly set: Partial<Interaction>; readonly parts: Parts } {
  const names = new Set(parts.participants.map((one) => one.name));
  const people = new Set(parts.participants.map((one) => one.person));
  return {
    set: {
      time: interaction.time ?? stated.time,
      durationMinutes: interaction.durationMinutes ?? stated.durationMinutes,
      mode: interaction.mode ?? stated.mode,
      country: interaction.country ?? stated.country,
      links: [...new Set([...interaction.links, ...stated.links])],
    },
    parts: {
      themes: [...new Set([...parts.themes, ...stated.themes])],
      tools: [...parts.tools, ...stated.toolsUsed.map((tool) => ({ tool, use: toolUse(tool, ctx) }))],
      organisations: [...parts.organisations, ...organisations.map((organisation) => ({ organisation, part: "other" as const }))],
      counts: Object.keys(parts.counts).length > 0 ? parts.counts : stated.counts,
      participants: [
        ...parts.participants,
        ...stated.names.filter((name) => !names.has(name)).map((name) => ({ person: null, name, informed: true })),
        ...[...present].filter((person) => !people.has(person)).map((person) => ({ person, name: null, informed: true })),
      ],
    },
  };
}

/** Takes a person's own telling back: as it was before where nobody changed the entry since, else only the telling and their seat. */
export async function leave(tellingId: Id, ctx: Context): Promise<Reply> {
  const { id: programme } = ctx.programme;
  const telling = await ctx.store.get("telling", { programme, id: tellingId, person: ctx.person.id });
  const logged = telling && (await readLogged(ctx.store, programme, telling.interaction));
  if (!telling || !logged) throw gone(ctx);
  const [last] = await ctx.store.find(
    "history",
    { programme, subject: telling.interaction },
    {
      order: [
        ["at", "desc"],
        ["id", "desc"],
      ],
      limit: 1,
    },
  );
  const before = last?.source === telling.source ? (last.before as (Interaction & Parts) | null) : null;
  const { parts } = logged;
  const change = before
    ? {
        set: {
          time: before.time,
          durationMinutes: before.durationMinutes,
          mode: before.mode,
          country: before.country,
          links: before.links,
        },
        parts: {
          themes: before.themes,
          tools: before.tools,
          organisations: before.organisations,
          counts: before.counts,
          participants: before.participants,
        },
      }
    : { parts: { participants: parts.participants.filter((one) => one.person !== ctx.person.id) } };
  await saveChange(
    logged,
    logged.interaction.version,
    { ...change, action: "edited", more: [remove("telling", { programme, id: telling.id }, 1)] },
    ctx,
  );
  return { update: message(ctx.locale, text(ctx.say("join.left", { title: logged.interaction.title }))) };
}

const gone = (ctx: Context): Refusal => new Refusal({ say: message(ctx.locale, text(ctx.say("log.gone"))) });
