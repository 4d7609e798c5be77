import { and, count, eq, gt, gte, inArray, lt, lte, not, or } from "drizzle-orm";
import type { PeriodOf } from "../../src/domain/closings.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/**
 * Entries changed after an instant: those that are in the period now, by `interaction_week`; and those that an edit took out of it, by what
 * their history says they were.
 */
export async function changedSince(db: Db, tables: Schema, asked: PeriodOf, at: number): Promise<number> {
  const { interaction: i, history: h } = tables;
  const { programme, from, to } = asked;
  const communities = [...asked.communities];
  const inside = and(inArray(i.community, communities), gte(i.date, from), lte(i.date, to));
  const [there] = await db
    .select({ n: count() })
    .from(i)
    .where(and(eq(i.programme, programme), inside, gt(i.updatedAt, at)));
  const outside = or(not(inArray(i.community, communities)), lt(i.date, from), gt(i.date, to));
  const gone = await db
    .select({ id: i.id, before: h.before })
    .from(i)
    .innerJoin(h, and(eq(h.programme, i.programme), eq(h.subject, i.id)))
    .where(and(eq(i.programme, programme), outside, gt(i.updatedAt, at), lte(i.createdAt, at), gt(h.at, at)));
  const wasIn = ({ before }: (typeof gone)[number]): boolean => {
    const { date, community } = (before ?? {}) as { date?: unknown; community?: unknown };
    return typeof date === "string" && date >= from && date <= to && communities.some((one) => one === community);
  };
  return (there?.n ?? 0) + new Set(gone.filter(wasIn).map((one) => one.id)).size;
}
