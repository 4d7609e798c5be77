import { and, asc, eq } from "drizzle-orm";
import type { Programme, Workspace } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/** The workspace row, which says whose it is. */
export async function workspace(
  db: Db,
  { workspace: w }: Schema,
  platform: string,
  external: string,
): Promise<Workspace | undefined> {
  return (
    await db
      .select()
      .from(w)
      .where(and(eq(w.platform, platform), eq(w.external, external)))
      .limit(1)
  )[0];
}

/** All programmes of this installation, oldest first. */
export async function programmes(db: Db, { programme: p }: Schema): Promise<Programme[]> {
  return db.select().from(p).orderBy(asc(p.createdAt), asc(p.id));
}
