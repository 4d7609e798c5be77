import type { Column, SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { Schema } from "../schema.js";

/** The organisation that a column names, or the one it was merged into: a merge points straight to the one that stands, never through another. */
export const standing = ({ organisation }: Schema, column: Column): SQL<string> =>
  sql<string>`(select coalesce("was"."mergedInto", "was"."id") from ${organisation} as "was" where "was"."id" = ${column})`;

/** An organisation and all that were merged into it. */
export const withMerged = ({ organisation }: Schema, programme: string, id: string): SQL =>
  sql`(select "was"."id" from ${organisation} as "was" where "was"."programme" = ${programme} and ("was"."id" = ${id} or "was"."mergedInto" = ${id}))`;
