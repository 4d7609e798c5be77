import { and, asc, eq, gt, gte, inArray, or } from "drizzle-orm";
import type { ExportCursor, ExportPage } from "../../src/domain/exported.js";
import type { FiguresAsked } from "../../src/domain/figures.js";
import type { Parts } from "../../src/domain/interaction.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { entriesIn } from "./entries-in.js";
import { standing } from "./standing.js";

/**
 * The next entries of one community in the order of `interaction_week`, whole. Only a page is read at a time, so that nobody waits
 * for a table; pages are read one after the other and are not one state of the database.
 */
export async function exportPage(
  db: Db,
  tables: Schema,
  asked: FiguresAsked,
  community: string,
  after: ExportCursor | undefined,
  limit: number,
): Promise<ExportPage> {
  const { interaction: i, interactionTheme, interactionTool, interactionOrganisation, participantCount, participant } = tables;
  const { organisation, person } = tables;
  const rows = await db
    .select()
    .from(i)
    .where(
      and(
        entriesIn(db, tables, { ...asked, communities: [community] }),
        after && and(gte(i.date, after.date), or(gt(i.date, after.date), gt(i.id, after.id))),
      ),
    )
    .orderBy(asc(i.date), asc(i.id))
    .limit(limit);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return { entries: [], people: {}, organisations: {} };
  const [themes, tools, organisations, counts, participants] = [
    await db.select().from(interactionTheme).where(inArray(interactionTheme.interaction, ids)),
    await db.select().from(interactionTool).where(inArray(interactionTool.interaction, ids)),
    await db
      .selectDistinct({
        interaction: interactionOrganisation.interaction,
        part: interactionOrganisation.part,
        organisation: standing(tables, interactionOrganisation.organisation),
      })
      .from(interactionOrganisation)
      .where(inArray(interactionOrganisation.interaction, ids)),
    await db.select().from(participantCount).where(inArray(participantCount.interaction, ids)),
    await db.select().from(participant).where(inArray(participant.interaction, ids)),
  ] as const;
  const named = [...new Set([...rows.map((row) => row.loggedBy), ...participants.flatMap(({ person: who }) => who ?? [])])];
  const bodies = [...new Set(organisations.map((row) => row.organisation))];
  const people = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(eq(person.programme, asked.programme), inArray(person.id, named)));
  const known =
    bodies.length === 0
      ? []
      : await db
          .select()
          .from(organisation)
          .where(and(eq(organisation.programme, asked.programme), inArray(organisation.id, bodies)));
  const [themesOf, toolsOf, organisationsOf, countsOf, participantsOf] = [
    byInteraction(themes),
    byInteraction(tools),
    byInteraction(organisations),
    byInteraction(counts),
    byInteraction(participants),
  ];
  const partsOf = (id: string): Parts => ({
    themes: themesOf(id).map(({ theme }) => theme),
    tools: toolsOf(id).map(({ tool, use }) => ({ tool, use })),
    organisations: organisationsOf(id).map((one) => ({ organisation: one.organisation, part: one.part })),
    counts: Object.fromEntries(countsOf(id).map((row) => [`${row.sex}.${row.age}`, row.count])),
    participants: participantsOf(id).map(({ person: who, name, informed }) => ({ person: who, name, informed })),
  });
  return {
    entries: rows.map((interaction) => ({ interaction, parts: partsOf(interaction.id) })),
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    organisations: Object.fromEntries(known.map(({ id, name, stakeholder, country }) => [id, { name, stakeholder, country }])),
  };
}

function byInteraction<T extends { readonly interaction: string }>(rows: readonly T[]): (id: string) => readonly T[] {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const there = grouped.get(row.interaction);
    if (there) there.push(row);
    else grouped.set(row.interaction, [row]);
  }
  return (id) => grouped.get(id) ?? [];
}
