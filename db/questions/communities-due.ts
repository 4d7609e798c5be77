import { and, asc, gt, isNull, lte } from "drizzle-orm";
import type { Community } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { daySince, digestSince } from "../tables/places.js";

/** Three looks into two small indexes (of the look's hour, and of those changed since) instead of one over all communities. */
export async function communitiesDue(
  db: Db,
  { community: c }: Schema,
  look: "digest" | "day",
  now: number,
  horizon: number,
): Promise<Community[]> {
  const [at, changed] = look === "digest" ? [c.digestAt, digestSince(c)] : [c.dayAt, daySince(c)];
  const found = new Map<string, Community>();
  for (const when of [changed, lte(at, now), gt(at, horizon)])
    for (const row of await db
      .select()
      .from(c)
      .where(and(when, isNull(c.archivedAt)))
      .orderBy(asc(c.id)))
      found.set(row.id, row);
  return [...found.values()];
}
