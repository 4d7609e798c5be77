import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { FollowUp, Interaction } from "../../src/domain/records.js";
import type { Related } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { standing } from "./standing.js";

/**
 * What others learned: entries of a community in a period that share an organisation or a theme and hold a lesson, newest first.
 * Walks `interaction_week` backwards and stops at the limit; each row's parts are looked up by its id.
 */
export async function lessonsLike(db: Db, tables: Schema, about: Related, from: string, limit: number): Promise<Interaction[]> {
  const { interaction: i, interactionOrganisation: o, interactionTheme: t } = tables;
  if (about.organisations.length + about.themes.length === 0) return [];
  return db
    .select()
    .from(i)
    .where(
      and(
        eq(i.programme, about.programme),
        eq(i.community, about.community),
        gte(i.date, from),
        lte(i.date, about.until),
        isNull(i.deletedAt),
        isNotNull(i.lesson),
        ne(i.id, about.interaction),
        ne(i.loggedBy, about.person),
        or(
          about.organisations.length > 0
            ? exists(
                db
                  .select({ one: sql`1` })
                  .from(o)
                  .where(and(eq(o.interaction, i.id), inArray(standing(tables, o.organisation), [...about.organisations]))),
              )
            : undefined,
          about.themes.length > 0
            ? exists(
                db
                  .select({ one: sql`1` })
                  .from(t)
                  .where(and(eq(t.interaction, i.id), inArray(t.theme, [...about.themes]))),
              )
            : undefined,
        ),
      ),
    )
    .orderBy(desc(i.date), desc(i.id))
    .limit(limit);
}

/** What a community still has to do with these organisations, from other entries; what is due first stands first. */
export async function followUpsWith(db: Db, tables: Schema, about: Related, limit: number): Promise<FollowUp[]> {
  const { followUp: f, interactionOrganisation: o, interaction: i } = tables;
  if (about.organisations.length === 0) return [];
  return db
    .select()
    .from(f)
    .where(
      and(
        eq(f.programme, about.programme),
        eq(f.community, about.community),
        eq(f.status, "open"),
        ne(f.interaction, about.interaction),
        exists(
          db
            .select({ one: sql`1` })
            .from(o)
            .innerJoin(i, eq(i.id, o.interaction))
            .where(
              and(
                eq(o.interaction, f.interaction),
                inArray(standing(tables, o.organisation), [...about.organisations]),
                isNull(i.deletedAt),
              ),
            ),
        ),
      ),
    )
    .orderBy(sql`${f.due} is null`, asc(f.due), asc(f.createdAt))
    .limit(limit);
}
