import { aliasedTable, and, asc, count, eq, gt, inArray, lt, lte, min, notExists, or } from "drizzle-orm";
import type { OutboxRow } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

const IN_LINE = ["waiting", "posting"] as const;

/**
 * Rows to post: waiting and due, or claimed by somebody whose lease ran out. Nobody overtakes in the line of a place: whoever stands
 * behind one that is due, being posted, or to be tried again, is not served. One that was never tried and is for later blocks nobody.
 */
export async function dueOutbox(db: Db, { outbox: o }: Schema, now: number, limit: number): Promise<OutboxRow[]> {
  const earlier = aliasedTable(o, "earlier");
  return db
    .select()
    .from(o)
    .where(
      and(
        inArray(o.state, IN_LINE),
        lte(o.nextAt, now),
        notExists(
          db
            .select({ id: earlier.id })
            .from(earlier)
            .where(
              and(
                inArray(earlier.state, IN_LINE),
                eq(earlier.platform, o.platform),
                eq(earlier.workspace, o.workspace),
                eq(earlier.to, o.to),
                lt(earlier.turn, o.turn),
                or(gt(earlier.attempts, 0), lte(earlier.nextAt, now)),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(o.nextAt), asc(o.turn))
    .limit(limit);
}

/** Counts over the index outbox_due; what is posted is not read. */
export async function outboxStates(db: Db, { outbox: o }: Schema): Promise<{ state: string; n: number; oldest: number }[]> {
  const rows = await db
    .select({ state: o.state, n: count(), oldest: min(o.createdAt) })
    .from(o)
    .where(inArray(o.state, [...IN_LINE, "failed"]))
    .groupBy(o.state);
  return rows.map((row) => ({ ...row, oldest: Number(row.oldest ?? 0) }));
}
