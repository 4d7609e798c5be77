import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import { addDays } from "../../src/domain/dates.js";
import type { Schema } from "../schema.js";
import type { Ask } from "../statements.js";
import type { DaysAsked, MonthSums } from "./month-sums.js";

/** The days asked about, both included. */
export interface MonthsAsked {
  readonly programme: string;
  readonly communities: readonly string[] | undefined;
  readonly from: string;
  readonly to: string;
}
/** A month of a community in which an entry was ever written; `kept`: its sums stand. `whole`: all its days are asked about. */
export interface Month extends DaysAsked {
  readonly month: string;
  readonly mark: number;
  readonly kept: boolean;
  readonly whole: boolean;
}

/** The months of a period, by community. Reads no sums. */
export async function monthsOf(ask: Ask, { figuresMonth: f }: Schema, asked: MonthsAsked): Promise<readonly Month[]> {
  const rows = await ask<{ community: string; month: string; mark: number; kept: unknown }>({
    name: "figures months",
    values: { programme: asked.programme, from: asked.from.slice(0, 7), to: asked.to.slice(0, 7) },
    build: (db) =>
      db
        .select({
          community: f.community,
          month: f.month,
          mark: f.mark,
          kept: sql`case when ${f.sums} is null then 0 else 1 end`,
        })
        .from(f)
        .where(
          and(
            eq(f.programme, sql.placeholder("programme")),
            gte(f.month, sql.placeholder("from")),
            lte(f.month, sql.placeholder("to")),
          ),
        )
        .orderBy(asc(f.community), asc(f.month)),
  });
  const wanted = asked.communities && new Set(asked.communities);
  return rows
    .filter((row) => !wanted || wanted.has(row.community))
    .map((row) => ({ ...row, programme: asked.programme, kept: Number(row.kept) === 1, ...daysOf(row.month, asked) }));
}

function daysOf(month: string, asked: MonthsAsked): { readonly from: string; readonly to: string; readonly whole: boolean } {
  const first = `${month}-01`;
  const last = addDays(firstOfNext(month), -1);
  const [from, to] = [asked.from > first ? asked.from : first, asked.to < last ? asked.to : last];
  return { from, to, whole: from === first && to === last };
}

const firstOfNext = (month: string): string => {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return of === 12 ? `${String(year + 1).padStart(4, "0")}-01-01` : `${month.slice(0, 4)}-${String(of + 1).padStart(2, "0")}-01`;
};

/** The kept sums of a community's months from one to another. */
export const keptSums = (
  ask: Ask,
  { figuresMonth: f }: Schema,
  values: { readonly programme: string; readonly community: string; readonly from: string; readonly to: string },
): Promise<readonly { readonly month: string; readonly sums: MonthSums | null }[]> =>
  ask({
    name: "figures sums",
    values: { ...values },
    build: (db) =>
      db
        .select({ month: f.month, sums: f.sums })
        .from(f)
        .where(
          and(
            eq(f.programme, sql.placeholder("programme")),
            eq(f.community, sql.placeholder("community")),
            gte(f.month, sql.placeholder("from")),
            lte(f.month, sql.placeholder("to")),
          ),
        )
        .orderBy(asc(f.month)),
  });

/** Keeps a month's sums, unless its entries changed since its mark was read. */
export const keepSums = (ask: Ask, { figuresMonth: f }: Schema, month: Month, sums: MonthSums): Promise<unknown> =>
  ask({
    name: "figures keep",
    values: {
      programme: month.programme,
      community: month.community,
      month: month.month,
      mark: month.mark,
      sums: f.sums.mapToDriverValue(sums),
    },
    build: (db) =>
      db
        .update(f)
        .set({ sums: sql`${sql.placeholder("sums")}` })
        .where(
          and(
            eq(f.programme, sql.placeholder("programme")),
            eq(f.community, sql.placeholder("community")),
            eq(f.month, sql.placeholder("month")),
            eq(f.mark, sql.placeholder("mark")),
          ),
        )
        .returning({ month: f.month }),
  });
