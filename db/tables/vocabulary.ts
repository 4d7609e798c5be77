import type * as D from "../../src/domain/records.js";
import type { ListName, Source } from "../../src/vocabulary/entry.js";
import type { Columns } from "../columns.js";

/** What a programme changed of the code lists, version by version. */
export function vocabularyTables(columns: Columns) {
  const { table, unique, words, whole, instant, data } = columns;
  const vocabularyEntry = table(
    "vocabularyEntry",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      list: words().$type<ListName>().notNull(),
      code: words().notNull(),
      version: whole().notNull(),
      action: words().$type<D.EntryAction>().notNull(),
      label: data().$type<D.SomeLanguages>().notNull(),
      short: data().$type<D.SomeLanguages>().notNull(),
      synonyms: data().$type<readonly string[]>().notNull(),
      source: words().$type<Source>().notNull(),
      order: whole().notNull(),
      retiredAt: instant(),
      since: instant().notNull(),
      by: words().notNull(),
      at: instant().notNull(),
    },
    (t) => [unique("vocabularyEntry_version").on(t.programme, t.list, t.code, t.version)],
  );
  return { vocabularyEntry };
}
