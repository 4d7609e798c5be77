import { and, asc, count, countDistinct, eq, sql, sum } from "drizzle-orm";
import type { FiguresAsked, FiguresFacts } from "../../src/domain/figures.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { entriesIn } from "./entries-in.js";
import { standing } from "./standing.js";

/** Sums over a programme's entries. It reads every entry of the period: call it off the request path (SQLite: in a worker). */
export async function figures(db: Db, tables: Schema, asked: FiguresAsked): Promise<FiguresFacts> {
  const { interaction: i, interactionTheme, interactionTool, interactionOrganisation, organisation } = tables;
  const { participant, participantCount } = tables;
  const chosen = entriesIn(db, tables, asked);
  const month = sql<string>`substr(${i.date}, 1, 7)`;
  const total = (value: unknown): number => Number(value ?? 0);

  const months = await db
    .select({ key: month, entries: count(), nominal: sum(i.nominal), counted: count(i.nominal) })
    .from(i)
    .where(chosen)
    .groupBy(month)
    .orderBy(asc(month));
  const types = await db.select({ key: i.type, count: count() }).from(i).where(chosen).groupBy(i.type);
  const themes = await db
    .select({ key: interactionTheme.theme, count: count() })
    .from(i)
    .innerJoin(interactionTheme, eq(interactionTheme.interaction, i.id))
    .where(chosen)
    .groupBy(interactionTheme.theme);
  const [themed] = await db
    .select({ n: countDistinct(i.id) })
    .from(i)
    .innerJoin(interactionTheme, eq(interactionTheme.interaction, i.id))
    .where(chosen);
  const implementing = and(chosen, eq(interactionOrganisation.part, "implementor"));
  const implementors = await db
    .select({ key: organisation.name, count: countDistinct(i.id) })
    .from(i)
    .innerJoin(interactionOrganisation, eq(interactionOrganisation.interaction, i.id))
    .innerJoin(organisation, eq(organisation.id, standing(tables, interactionOrganisation.organisation)))
    .where(implementing)
    .groupBy(organisation.name);
  const [implemented] = await db
    .select({ n: countDistinct(i.id) })
    .from(i)
    .innerJoin(interactionOrganisation, eq(interactionOrganisation.interaction, i.id))
    .where(implementing);
  const tools = await db
    .select({ use: interactionTool.use, key: interactionTool.tool, count: count() })
    .from(i)
    .innerJoin(interactionTool, eq(interactionTool.interaction, i.id))
    .where(chosen)
    .groupBy(interactionTool.use, interactionTool.tool);
  const [tooled] = await db
    .select({ n: countDistinct(i.id) })
    .from(i)
    .innerJoin(interactionTool, eq(interactionTool.interaction, i.id))
    .where(chosen);
  const cells = await db
    .select({ sex: participantCount.sex, age: participantCount.age, count: sum(participantCount.count) })
    .from(i)
    .innerJoin(participantCount, eq(participantCount.interaction, i.id))
    .where(chosen)
    .groupBy(participantCount.sex, participantCount.age);
  const [named] = await db
    .select({
      people: sql<number>`count(distinct coalesce(${participant.person}, ${participant.name}))`,
      entries: countDistinct(participant.interaction),
    })
    .from(i)
    .innerJoin(participant, eq(participant.interaction, i.id))
    .where(chosen);
  const communities = await db
    .select({ key: i.community, count: count(), nominal: sum(i.nominal) })
    .from(i)
    .where(chosen)
    .groupBy(i.community);

  return {
    months: months.map((row) => ({ ...row, nominal: total(row.nominal) })),
    types,
    themes,
    themed: total(themed?.n),
    implementors,
    implemented: total(implemented?.n),
    tools,
    tooled: total(tooled?.n),
    cells: cells.map((row) => ({ ...row, count: total(row.count) })),
    people: total(named?.people),
    naming: total(named?.entries),
    communities: communities.map((row) => ({ ...row, nominal: total(row.nominal) })),
  };
}
