import { and, asc, count, countDistinct, desc, eq, gte, inArray, isNotNull, isNull, lte, sql, sum } from "drizzle-orm";
import type { WeekAsked, WeekFacts } from "../../src/domain/week.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { standing } from "./standing.js";

/**
 * A community's seven days and the four weeks before them. Every part is bounded by the period's own rows (index
 * interaction_week), whatever the table holds.
 */
export async function week(db: Db, tables: Schema, asked: WeekAsked): Promise<WeekFacts> {
  const {
    interaction: i,
    interactionTheme,
    interactionOrganisation,
    participant,
    participantCount,
    organisation,
    person,
    followUp,
  } = tables;
  const inCommunity = and(eq(i.programme, asked.programme), eq(i.community, asked.community), isNull(i.deletedAt));
  const inWeek = and(inCommunity, gte(i.date, asked.from), lte(i.date, asked.to));
  const total = (value: unknown): number => Number(value ?? 0);

  const [days, types, themes, recentThemes, organisations, named, cells, lessons, due, loggers, people] = [
    await db
      .select({ date: i.date, entries: count(), nominal: sum(i.nominal), counted: count(i.nominal) })
      .from(i)
      .where(and(inCommunity, gte(i.date, asked.since), lte(i.date, asked.to)))
      .groupBy(i.date)
      .orderBy(asc(i.date)),
    await db.select({ key: i.type, count: count() }).from(i).where(inWeek).groupBy(i.type).orderBy(desc(count()), asc(i.type)),
    await db
      .select({ key: interactionTheme.theme, count: count() })
      .from(i)
      .innerJoin(interactionTheme, eq(interactionTheme.interaction, i.id))
      .where(inWeek)
      .groupBy(interactionTheme.theme)
      .orderBy(desc(count()), asc(interactionTheme.theme)),
    await db
      .selectDistinct({ key: interactionTheme.theme })
      .from(i)
      .innerJoin(interactionTheme, eq(interactionTheme.interaction, i.id))
      .where(and(inCommunity, gte(i.date, asked.quarter), lte(i.date, asked.to))),
    await db
      .select({ key: organisation.name, count: countDistinct(i.id) })
      .from(i)
      .innerJoin(interactionOrganisation, eq(interactionOrganisation.interaction, i.id))
      .innerJoin(organisation, eq(organisation.id, standing(tables, interactionOrganisation.organisation)))
      .where(inWeek)
      .groupBy(organisation.name)
      .orderBy(desc(countDistinct(i.id)), asc(organisation.name)),
    await db
      .select({
        people: sql<number>`count(distinct coalesce(${participant.person}, ${participant.name}))`,
        entries: countDistinct(participant.interaction),
      })
      .from(i)
      .innerJoin(participant, eq(participant.interaction, i.id))
      .where(inWeek),
    await db
      .select({ sex: participantCount.sex, age: participantCount.age, count: sum(participantCount.count) })
      .from(i)
      .innerJoin(participantCount, eq(participantCount.interaction, i.id))
      .where(inWeek)
      .groupBy(participantCount.sex, participantCount.age),
    await db
      .select({ title: i.title, lesson: i.lesson })
      .from(i)
      .where(and(inWeek, isNotNull(i.lesson)))
      .orderBy(desc(i.date), desc(i.createdAt))
      .limit(5),
    await db
      .select({ what: followUp.what, who: followUp.who, due: followUp.due })
      .from(followUp)
      .where(
        and(
          eq(followUp.programme, asked.programme),
          eq(followUp.community, asked.community),
          eq(followUp.status, "open"),
          lte(followUp.due, asked.soon),
        ),
      )
      .orderBy(asc(followUp.due))
      .limit(20),
    await db
      .select({ person: i.loggedBy, name: person.name, settings: person.settings, count: count() })
      .from(i)
      .innerJoin(person, eq(person.id, i.loggedBy))
      .where(inWeek)
      .groupBy(i.loggedBy, person.name, person.settings)
      .orderBy(desc(count()), asc(person.name)),
    await db
      .selectDistinct({ person: participant.person })
      .from(i)
      .innerJoin(participant, eq(participant.interaction, i.id))
      .where(and(inWeek, isNotNull(participant.person))),
  ] as const;

  const known = people.flatMap((row) => (row.person ? [row.person] : []));
  const before =
    known.length === 0
      ? []
      : await db
          .selectDistinct({ person: participant.person })
          .from(participant)
          .innerJoin(i, eq(i.id, participant.interaction))
          .where(
            and(
              eq(participant.programme, asked.programme),
              inArray(participant.person, known),
              eq(i.community, asked.community),
              isNull(i.deletedAt),
              sql`${i.date} < ${asked.from}`,
            ),
          );
  return {
    days: days.map((day) => ({ ...day, nominal: total(day.nominal) })),
    types,
    themes,
    recentThemes: recentThemes.map((row) => row.key),
    organisations,
    people: total(named[0]?.people),
    naming: total(named[0]?.entries),
    newcomers: known.length - before.length,
    cells: cells.map((cell) => ({ ...cell, count: total(cell.count) })),
    lessons: lessons.flatMap((row) => (row.lesson ? [{ title: row.title, lesson: row.lesson }] : [])),
    due: due.flatMap((row) => (row.due ? [{ ...row, due: row.due }] : [])),
    loggers: loggers.map((row) => ({ name: row.settings.thanks ? row.name : null, count: row.count })),
  };
}
