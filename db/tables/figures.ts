import type { Columns } from "../columns.js";
import type { MonthSums } from "../rollups/month-sums.js";

/**
 * What is derived from the entries so that nobody has to read them all again. No feature writes here: every batch keeps these
 * rows in its own commit (kept.ts), and each could be made anew from the entries.
 */
export function figuresTables({ table, index, unique, words, whole, data }: Columns) {
  const programme = words().notNull();
  const community = words().notNull();
  /** A month in which an entry was ever written. Each change of its entries raises `mark` and empties `sums`, until they are next asked for. */
  const figuresMonth = table(
    "figuresMonth",
    { programme, community, month: words().notNull(), mark: whole().notNull(), sums: data().$type<MonthSums>() },
    (t) => [unique("figuresMonth_once").on(t.programme, t.community, t.month)],
  );
  /** The date of a person's first entry in a community, of those that name them. */
  const firstSeen = table("firstSeen", { programme, community, person: words().notNull(), first: words().notNull() }, (t) => [
    unique("firstSeen_once").on(t.programme, t.community, t.person),
    index("firstSeen_newcomers").on(t.programme, t.community, t.first),
  ]);
  /** How many entries of a day have a theme; 0 where they lost it. */
  const themeDay = table(
    "themeDay",
    { programme, community, theme: words().notNull(), date: words().notNull(), entries: whole().notNull() },
    (t) => [unique("themeDay_once").on(t.programme, t.community, t.theme, t.date)],
  );
  return { figuresMonth, firstSeen, themeDay };
}
