import { sql } from "drizzle-orm";
import type { Db } from "../statements.js";

/** Asks the database for nothing, and says in how many milliseconds it answered. */
export async function ping(db: Db): Promise<number> {
  const before = performance.now();
  await db.select({ one: sql<number>`1` }).from(sql`(select 1) as t`);
  return performance.now() - before;
}
