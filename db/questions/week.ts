import { and, asc, count, countDistinct, desc, eq, gt, gte, isNotNull, isNull, lte, sql, sum } from "drizzle-orm";
import type { AgeBand, PersonSettings, Sex } from "../../src/domain/records.js";
import type { Counted, WeekAsked, WeekFacts } from "../../src/domain/week.js";
import type { Schema } from "../schema.js";
import type { Ask, Asking, Db, Preparable } from "../statements.js";
import { standing } from "./standing.js";
import { themesTouched } from "./themes-touched.js";

/** A community's seven days and what they are held against, all parts of one state of the database. */
export const week = (on: Asking, tables: Schema, asked: WeekAsked): Promise<WeekFacts> =>
  on.snapshot((ask) => parts(ask, tables, asked));

/**
 * Every part is bounded by the rows of its own days (`interaction_week`), or is a look-up in what is derived (newcomers, themes):
 * whatever the table holds. Prepared, since most of these statements are quicker than their building.
 */
async function parts(ask: Ask, tables: Schema, asked: WeekAsked): Promise<WeekFacts> {
  const { interaction: i, interactionTheme, interactionOrganisation, participant, participantCount } = tables;
  const { organisation, person, followUp, firstSeen, plannedEvent } = tables;
  const { themes: _, ...values } = asked;
  const rows = <T>(name: string, build: (db: Db) => Preparable): Promise<T[]> => ask<T>({ name: `week ${name}`, build, values });
  const hole = sql.placeholder;
  const total = (value: unknown): number => Number(value ?? 0);
  const inCommunity = and(eq(i.programme, hole("programme")), eq(i.community, hole("community")), isNull(i.deletedAt));
  const inWeek = and(inCommunity, gte(i.date, hole("from")), lte(i.date, hole("to")));
  const ours = <T extends typeof followUp | typeof firstSeen | typeof plannedEvent>(table: T) =>
    and(eq(table.programme, hole("programme")), eq(table.community, hole("community")));

  const days = await rows<{ date: string; entries: number; nominal: unknown; counted: number }>("days", (db) =>
    db
      .select({ date: i.date, entries: count(), nominal: sum(i.nominal), counted: count(i.nominal) })
      .from(i)
      .where(and(inCommunity, gte(i.date, hole("since")), lte(i.date, hole("to"))))
      .groupBy(i.date)
      .orderBy(asc(i.date)),
  );
  const types = await rows<Counted>("types", (db) =>
    db.select({ key: i.type, count: count() }).from(i).where(inWeek).groupBy(i.type).orderBy(desc(count()), asc(i.type)),
  );
  const themes = await rows<Counted>("themes", (db) =>
    db
      .select({ key: interactionTheme.theme, count: count() })
      .from(i)
      .innerJoin(interactionTheme, eq(interactionTheme.interaction, i.id))
      .where(inWeek)
      .groupBy(interactionTheme.theme)
      .orderBy(desc(count()), asc(interactionTheme.theme)),
  );
  const organisations = await rows<Counted>("organisations", (db) =>
    db
      .select({ key: organisation.name, count: countDistinct(i.id) })
      .from(i)
      .innerJoin(interactionOrganisation, eq(interactionOrganisation.interaction, i.id))
      .innerJoin(organisation, eq(organisation.id, standing(tables, interactionOrganisation.organisation)))
      .where(inWeek)
      .groupBy(organisation.name)
      .orderBy(desc(countDistinct(i.id)), asc(organisation.name)),
  );
  const [across] = await rows<{ naming: unknown; across: unknown }>("across", (db) => {
    const links = db
      .select({ n: countDistinct(standing(tables, interactionOrganisation.organisation)).as("n") })
      .from(i)
      .innerJoin(interactionOrganisation, eq(interactionOrganisation.interaction, i.id))
      .where(inWeek)
      .groupBy(i.id)
      .as("links");
    return db.select({ naming: count(), across: sql`count(case when ${links.n} > 1 then 1 end)` }).from(links);
  });
  const [named] = await rows<{ people: unknown; entries: unknown }>("people", (db) =>
    db
      .select({
        people: sql`count(distinct coalesce(${participant.person}, ${participant.name}))`,
        entries: countDistinct(participant.interaction),
      })
      .from(i)
      .innerJoin(participant, eq(participant.interaction, i.id))
      .where(inWeek),
  );
  const [fresh] = await rows<{ n: number }>("newcomers", (db) =>
    db
      .select({ n: count() })
      .from(firstSeen)
      .where(and(ours(firstSeen), gte(firstSeen.first, hole("from")), lte(firstSeen.first, hole("to")))),
  );
  const cells = await rows<{ sex: Sex; age: AgeBand; count: unknown }>("cells", (db) =>
    db
      .select({ sex: participantCount.sex, age: participantCount.age, count: sum(participantCount.count) })
      .from(i)
      .innerJoin(participantCount, eq(participantCount.interaction, i.id))
      .where(inWeek)
      .groupBy(participantCount.sex, participantCount.age),
  );
  const lessons = await rows<{ title: string; lesson: string | null }>("lessons", (db) =>
    db
      .select({ title: i.title, lesson: i.lesson })
      .from(i)
      .where(and(inWeek, isNotNull(i.lesson)))
      .orderBy(desc(i.date), desc(i.createdAt), desc(i.id))
      .limit(5),
  );
  const isDue = and(ours(followUp), eq(followUp.status, "open"), lte(followUp.due, hole("soon")));
  const due = await rows<{ what: string; who: string | null; due: string | null }>("due", (db) =>
    db
      .select({ what: followUp.what, who: followUp.who, due: followUp.due })
      .from(followUp)
      .where(isDue)
      .orderBy(asc(followUp.due), asc(followUp.id))
      .limit(20),
  );
  const [allDue] =
    due.length < 20
      ? [{ n: due.length }]
      : await rows<{ n: number }>("all due", (db) => db.select({ n: count() }).from(followUp).where(isDue));
  const next = await rows<{ title: string; date: string }>("next", (db) =>
    db
      .select({ title: plannedEvent.title, date: plannedEvent.date })
      .from(plannedEvent)
      .where(and(ours(plannedEvent), eq(plannedEvent.state, "planned"), gt(plannedEvent.end, hole("now"))))
      .orderBy(asc(plannedEvent.end), asc(plannedEvent.id))
      .limit(3),
  );
  const loggers = await rows<{ name: string; settings: PersonSettings; count: number }>("loggers", (db) => {
    const most = db
      .select({ person: i.loggedBy, n: count().as("n") })
      .from(i)
      .where(inWeek)
      .groupBy(i.loggedBy)
      .as("most");
    return db
      .select({ name: person.name, settings: person.settings, count: most.n })
      .from(most)
      .innerJoin(person, eq(person.id, most.person))
      .orderBy(desc(most.n), asc(person.name), asc(person.id));
  });

  return {
    days: days.map((day) => ({ ...day, nominal: total(day.nominal) })),
    types,
    themes,
    touched: await themesTouched(ask, tables, asked),
    organisations,
    linked: total(across?.naming),
    across: total(across?.across),
    people: total(named?.people),
    naming: total(named?.entries),
    newcomers: fresh?.n ?? 0,
    cells: cells.map((cell) => ({ ...cell, count: total(cell.count) })),
    lessons: lessons.flatMap((row) => (row.lesson ? [{ title: row.title, lesson: row.lesson }] : [])),
    due: due.flatMap((row) => (row.due ? [{ ...row, due: row.due }] : [])),
    allDue: allDue?.n ?? 0,
    next,
    loggers: loggers.map((row) => ({ name: row.settings.thanks ? row.name : null, count: row.count })),
  };
}
