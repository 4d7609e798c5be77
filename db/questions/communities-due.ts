import { and, asc, gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Community, Look } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Ask } from "../statements.js";
import { daySince, digestSince } from "../tables/places.js";

/**
 * Three looks into two small indexes (of the look's hour, and of those changed since) instead of one over all communities. Asked each
 * minute: prepared, since each is quicker than its building.
 */
export async function communitiesDue(
  ask: Ask,
  { community: c }: Schema,
  look: Look,
  now: number,
  horizon: number,
): Promise<Community[]> {
  const [at, changed] = look === "digest" ? [c.digestAt, digestSince(c)] : [c.dayAt, daySince(c)];
  const looks: Readonly<Record<string, SQL>> = {
    changed,
    come: lte(at, sql.placeholder("now")),
    beyond: gt(at, sql.placeholder("horizon")),
  };
  const found = new Map<string, Community>();
  for (const [name, when] of Object.entries(looks))
    for (const row of await ask<Community>({
      name: `${look} ${name}`,
      build: (db) =>
        db
          .select()
          .from(c)
          .where(and(when, isNull(c.archivedAt)))
          .orderBy(asc(c.id)),
      values: { now, horizon },
    }))
      found.set(row.id, row);
  return [...found.values()];
}
