import { and, eq, gt, isNull, min } from "drizzle-orm";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/** Goes from one spelling to the next along `followUp_who`: as many looks as spellings, however many follow-ups each has. */
export async function doersWritten(db: Db, { followUp: f }: Schema, programme: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    const last = found.at(-1);
    const [row] = await db
      .select({ who: min(f.who) })
      .from(f)
      .where(and(eq(f.programme, programme), isNull(f.person), last === undefined ? undefined : gt(f.who, last)));
    if (row?.who === null || row?.who === undefined) return found;
    found.push(row.who);
  }
}
