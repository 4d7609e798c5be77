import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** What people are asked or told without having asked. */
export function promptsTables(columns: Columns) {
  const { table, index, unique, words, whole, instant, data } = columns;
  const prompt = table(
    "prompt",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      key: words().notNull(),
      person: words().notNull(),
      community: words().notNull(),
      kind: words().$type<D.PromptKind>().notNull(),
      about: words().notNull(),
      locale: words().$type<D.Prompt["locale"]>().notNull(),
      line: words().notNull(),
      blocks: data().$type<D.Prompt["blocks"]>().notNull(),
      reason: words().notNull(),
      use: whole().notNull(),
      state: words().$type<D.Prompt["state"]>().notNull(),
      why: words().notNull(),
      from: instant().notNull(),
      expires: instant().notNull(),
      nextAt: instant().notNull(),
      createdAt: instant().notNull(),
      sentAt: instant(),
    },
    (t) => [
      unique("prompt_key").on(t.programme, t.key),
      index("prompt_due").on(t.programme, t.state, t.nextAt),
      index("prompt_person").on(t.programme, t.person, t.state),
      index("prompt_about").on(t.programme, t.about),
    ],
  );
  return { prompt };
}
