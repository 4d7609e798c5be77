import type { Columns } from "../columns.js";

/** Ways in to the web pages: links and sessions, by the hash of their secret. */
export function signInTables({ table, index, unique, words, instant }: Columns) {
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };
  const signInLink = table(
    "signInLink",
    {
      ...owned,
      person: words().notNull(),
      hash: words().notNull(),
      by: words().notNull(),
      createdAt: instant().notNull(),
      expiresAt: instant().notNull(),
      usedAt: instant(),
      revokedAt: instant(),
    },
    (t) => [
      unique("signInLink_hash").on(t.programme, t.hash),
      index("signInLink_person").on(t.programme, t.person),
      index("signInLink_expires").on(t.programme, t.expiresAt),
    ],
  );
  const session = table(
    "session",
    {
      ...owned,
      person: words().notNull(),
      hash: words().notNull(),
      device: words().notNull(),
      createdAt: instant().notNull(),
      seenAt: instant().notNull(),
      expiresAt: instant().notNull(),
      revokedAt: instant(),
    },
    (t) => [
      unique("session_hash").on(t.programme, t.hash),
      index("session_person").on(t.programme, t.person),
      index("session_expires").on(t.programme, t.expiresAt),
    ],
  );
  return { signInLink, session };
}
