import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** What members ask for, and who asks the same. */
export function needsTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };

  const need = table(
    "need",
    {
      ...owned,
      community: words().notNull(),
      person: words(),
      text: words().notNull(),
      language: words().notNull(),
      themes: data().$type<readonly string[]>().notNull(),
      organisation: words(),
      country: words(),
      source: words().$type<D.NeedSource>().notNull(),
      ref: words().notNull(),
      joinedTo: words(),
      state: words().$type<D.NeedState>().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      updatedAt: instant().notNull(),
      version: whole().notNull(),
    },
    (t) => [
      index("need_log").on(t.programme, t.community, t.createdAt),
      index("need_person").on(t.programme, t.person, t.createdAt),
      index("need_organisation").on(t.programme, t.organisation, t.createdAt),
      index("need_country").on(t.programme, t.country, t.createdAt),
      index("need_joined").on(t.programme, t.joinedTo),
      index("need_ref").on(t.programme, t.source, t.ref),
    ],
  );
  const needVoice = table(
    "needVoice",
    {
      ...owned,
      need: words().notNull(),
      person: words(),
      organisation: words(),
      own: words(),
      at: instant().notNull(),
    },
    (t) => [
      unique("needVoice_once").on(t.programme, t.need, t.person),
      index("needVoice_person").on(t.programme, t.person, t.at),
      index("needVoice_organisation").on(t.programme, t.organisation),
      index("needVoice_own").on(t.programme, t.own),
    ],
  );

  /**
   * What a need is found by (src/domain/needs-alike/keys.ts). Derived: no feature writes here, every batch keeps it in its own commit
   * (rollups/need-keys.ts), and it could be made anew from the needs.
   */
  const needKey = table(
    "needKey",
    {
      programme: words().notNull(),
      community: words().notNull(),
      key: words().notNull(),
      need: words().notNull(),
      at: instant().notNull(),
    },
    (t) => [unique("needKey_once").on(t.need, t.key), index("needKey_newest").on(t.programme, t.community, t.key, t.at, t.need)],
  );

  return { need, needVoice, needKey };
}
