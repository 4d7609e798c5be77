import type { RetentionKind } from "../../src/domain/retention.js";
import type { Columns } from "../columns.js";

/** How far the nightly sweeps have come. */
export function retentionTables({ table, unique, words, instant }: Columns) {
  const retentionMark = table(
    "retentionMark",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      kind: words().$type<RetentionKind>().notNull(),
      place: words().notNull(),
      upTo: words().notNull(),
      at: instant().notNull(),
    },
    (t) => [unique("retentionMark_once").on(t.programme, t.kind, t.place)],
  );
  return { retentionMark };
}
