import { and, eq, gte, inArray, isNull, lte, type SQL } from "drizzle-orm";
import type { FiguresAsked } from "../../src/domain/figures.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";
import { withMerged } from "./standing.js";

/** The condition on `interaction` for the entries asked about: not deleted, in the period, passing every filter given. */
export function entriesIn(db: Db, tables: Schema, asked: FiguresAsked): SQL | undefined {
  const { interaction: i, interactionTheme, interactionOrganisation } = tables;
  const { programme, communities, from, to, country, organisation, theme, statuses } = asked;
  return and(
    eq(i.programme, programme),
    isNull(i.deletedAt),
    communities && inArray(i.community, [...communities]),
    from ? gte(i.date, from) : undefined,
    to ? lte(i.date, to) : undefined,
    statuses ? inArray(i.status, [...statuses]) : undefined,
    country ? eq(i.country, country) : undefined,
    theme
      ? inArray(
          i.id,
          db
            .select({ id: interactionTheme.interaction })
            .from(interactionTheme)
            .where(and(eq(interactionTheme.programme, programme), eq(interactionTheme.theme, theme))),
        )
      : undefined,
    organisation
      ? inArray(
          i.id,
          db
            .select({ id: interactionOrganisation.interaction })
            .from(interactionOrganisation)
            .where(
              and(
                eq(interactionOrganisation.programme, programme),
                inArray(interactionOrganisation.organisation, withMerged(tables, programme, organisation)),
              ),
            ),
        )
      : undefined,
  );
}
