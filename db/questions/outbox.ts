import { and, asc, inArray, lte } from "drizzle-orm";
import type { OutboxRow } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/** Rows to post: waiting and due, or claimed by somebody whose lease ran out. Ids are UUIDv7-like per key; order is by due time. */
export async function dueOutbox(db: Db, { outbox: o }: Schema, now: number, limit: number): Promise<OutboxRow[]> {
  return db
    .select()
    .from(o)
    .where(and(inArray(o.state, ["waiting", "posting"]), lte(o.nextAt, now)))
    .orderBy(asc(o.nextAt), asc(o.createdAt))
    .limit(limit);
}
