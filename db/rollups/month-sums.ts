import { and, count, countDistinct, eq, exists, gte, isNull, lte, type SQL, sql, sum } from "drizzle-orm";
import type { AgeBand, Sex, ToolUse } from "../../src/domain/records.js";
import { standing } from "../questions/standing.js";
import type { Schema } from "../schema.js";
import type { Ask, Db, Preparable, Values } from "../statements.js";

/** What a community's entries between two days come to. Sums add up over months; people do not, so they are listed. */
export interface MonthSums {
  readonly types: readonly (readonly [type: string, entries: number, nominal: number, counted: number])[];
  readonly themes: readonly (readonly [theme: string, entries: number])[];
  readonly themed: number;
  readonly implementors: readonly (readonly [organisation: string, entries: number])[];
  readonly implemented: number;
  readonly tools: readonly (readonly [use: ToolUse, tool: string, entries: number])[];
  readonly tooled: number;
  readonly cells: readonly (readonly [sex: Sex, age: AgeBand, participants: number])[];
  /** Ids of the people named, and the names of those who have none. */
  readonly people: readonly string[];
  readonly naming: number;
}

/** The days of one community that are summed, both included. */
export interface DaysAsked {
  readonly programme: string;
  readonly community: string;
  readonly from: string;
  readonly to: string;
}

/** Sums over the entries of some days, in seven statements over `interaction_week`. */
export async function monthSums(ask: Ask, tables: Schema, asked: DaysAsked): Promise<MonthSums> {
  const { interaction: i, interactionTheme: theme, interactionTool: tool, interactionOrganisation: link } = tables;
  const { participant, participantCount } = tables;
  const hole = sql.placeholder;
  const chosen = and(
    eq(i.programme, hole("programme")),
    eq(i.community, hole("community")),
    gte(i.date, hole("from")),
    lte(i.date, hole("to")),
    isNull(i.deletedAt),
  );
  const values: Values = { ...asked };
  const rows = <T>(name: string, build: (db: Db) => Preparable) => ask<T>({ name: `sums ${name}`, build, values });
  const has = (db: Db, table: typeof theme | typeof tool | typeof link | typeof participant, more?: SQL): SQL<number> =>
    sql<number>`count(case when ${exists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.interaction, i.id), more)),
    )} then 1 end)`;
  const implementing = eq(link.part, "implementor");

  const types = await rows<{ type: string; n: number; nominal: unknown; counted: number }>("types", (db) =>
    db
      .select({ type: i.type, n: count(), nominal: sum(i.nominal), counted: count(i.nominal) })
      .from(i)
      .where(chosen)
      .groupBy(i.type),
  );
  const [answered] = await rows<Record<"themed" | "implemented" | "tooled" | "naming", unknown>>("answered", (db) =>
    db
      .select({
        themed: has(db, theme),
        implemented: has(db, link, implementing),
        tooled: has(db, tool),
        naming: has(db, participant),
      })
      .from(i)
      .where(chosen),
  );
  const themes = await rows<{ theme: string; n: number }>("themes", (db) =>
    db
      .select({ theme: theme.theme, n: count() })
      .from(i)
      .innerJoin(theme, eq(theme.interaction, i.id))
      .where(chosen)
      .groupBy(theme.theme),
  );
  // Two that were merged are one, also in an entry that names both; a merge empties the sums (keeping.ts).
  const body = standing(tables, link.organisation);
  const implementors = await rows<{ organisation: string; n: number }>("implementors", (db) =>
    db
      .select({ organisation: body, n: countDistinct(i.id) })
      .from(i)
      .innerJoin(link, eq(link.interaction, i.id))
      .where(and(chosen, implementing))
      // The first column: a database would not know the same subquery again.
      .groupBy(sql`1`),
  );
  const tools = await rows<{ use: ToolUse; tool: string; n: number }>("tools", (db) =>
    db
      .select({ use: tool.use, tool: tool.tool, n: count() })
      .from(i)
      .innerJoin(tool, eq(tool.interaction, i.id))
      .where(chosen)
      .groupBy(tool.use, tool.tool),
  );
  const cells = await rows<{ sex: Sex; age: AgeBand; n: unknown }>("cells", (db) =>
    db
      .select({ sex: participantCount.sex, age: participantCount.age, n: sum(participantCount.count) })
      .from(i)
      .innerJoin(participantCount, eq(participantCount.interaction, i.id))
      .where(chosen)
      .groupBy(participantCount.sex, participantCount.age),
  );
  const who = sql<string | null>`coalesce(${participant.person}, ${participant.name})`;
  const people = await rows<{ who: string | null }>("people", (db) =>
    db.selectDistinct({ who }).from(i).innerJoin(participant, eq(participant.interaction, i.id)).where(chosen),
  );
  return {
    types: types.map((row) => [row.type, row.n, Number(row.nominal ?? 0), row.counted]),
    themes: themes.map((row) => [row.theme, row.n]),
    themed: Number(answered?.themed ?? 0),
    implementors: implementors.map((row) => [row.organisation, row.n]),
    implemented: Number(answered?.implemented ?? 0),
    tools: tools.map((row) => [row.use, row.tool, row.n]),
    tooled: Number(answered?.tooled ?? 0),
    cells: cells.map((row) => [row.sex, row.age, Number(row.n ?? 0)]),
    people: people.flatMap((row) => (row.who === null ? [] : [row.who])),
    naming: Number(answered?.naming ?? 0),
  };
}
