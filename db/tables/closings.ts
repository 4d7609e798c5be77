import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** Closed reporting periods. */
export function closingsTables(columns: Columns) {
  const { table, index, words, instant, data } = columns;
  const closing = table(
    "closing",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      community: words().notNull(),
      from: words().notNull(),
      to: words().notNull(),
      facts: data().$type<D.Closing["facts"]>().notNull(),
      statuses: data().$type<NonNullable<D.Closing["statuses"]>>(),
      closedAt: instant().notNull(),
      closedBy: words().notNull(),
      reopenedAt: instant(),
      reopenedBy: words(),
      reason: words(),
    },
    (t) => [index("closing_period").on(t.programme, t.community, t.from, t.to)],
  );
  return { closing };
}
