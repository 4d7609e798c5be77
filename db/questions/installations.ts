import { and, eq } from "drizzle-orm";
import type { Installation } from "../../src/domain/records.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/** What lets the program act in one workspace or organisation. */
export async function installation(
  db: Db,
  { installation: i }: Schema,
  platform: string,
  external: string,
): Promise<Installation | undefined> {
  return (
    await db
      .select()
      .from(i)
      .where(and(eq(i.platform, platform), eq(i.external, external)))
      .limit(1)
  )[0];
}

/** All of a platform: when the keys change, each is sealed anew. */
export async function installations(db: Db, { installation: i }: Schema, platform: string): Promise<Installation[]> {
  return db.select().from(i).where(eq(i.platform, platform));
}
