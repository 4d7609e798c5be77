import { and, desc, eq, lt, or } from "drizzle-orm";
import type { Interaction } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/** A person's entries, newest logged first, those before `before` where given. Walks the index `interaction_logger` backwards. */
export async function entriesOf(
  db: Db,
  { interaction: i }: Schema,
  programme: string,
  person: string,
  before: { readonly createdAt: number; readonly id: string } | undefined,
  limit: number,
): Promise<Interaction[]> {
  return db
    .select()
    .from(i)
    .where(
      and(
        eq(i.programme, programme),
        eq(i.loggedBy, person),
        before && or(lt(i.createdAt, before.createdAt), and(eq(i.createdAt, before.createdAt), lt(i.id, before.id))),
      ),
    )
    .orderBy(desc(i.createdAt), desc(i.id))
    .limit(limit);
}
