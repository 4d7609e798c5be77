import { and, count, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { EntriesAsked, EntriesBy } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/**
 * Entries of these communities that an organisation took part in, or that were in a country: how many, and the newest.
 * The organisations' rows come from `interactionOrganisation_organisation`, the country's from `interaction_country`.
 */
export async function entriesBy(db: Db, tables: Schema, asked: EntriesAsked): Promise<EntriesBy> {
  const { interaction: i, interactionOrganisation: o } = tables;
  if (asked.communities.length === 0 || (asked.organisations.length === 0 && asked.country === null)) return { n: 0, newest: [] };
  const linked = db
    .select({ id: o.interaction })
    .from(o)
    .where(and(eq(o.programme, asked.programme), inArray(o.organisation, [...asked.organisations])));
  const which = and(
    eq(i.programme, asked.programme),
    isNull(i.deletedAt),
    inArray(i.community, [...asked.communities]),
    or(
      asked.organisations.length > 0 ? inArray(i.id, linked) : undefined,
      asked.country === null ? undefined : and(eq(i.programme, asked.programme), eq(i.country, asked.country)),
    ),
  );
  const [counted, newest] = await Promise.all([
    db.select({ n: count() }).from(i).where(which),
    db.select().from(i).where(which).orderBy(desc(i.date), desc(i.id)).limit(asked.limit),
  ]);
  return { n: counted[0]?.n ?? 0, newest };
}
