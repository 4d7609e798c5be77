import { desc, max, sql } from "drizzle-orm";
import type { NeedsShared } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import { type Ask, upTo } from "../statements.js";

/** Rows read of one key: a word that everybody uses tells little, and must not make the log's length felt. */
const OF_A_KEY = 2000;

/** Ids of the needs that share the most of these keys. Reads at most so many rows a key, by `needKey_newest` alone. */
export async function needsSharing(
  ask: Ask,
  { needKey: k }: Schema,
  { programme, community, keys }: NeedsShared,
  limit: number,
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const newest = keys.map(
    (_, index) => sql`select * from (select ${k.need} as need, ${k.at} as at from ${k}
      where ${k.programme} = ${sql.placeholder("programme")} and ${k.community} = ${sql.placeholder("community")}
        and ${k.key} = ${sql.placeholder(`key_${index}`)}
      order by ${k.at} desc, ${k.need} desc limit ${sql.raw(String(OF_A_KEY))}) as key_${sql.raw(String(index))}`,
  );
  const found = await ask<{ need: string }>({
    name: `needs sharing ${keys.length}`,
    values: { programme, community, limit, ...Object.fromEntries(keys.map((key, index) => [`key_${index}`, key])) },
    build: (db) =>
      db
        .select({ need: sql<string>`need` })
        .from(sql`(${sql.join(newest, sql` union all `)}) as shared`)
        .groupBy(sql`need`)
        .orderBy(desc(sql`count(*)`), desc(max(sql`at`)), sql`need`)
        .limit(upTo("limit")),
  });
  return found.map(({ need }) => need);
}
