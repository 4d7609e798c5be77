import { and, asc, count, countDistinct, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, min, sql } from "drizzle-orm";
import { addDays } from "../../src/domain/dates.js";
import { type DormancyAsked, type DormancyFacts, PERIOD_DAYS, QUARTER_DAYS } from "../../src/domain/dormancy.js";
import type { Schema } from "../schema.js";
import type { Asking, Preparable } from "../statements.js";

/** How many days with entries the usual interval is read from. */
const DAYS = 21;

/** What the dormancy signals of one community rest on; bounded by its last sixteen weeks and its last days with entries. */
export async function dormancyFacts({ db, ask }: Asking, tables: Schema, asked: DormancyAsked): Promise<DormancyFacts> {
  const { interaction: i, participant, followUp } = tables;
  const { programme, community, today, began } = asked;
  const quarter = addDays(today, 1 - QUARTER_DAYS);
  // Asked of every community each working day: prepared, since most of these statements are quicker than their building.
  const hole = sql.placeholder;
  const own = { programme, community, today, quarter };
  const rows = <T>(
    name: string,
    build: (on: typeof db) => Preparable,
    values: Readonly<Record<string, string>> = own,
  ): Promise<T[]> => ask<T>({ name: `dormancy ${name}`, build, values });
  const here = and(
    eq(i.programme, hole("programme")),
    eq(i.community, hole("community")),
    isNull(i.deletedAt),
    lte(i.date, hole("today")),
  );
  const inQuarter = and(here, gte(i.date, hole("quarter")));

  const days = await rows<{ date: string }>("days", (on) =>
    on.selectDistinct({ date: i.date }).from(i).where(here).orderBy(desc(i.date)).limit(DAYS),
  );
  const loggers = await rows<{ person: string; count: number }>("loggers", (on) =>
    on
      .select({ person: i.loggedBy, count: count() })
      .from(i)
      .where(inQuarter)
      .groupBy(i.loggedBy)
      .orderBy(desc(count()), asc(i.loggedBy)),
  );
  const people: number[] = [];
  for (const back of [4, 3, 2, 1]) {
    const [from, to] = [addDays(today, 1 - back * PERIOD_DAYS), addDays(today, -(back - 1) * PERIOD_DAYS)];
    const [named] = await rows<{ n: number }>(
      "people",
      (on) =>
        on
          .select({ n: countDistinct(sql`coalesce(${participant.person}, ${participant.name})`) })
          .from(i)
          .innerJoin(participant, eq(participant.interaction, i.id))
          .where(and(here, gte(i.date, hole("from")), lte(i.date, hole("to")))),
      { ...own, from, to },
    );
    people.push(Number(named?.n ?? 0));
  }
  const named = await rows<{ person: string | null }>("named", (on) =>
    on
      .selectDistinct({ person: participant.person })
      .from(i)
      .innerJoin(participant, eq(participant.interaction, i.id))
      .where(and(inQuarter, isNotNull(participant.person))),
  );
  const active = [...new Set([...loggers.map((one) => one.person), ...named.flatMap((one) => one.person ?? [])])];
  const known = active.length === 0 ? 0 : await knownBefore();
  const [late] = await rows<{ n: number; oldest: string | null }>("late", (on) =>
    on
      .select({ n: count(), oldest: min(followUp.due) })
      .from(followUp)
      .where(
        and(
          eq(followUp.programme, hole("programme")),
          eq(followUp.community, hole("community")),
          eq(followUp.status, "open"),
          lt(followUp.due, hole("today")),
        ),
      ),
  );
  return {
    today,
    began,
    days: days.map((one) => one.date),
    loggers,
    people,
    active: active.length,
    newcomers: active.length - known,
    overdue: late?.n ?? 0,
    oldestDue: late?.oldest ?? null,
  };

  /** How many of the active had logged, or been named, here before the quarter. */
  async function knownBefore(): Promise<number> {
    const before = and(
      eq(i.programme, programme),
      eq(i.community, community),
      isNull(i.deletedAt),
      lte(i.date, today),
      lt(i.date, quarter),
    );
    const logged = await db
      .selectDistinct({ person: i.loggedBy })
      .from(i)
      .where(and(before, inArray(i.loggedBy, active)));
    const took = await db
      .selectDistinct({ person: participant.person })
      .from(participant)
      .innerJoin(i, eq(i.id, participant.interaction))
      .where(and(eq(participant.programme, programme), inArray(participant.person, active), before));
    return new Set([...logged, ...took].map((one) => one.person)).size;
  }
}
