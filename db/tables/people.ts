import type * as D from "../../src/domain/records.js";
import type { Locale } from "../../src/text/locales.js";
import type { Columns } from "../columns.js";

/** People, how platforms know them, what they may do, and their organisations. */
export function peopleTables(columns: Columns) {
  const { table, index, unique, words, flag, instant, data, whole } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };
  const version = { version: whole().notNull() };

  const person = table(
    "person",
    {
      ...owned,
      name: words().notNull(),
      organisation: words(),
      locale: words().$type<Locale>(),
      zone: words(),
      sex: words().$type<D.Sex>().notNull(),
      ageBand: words().$type<D.AgeBand>().notNull(),
      settings: data().$type<D.PersonSettings>().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      erasedAt: instant(),
      ...version,
    },
    (t) => [index("person_programme").on(t.programme, t.name), index("person_organisation").on(t.programme, t.organisation)],
  );
  const identity = table(
    "identity",
    {
      ...owned,
      person: words().notNull(),
      platform: words().notNull(),
      workspace: words().notNull(),
      account: words().notNull(),
      name: words().notNull(),
      locale: words(),
      zone: words(),
      active: flag().notNull(),
    },
    (t) => [
      unique("identity_account").on(t.programme, t.platform, t.workspace, t.account),
      index("identity_person").on(t.programme, t.person),
    ],
  );
  const roleGrant = table(
    "roleGrant",
    {
      ...owned,
      person: words().notNull(),
      community: words().notNull(),
      role: words().$type<D.Role>().notNull(),
      createdAt: instant().notNull(),
      sample: flag().notNull(),
    },
    (t) => [
      unique("roleGrant_once").on(t.programme, t.person, t.community, t.role),
      index("roleGrant_community").on(t.programme, t.community),
    ],
  );
  const organisation = table(
    "organisation",
    {
      ...owned,
      name: words().notNull(),
      folded: words().notNull(),
      aliases: data().$type<readonly string[]>().notNull(),
      stakeholder: words(),
      country: words(),
      mergedInto: words(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      ...version,
    },
    (t) => [unique("organisation_folded").on(t.programme, t.folded), index("organisation_merged").on(t.programme, t.mergedInto)],
  );

  return { person, identity, roleGrant, organisation };
}
