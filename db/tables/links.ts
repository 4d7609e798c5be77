import type { Columns } from "../columns.js";

/** One person on several platforms: codes, wrong guesses, and what it takes to be two again. */
export function linksTables({ table, index, unique, words, instant, data }: Columns) {
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };
  const accountCode = table(
    "accountCode",
    {
      ...owned,
      person: words().notNull(),
      identity: words().notNull(),
      hash: words().notNull(),
      createdAt: instant().notNull(),
      expiresAt: instant().notNull(),
      usedAt: instant(),
    },
    (t) => [
      unique("accountCode_hash").on(t.programme, t.hash),
      index("accountCode_person").on(t.programme, t.person),
      index("accountCode_expires").on(t.programme, t.expiresAt),
    ],
  );
  const codeGuess = table("codeGuess", { ...owned, person: words().notNull(), at: instant().notNull() }, (t) => [
    index("codeGuess_person").on(t.programme, t.person, t.at),
    index("codeGuess_at").on(t.programme, t.at),
  ]);
  const personLink = table(
    "personLink",
    {
      ...owned,
      person: words().notNull(),
      absorbed: words().notNull(),
      at: instant().notNull(),
      until: instant().notNull(),
      data: data().$type<Readonly<Record<string, unknown>>>().notNull(),
    },
    (t) => [index("personLink_person").on(t.programme, t.person), index("personLink_until").on(t.programme, t.until)],
  );
  return { accountCode, codeGuess, personLink };
}
