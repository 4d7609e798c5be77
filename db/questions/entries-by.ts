import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { EntriesAsked, EntriesBy } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/**
 * Entries of these communities that an organisation took part in, or that were in a country: how many, and the newest.
 * The organisations' rows come from `interactionOrganisation_organisation`, the country's from `interaction_country`, and each entry by
 * its id. What else must hold is written so that no index serves it: of a programme with few communities SQLite would read every entry.
 */
export async function entriesBy(db: Db, tables: Schema, asked: EntriesAsked): Promise<EntriesBy> {
  const { interaction: i, interactionOrganisation: o } = tables;
  if (asked.communities.length === 0 || (asked.organisations.length === 0 && asked.country === null)) return { n: 0, newest: [] };
  const byOrganisation = db
    .select({ id: o.interaction })
    .from(o)
    .where(and(eq(o.programme, asked.programme), inArray(o.organisation, [...asked.organisations])));
  const byCountry = db
    .select({ id: i.id })
    .from(i)
    .where(and(eq(i.programme, asked.programme), eq(i.country, asked.country ?? "")));
  const which =
    asked.country === null ? byOrganisation : asked.organisations.length === 0 ? byCountry : byOrganisation.union(byCountry);
  const found = await db
    .select({ id: i.id, n: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(i)
    .where(
      and(
        inArray(i.id, which),
        isNull(i.deletedAt),
        inArray(sql`${i.programme} || ''`, [asked.programme]),
        inArray(sql`${i.community} || ''`, [...asked.communities]),
      ),
    )
    .orderBy(desc(i.date), desc(i.id))
    .limit(asked.limit);
  const newest =
    found.length === 0
      ? []
      : await db
          .select()
          .from(i)
          .where(
            inArray(
              i.id,
              found.map(({ id }) => id),
            ),
          )
          .orderBy(desc(i.date), desc(i.id));
  return { n: found[0]?.n ?? 0, newest };
}
