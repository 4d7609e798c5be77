import { idFrom, newId } from "../../domain/ids.js";
import { nominalOf, type Parts, partSteps } from "../../domain/interaction.js";
import type { Interaction } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import { Conflict, insert, type Step } from "../../ports.js";
import { resolveOrganisations } from "./organisations.js";
import { resolvePeople } from "./people.js";
import { receipt, receiptOf } from "./receipt.js";
import type { Stated } from "./stated.js";
import { nextStep } from "./steps.js";
import { toolUse } from "./tools.js";

/**
 * Saves a new interaction in one commit (with `more` that belongs to it), and answers with the first of the steps asked for, or the
 * receipt, which nobody's acknowledgement waits for.
 */
export async function commitNew(
  stated: Stated,
  next: readonly string[],
  ctx: Context,
  more: readonly Step[] = [],
): Promise<Reply> {
  const { interaction, parts, steps } = await newInteraction(stated, ctx);
  try {
    await ctx.store.atomically([...steps, ...more]);
  } catch (error) {
    // The same submission delivered twice: the record stands already.
    const standing =
      error instanceof Conflict && (await ctx.store.get("interaction", { programme: ctx.programme.id, source: ctx.event.id }));
    if (!standing) throw error;
    return receipt(standing.id, ctx);
  }
  const step = await nextStep({ interaction: interaction.id, version: "1", steps: next.join() }, ctx);
  return step ?? { after: () => receiptOf({ interaction, parts, followUps: [] }, ctx) };
}

/** The record and every row that goes with it, to be written together; `source` is what made it: the same source makes one record. */
export async function newInteraction(
  stated: Stated,
  ctx: Context,
  source = ctx.event.id,
): Promise<{ readonly interaction: Interaction; readonly parts: Parts; readonly steps: readonly Step[] }> {
  const { id: programme } = ctx.programme;
  const [organisations, people] = await Promise.all([
    resolveOrganisations(stated.organisations, ctx),
    resolvePeople(stated.people ?? [], ctx),
  ]);
  const parts: Parts = {
    themes: stated.themes,
    tools: stated.toolsUsed.map((tool) => ({ tool, use: toolUse(tool, ctx) })),
    organisations: organisations.ids.map((organisation) => ({ organisation, part: "other" as const })),
    counts: stated.counts,
    participants: [
      ...people.ids.map((person) => ({ person, name: null, informed: true })),
      ...stated.names.map((name) => ({ person: null, name, informed: true })),
    ],
  };
  const interaction: Interaction = {
    programme,
    id: newId(),
    community: stated.community,
    type: stated.type,
    title: stated.title,
    date: stated.date,
    endDate: stated.endDate === stated.date ? null : stated.endDate,
    time: stated.time,
    zone: ctx.zone,
    durationMinutes: stated.durationMinutes,
    mode: stated.mode,
    place: null,
    country: stated.country,
    summary: stated.summary,
    lesson: stated.lesson,
    language: null,
    links: stated.links,
    nominal: nominalOf(parts),
    status: "draft",
    loggedBy: ctx.person.id,
    loggedVia: ctx.event.platform,
    source,
    sample: false,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    deletedAt: null,
    deletedReason: null,
    version: 1,
  };
  const steps = [
    ...organisations.steps,
    ...people.steps,
    insert("interaction", interaction),
    ...partSteps(programme, interaction.id, parts),
    ...membership(stated.community, ctx),
  ];
  return { interaction, parts, steps };
}

/** Whoever logs in a community is a member of it from then on. */
function membership(community: string, ctx: Context): readonly Step[] {
  if (ctx.grants.some((grant) => grant.community === community)) return [];
  const { id: programme } = ctx.programme;
  const id = idFrom("roleGrant", programme, ctx.person.id, community, "member");
  return [
    insert(
      "roleGrant",
      { programme, id, person: ctx.person.id, community, role: "member", createdAt: ctx.now, sample: false },
      "any",
    ),
  ];
}
