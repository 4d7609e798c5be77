import { and, asc, gt, isNull, lte } from "drizzle-orm";
import type { Community } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { changedSince } from "../tables/places.js";

/** Three looks into two small indexes (community_changed, community_digest) instead of one over all communities. */
export async function digestsDue(db: Db, { community: c }: Schema, now: number, horizon: number): Promise<Community[]> {
  const found = new Map<string, Community>();
  for (const when of [changedSince(c), lte(c.digestAt, now), gt(c.digestAt, horizon)])
    for (const row of await db
      .select()
      .from(c)
      .where(and(when, isNull(c.archivedAt)))
      .orderBy(asc(c.id)))
      found.set(row.id, row);
  return [...found.values()];
}
