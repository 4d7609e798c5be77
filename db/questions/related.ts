import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { FollowUp, Interaction } from "../../src/domain/records.js";
import type { Related } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import { type Ask, upTo, type Values } from "../statements.js";
import { standing } from "./standing.js";

/**
 * What others learned: entries of a community in a period that share an organisation or a theme and hold a lesson, newest first.
 * Walks `interaction_week` backwards and stops at the limit; each row's parts are looked up by its id.
 */
export async function lessonsLike(ask: Ask, tables: Schema, about: Related, from: string, limit: number): Promise<Interaction[]> {
  const { interaction: i, interactionOrganisation: o, interactionTheme: t } = tables;
  if (about.organisations.length + about.themes.length === 0) return [];
  const values = { ...asked(about), from, until: about.until, person: about.person, limit };
  return ask({
    name: `lessons like ${about.organisations.length} ${about.themes.length}`,
    values,
    build: (db) =>
      db
        .select()
        .from(i)
        .where(
          and(
            eq(i.programme, hole("programme")),
            eq(i.community, hole("community")),
            gte(i.date, hole("from")),
            lte(i.date, hole("until")),
            isNull(i.deletedAt),
            isNotNull(i.lesson),
            ne(i.id, hole("interaction")),
            ne(i.loggedBy, hole("person")),
            or(
              about.organisations.length > 0
                ? exists(
                    db
                      .select({ one: sql`1` })
                      .from(o)
                      .where(
                        and(
                          eq(o.interaction, i.id),
                          inArray(standing(tables, o.organisation), holes("organisation", about.organisations)),
                        ),
                      ),
                  )
                : undefined,
              about.themes.length > 0
                ? exists(
                    db
                      .select({ one: sql`1` })
                      .from(t)
                      .where(and(eq(t.interaction, i.id), inArray(t.theme, holes("theme", about.themes)))),
                  )
                : undefined,
            ),
          ),
        )
        .orderBy(desc(i.date), desc(i.id))
        .limit(upTo("limit")),
  });
}

/** What a community still has to do with these organisations, from other entries; what is due first stands first. */
export async function followUpsWith(ask: Ask, tables: Schema, about: Related, limit: number): Promise<FollowUp[]> {
  const { followUp: f, interactionOrganisation: o, interaction: i } = tables;
  if (about.organisations.length === 0) return [];
  return ask({
    name: `follow-ups with ${about.organisations.length}`,
    values: { ...asked(about), limit },
    build: (db) =>
      db
        .select()
        .from(f)
        .where(
          and(
            eq(f.programme, hole("programme")),
            eq(f.community, hole("community")),
            eq(f.status, "open"),
            ne(f.interaction, hole("interaction")),
            exists(
              db
                .select({ one: sql`1` })
                .from(o)
                .innerJoin(i, eq(i.id, o.interaction))
                .where(
                  and(
                    eq(o.interaction, f.interaction),
                    inArray(standing(tables, o.organisation), holes("organisation", about.organisations)),
                    isNull(i.deletedAt),
                  ),
                ),
            ),
          ),
        )
        .orderBy(sql`${f.due} is null`, asc(f.due), asc(f.createdAt))
        .limit(upTo("limit")),
  });
}

const hole = (name: string) => sql.placeholder(name);
const holes = (name: string, list: readonly string[]) => list.map((_, index) => hole(`${name}_${index}`));
/** What fills the holes of both. */
const asked = ({ programme, community, interaction, organisations, themes }: Related): Values => ({
  programme,
  community,
  interaction,
  ...Object.fromEntries(organisations.map((one, index) => [`organisation_${index}`, one])),
  ...Object.fromEntries(themes.map((one, index) => [`theme_${index}`, one])),
});
