import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** Who left a community, and what they were there. */
export function leavingTables({ table, index, unique, words, instant, flag }: Columns) {
  const formerRole = table(
    "formerRole",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      person: words().notNull(),
      community: words().notNull(),
      role: words().$type<D.Role>().notNull(),
      createdAt: instant().notNull(),
      sample: flag().notNull(),
      leftAt: instant().notNull(),
    },
    (t) => [
      unique("formerRole_once").on(t.programme, t.person, t.community, t.role),
      index("formerRole_community").on(t.programme, t.community),
    ],
  );
  return { formerRole };
}
