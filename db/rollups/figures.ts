import { eq, sql } from "drizzle-orm";
import type { FiguresAsked, FiguresFacts } from "../../src/domain/figures.js";
import { figures as fromRows } from "../questions/figures.js";
import type { Schema } from "../schema.js";
import type { Ask, Asking } from "../statements.js";
import { adding } from "./adding.js";
import { monthSums } from "./month-sums.js";
import { keepSums, keptSums, type Month, type MonthsAsked, monthsOf } from "./months.js";

/**
 * The figures of a period: whole months from their kept sums, the days at its ends from their rows. A month whose entries changed
 * is summed anew by whoever asks next. With a filter (country, theme, organisation) everything is from the rows.
 */
export async function figures(on: Asking, tables: Schema, asked: FiguresAsked): Promise<FiguresFacts> {
  const { programme, communities, from = "0000-01-01", to = "9999-12-31", ...filters } = asked;
  if (Object.values(filters).some((value) => value !== undefined)) return fromRows(on.db, tables, asked);
  const period: MonthsAsked = { programme, communities, from, to };
  await sumStale(on.ask, tables, period);
  return on.snapshot((ask) => addUp(ask, tables, period));
}

/**
 * Sums the whole months that have no sums. All statements of one month see the same entries, or its mark was raised by the commit
 * between them and nothing is kept: then the next who asks does it.
 */
async function sumStale(ask: Ask, tables: Schema, asked: MonthsAsked): Promise<void> {
  for (const month of await monthsOf(ask, tables, asked))
    if (month.whole && !month.kept) await keepSums(ask, tables, month, await monthSums(ask, tables, month));
}

async function addUp(ask: Ask, tables: Schema, asked: MonthsAsked): Promise<FiguresFacts> {
  const total = adding();
  const byYear = new Map<string, Month[]>();
  for (const one of await monthsOf(ask, tables, asked))
    if (one.whole && one.kept) {
      const key = `${one.community} ${one.month.slice(0, 4)}`;
      byYear.set(key, [...(byYear.get(key) ?? []), one]);
    } else total.add(one.community, one.month, await monthSums(ask, tables, one));
  // A year of a community at a time: where the answer is read in the thread that serves people, they are served between.
  for (const months of byYear.values()) {
    const [first, last] = [months[0], months.at(-1)];
    if (!first || !last) continue;
    const { programme, community } = first;
    const wanted = new Set(months.map((one) => one.month));
    for (const { month, sums } of await keptSums(ask, tables, { programme, community, from: first.month, to: last.month }))
      if (sums && wanted.has(month)) total.add(community, month, sums);
  }
  return total.facts(await organisationNames(ask, tables, asked.programme));
}

/** What a programme's organisations are called now. */
async function organisationNames(ask: Ask, { organisation: o }: Schema, programme: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ask<{ id: string; name: string }>({
    name: "organisation names",
    values: { programme },
    build: (db) =>
      db
        .select({ id: o.id, name: o.name })
        .from(o)
        .where(eq(o.programme, sql.placeholder("programme"))),
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}
