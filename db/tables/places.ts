import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type * as D from "../../src/domain/records.js";
import type { Locale } from "../../src/text/locales.js";
import type { Columns } from "../columns.js";

/** The community changed after its next digest was reckoned. The index and the question say it in the same words. */
export const digestSince = (t: { readonly digestFor: AnyColumn; readonly version: AnyColumn }): SQL =>
  sql`coalesce(${t.digestFor}, 0) <> ${t.version}`;
/** The same of its next daily look. */
export const daySince = (t: { readonly dayFor: AnyColumn; readonly version: AnyColumn }): SQL =>
  sql`coalesce(${t.dayFor}, 0) <> ${t.version}`;

/** Programmes, the workspaces they run in, and their communities. */
export function placesTables(columns: Columns) {
  const { table, index, unique, words, flag, instant, data, whole } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };
  const version = { version: whole().notNull() };

  const programme = table("programme", {
    ...owned,
    name: words().notNull(),
    locale: words().$type<Locale>().notNull(),
    zone: words().notNull(),
    settings: data().$type<D.ProgrammeSettings>().notNull(),
    createdAt: instant().notNull(),
    ...version,
  });
  const workspace = table(
    "workspace",
    { ...owned, platform: words().notNull(), external: words().notNull(), name: words().notNull(), active: flag().notNull() },
    (t) => [unique("workspace_external").on(t.platform, t.external)],
  );
  const installation = table(
    "installation",
    {
      ...owned,
      platform: words().notNull(),
      external: words().notNull(),
      whole: flag().notNull(),
      sealed: words().notNull(),
      createdAt: instant().notNull(),
      updatedAt: instant().notNull(),
    },
    (t) => [unique("installation_external").on(t.platform, t.external)],
  );
  const community = table(
    "community",
    {
      ...owned,
      name: words().notNull(),
      locale: words().$type<Locale>().notNull(),
      zone: words().notNull(),
      settings: data().$type<D.CommunitySettings>().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      archivedAt: instant(),
      digestAt: instant(),
      digestFor: whole(),
      dayAt: instant(),
      dayFor: whole(),
      ...version,
    },
    (t) => [
      index("community_programme").on(t.programme),
      index("community_digest").on(t.digestAt),
      // Holds only those whose settings changed since: the question about them reads nothing else.
      index("community_changed").on(t.id).where(digestSince(t)),
      index("community_day").on(t.dayAt),
      index("community_day_changed").on(t.id).where(daySince(t)),
    ],
  );
  const channel = table(
    "channel",
    {
      ...owned,
      community: words().notNull(),
      platform: words().notNull(),
      workspace: words().notNull(),
      place: words().notNull(),
      name: words().notNull(),
      active: flag().notNull(),
    },
    (t) => [
      unique("channel_place").on(t.platform, t.workspace, t.place),
      index("channel_community").on(t.programme, t.community),
    ],
  );
  const conversation = table(
    "conversation",
    {
      ...owned,
      platform: words().notNull(),
      workspace: words().notNull(),
      place: words().notNull(),
      account: words().notNull(),
      reference: data().$type<Readonly<Record<string, string>>>().notNull(),
      active: flag().notNull(),
      updatedAt: instant().notNull(),
    },
    (t) => [
      unique("conversation_place").on(t.programme, t.platform, t.workspace, t.place),
      index("conversation_account").on(t.programme, t.platform, t.workspace, t.account),
    ],
  );

  return { programme, workspace, installation, community, channel, conversation };
}
