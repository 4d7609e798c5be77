import { and, asc, count, countDistinct, desc, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { MyYear } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { standing } from "./standing.js";

const ORGANISATIONS = 10;
const LESSONS = 10;

/** A person's own entries between two days, counted by type, month and organisation, with the newest lessons. Reads only their rows (`interaction_logger`). */
export async function myYear(
  db: Db,
  tables: Schema,
  programme: string,
  person: string,
  from: string,
  to: string,
): Promise<MyYear> {
  const { interaction: i, interactionOrganisation: o, organisation } = tables;
  const mine = and(eq(i.programme, programme), eq(i.loggedBy, person), gte(i.date, from), lte(i.date, to), isNull(i.deletedAt));
  const month = sql<string>`substr(${i.date}, 1, 7)`;
  const [types, months, organisations, lessons, [seats]] = await Promise.all([
    db.select({ type: i.type, n: count() }).from(i).where(mine).groupBy(i.type).orderBy(desc(count()), asc(i.type)),
    db.select({ month, n: count() }).from(i).where(mine).groupBy(month).orderBy(asc(month)),
    db
      .select({ name: organisation.name, n: countDistinct(i.id) })
      .from(i)
      .innerJoin(o, eq(o.interaction, i.id))
      .innerJoin(organisation, eq(organisation.id, standing(tables, o.organisation)))
      .where(mine)
      .groupBy(organisation.id, organisation.name)
      .orderBy(desc(countDistinct(i.id)), asc(organisation.name))
      .limit(ORGANISATIONS),
    db
      .select({ title: i.title, date: i.date, lesson: i.lesson })
      .from(i)
      .where(and(mine, isNotNull(i.lesson)))
      .orderBy(desc(i.date), desc(i.id))
      .limit(LESSONS),
    // Counted and summed apart: not every entry says how many took part.
    db
      .select({ answered: count(i.nominal), nominal: sql<number>`coalesce(sum(${i.nominal}), 0)` })
      .from(i)
      .where(mine),
  ]);
  return {
    types,
    months,
    organisations,
    lessons: lessons.map((one) => ({ ...one, lesson: one.lesson ?? "" })),
    answered: Number(seats?.answered ?? 0),
    nominal: Number(seats?.nominal ?? 0),
  };
}
