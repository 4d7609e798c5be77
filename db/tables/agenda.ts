import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** What a community agreed to learn and do, where it came from and what was done about it. */
export function agendaTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };

  const agendaItem = table(
    "agendaItem",
    {
      ...owned,
      community: words().notNull(),
      title: words().notNull(),
      why: data().$type<D.AgendaWhy>().notNull(),
      owner: words(),
      due: words(),
      status: words().$type<D.AgendaState>().notNull(),
      result: words(),
      createdBy: words().notNull(),
      source: words().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      updatedAt: instant().notNull(),
      closedAt: instant(),
      version: whole().notNull(),
    },
    (t) => [
      index("agendaItem_community").on(t.programme, t.community, t.status, t.createdAt),
      index("agendaItem_owner").on(t.programme, t.owner, t.status),
      unique("agendaItem_source").on(t.programme, t.source),
    ],
  );
  const agendaLink = table(
    "agendaLink",
    {
      ...owned,
      item: words().notNull(),
      kind: words().$type<D.AgendaLinkKind>().notNull(),
      ref: words().notNull(),
      by: words().notNull(),
      at: instant().notNull(),
    },
    (t) => [
      unique("agendaLink_once").on(t.programme, t.item, t.kind, t.ref),
      index("agendaLink_ref").on(t.programme, t.kind, t.ref),
    ],
  );

  const agendaOutcome = table(
    "agendaOutcome",
    {
      ...owned,
      community: words().notNull(),
      change: words().notNull(),
      says: words(),
      date: words().notNull(),
      by: words().notNull(),
      source: words().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      withdrawnAt: instant(),
    },
    (t) => [
      index("agendaOutcome_community").on(t.programme, t.community, t.date),
      unique("agendaOutcome_source").on(t.programme, t.source),
    ],
  );

  return { agendaItem, agendaLink, agendaOutcome };
}
