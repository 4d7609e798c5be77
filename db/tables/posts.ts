import type * as D from "../../src/domain/records.js";
import type { MessageRef } from "../../src/events.js";
import type { Message } from "../../src/message.js";
import type { Columns } from "../columns.js";

/** What is to be delivered, what was done once, and the web's own messages. */
export function postsTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };

  const outbox = table(
    "outbox",
    {
      ...owned,
      key: words().notNull(),
      platform: words().notNull(),
      workspace: words().notNull(),
      to: words().notNull(),
      kind: words().$type<D.OutboxRow["kind"]>().notNull(),
      community: words(),
      unasked: flag().notNull(),
      turn: instant().notNull(),
      message: data().$type<Message>().notNull(),
      ref: data().$type<MessageRef>(),
      state: words().$type<D.OutboxRow["state"]>().notNull(),
      attempts: whole().notNull(),
      unsure: flag().notNull(),
      nextAt: instant().notNull(),
      error: words(),
      createdAt: instant().notNull(),
      postedAt: instant(),
    },
    (t) => [
      unique("outbox_key").on(t.programme, t.key),
      index("outbox_age").on(t.programme, t.createdAt),
      index("outbox_due").on(t.state, t.nextAt),
      index("outbox_line").on(t.state, t.platform, t.workspace, t.to, t.turn),
    ],
  );
  const run = table("run", { ...owned, key: words().notNull(), at: instant().notNull() }, (t) => [
    unique("run_key").on(t.programme, t.key),
  ]);
  const webMessage = table(
    "webMessage",
    {
      ...owned,
      place: words().notNull(),
      person: words(),
      key: words().notNull(),
      message: data().$type<Message>().notNull(),
      createdAt: instant().notNull(),
    },
    (t) => [
      unique("webMessage_key").on(t.programme, t.key),
      index("webMessage_place").on(t.programme, t.place, t.createdAt),
      index("webMessage_age").on(t.programme, t.createdAt),
    ],
  );

  return { outbox, run, webMessage };
}
