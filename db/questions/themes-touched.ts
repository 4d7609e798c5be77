import { type SQL, sql } from "drizzle-orm";
import type { WeekAsked } from "../../src/domain/week.js";
import type { Schema } from "../schema.js";
import type { Ask } from "../statements.js";

/** When a community last had an entry with each of these themes, until the end of the week: a look-up a theme in `themeDay_once`. */
export async function themesTouched(
  ask: Ask,
  { themeDay: t }: Schema,
  { programme, community, to, themes }: WeekAsked,
): Promise<readonly { readonly theme: string; readonly last: string }[]> {
  if (themes.length === 0) return [];
  const hole = sql.placeholder;
  const last = (n: number): SQL<string | null> =>
    sql`(select ${t.date} from ${t} where ${t.programme} = ${hole("programme")} and ${t.community} = ${hole("community")} and ${t.theme} = ${hole(`theme${n}`)} and ${t.date} <= ${hole("to")} and ${t.entries} > 0 order by ${t.date} desc limit 1)`;
  const [row] = await ask<Record<string, string | null>>({
    name: `week touched ${themes.length}`,
    values: { programme, community, to, ...Object.fromEntries(themes.map((theme, n) => [`theme${n}`, theme])) },
    build: (db) =>
      db.select(Object.fromEntries(themes.map((_, n) => [`t${n}`, last(n).as(`t${n}`)]))).from(sql`(select 1) as one`),
  });
  return themes.flatMap((theme, n) => {
    const date = row?.[`t${n}`];
    return date ? [{ theme, last: date }] : [];
  });
}
