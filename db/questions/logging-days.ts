import { and, desc, eq, gte, isNotNull, isNull, lte, max, ne, sql } from "drizzle-orm";
import type { LoggingDays } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import type { Ask } from "../statements.js";

/** Who logged in a community on which days of a period, and when somebody else's entry last named them; bounded by the period's entries. */
export async function loggingDays(
  ask: Ask,
  { interaction: i, participant }: Schema,
  programme: string,
  community: string,
  from: string,
  to: string,
): Promise<readonly LoggingDays[]> {
  const values = { programme, community, from, to };
  const hole = sql.placeholder;
  const within = and(
    eq(i.programme, hole("programme")),
    eq(i.community, hole("community")),
    isNull(i.deletedAt),
    gte(i.date, hole("from")),
    lte(i.date, hole("to")),
  );
  const days = await ask<{ person: string; date: string }>({
    name: "logging days",
    build: (db) =>
      db
        .selectDistinct({ person: i.loggedBy, date: i.date })
        .from(i)
        .where(and(within, eq(i.sample, false)))
        .orderBy(desc(i.date)),
    values,
  });
  const named = await ask<{ person: string; date: string | null }>({
    name: "logging named",
    build: (db) =>
      db
        .select({ person: participant.person, date: max(i.date) })
        .from(i)
        .innerJoin(participant, eq(participant.interaction, i.id))
        .where(and(within, isNotNull(participant.person), ne(participant.person, i.loggedBy)))
        .groupBy(participant.person),
    values,
  });
  const namedOn = new Map(named.map((row) => [row.person, row.date]));
  const byPerson = new Map<string, string[]>();
  for (const { person, date } of days) byPerson.set(person, [...(byPerson.get(person) ?? []), date]);
  return [...byPerson].map(([person, dates]) => ({ person, days: dates, namedOn: namedOn.get(person) ?? null }));
}
