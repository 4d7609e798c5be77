import { sql } from "drizzle-orm";
import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** Interactions and what hangs on them. */
export function interactionsTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };
  const version = { version: whole().notNull() };

  const interaction = table(
    "interaction",
    {
      ...owned,
      community: words().notNull(),
      type: words().notNull(),
      title: words().notNull(),
      date: words().notNull(),
      endDate: words(),
      time: words(),
      zone: words().notNull(),
      durationMinutes: whole(),
      mode: words().$type<D.Mode>(),
      place: words(),
      country: words(),
      summary: words(),
      lesson: words(),
      language: words(),
      links: data().$type<readonly string[]>().notNull(),
      nominal: whole(),
      status: words().$type<D.Interaction["status"]>().notNull(),
      loggedBy: words().notNull(),
      loggedVia: words().notNull(),
      source: words().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      updatedAt: instant().notNull(),
      deletedAt: instant(),
      deletedReason: words(),
      ...version,
    },
    (t) => [
      unique("interaction_source").on(t.programme, t.source),
      index("interaction_status").on(t.programme, t.community, t.status, t.date),
      // Most entries name no country: they need no line in it.
      index("interaction_country").on(t.programme, t.country, t.date).where(sql`${t.country} is not null`),
      index("interaction_week").on(t.programme, t.community, t.date),
      index("interaction_logger").on(t.programme, t.loggedBy, t.createdAt, t.id),
    ],
  );
  const interactionTheme = table(
    "interactionTheme",
    { programme: words().notNull(), interaction: words().notNull(), theme: words().notNull() },
    (t) => [unique("interactionTheme_once").on(t.interaction, t.theme)],
  );
  const interactionTool = table(
    "interactionTool",
    {
      programme: words().notNull(),
      interaction: words().notNull(),
      tool: words().notNull(),
      use: words().$type<D.ToolUse>().notNull(),
    },
    (t) => [unique("interactionTool_once").on(t.interaction, t.use, t.tool)],
  );
  // Indexes of what hangs on an entry begin with the id: beginning with the programme, SQLite would take one for the rows of an entry,
  // and read all of a programme (test/db/plans.test.ts).
  const interactionOrganisation = table(
    "interactionOrganisation",
    {
      programme: words().notNull(),
      interaction: words().notNull(),
      organisation: words().notNull(),
      part: words().$type<D.Part>().notNull(),
    },
    (t) => [
      unique("interactionOrganisation_once").on(t.interaction, t.part, t.organisation),
      index("interactionOrganisation_organisation").on(t.organisation, t.programme),
    ],
  );
  const participantCount = table(
    "participantCount",
    {
      programme: words().notNull(),
      interaction: words().notNull(),
      sex: words().$type<D.Sex>().notNull(),
      age: words().$type<D.AgeBand>().notNull(),
      count: whole().notNull(),
    },
    (t) => [unique("participantCount_once").on(t.interaction, t.sex, t.age)],
  );
  const participant = table(
    "participant",
    { ...owned, interaction: words().notNull(), person: words(), name: words(), informed: flag().notNull() },
    (t) => [index("participant_interaction").on(t.interaction), index("participant_person").on(t.person, t.programme)],
  );
  const followUp = table(
    "followUp",
    {
      ...owned,
      community: words().notNull(),
      interaction: words(),
      what: words().notNull(),
      who: words(),
      person: words(),
      due: words(),
      status: words().$type<D.FollowUp["status"]>().notNull(),
      createdAt: instant().notNull(),
      closedAt: instant(),
      ...version,
    },
    (t) => [
      index("followUp_due").on(t.programme, t.community, t.status, t.due),
      index("followUp_interaction").on(t.interaction),
      index("followUp_who").on(t.programme, t.person, t.who),
    ],
  );
  const telling = table(
    "telling",
    {
      ...owned,
      interaction: words().notNull(),
      person: words().notNull(),
      title: words().notNull(),
      summary: words(),
      lesson: words(),
      at: instant().notNull(),
      source: words().notNull(),
    },
    (t) => [
      unique("telling_source").on(t.programme, t.source),
      index("telling_interaction").on(t.programme, t.interaction),
      index("telling_person").on(t.programme, t.person),
    ],
  );
  const history = table(
    "history",
    {
      ...owned,
      subject: words().notNull(),
      kind: words().$type<D.HistoryEntry["kind"]>().notNull(),
      action: words().$type<D.HistoryEntry["action"]>().notNull(),
      by: words().notNull(),
      at: instant().notNull(),
      before: data().$type<Readonly<Record<string, unknown>>>(),
      source: words().notNull(),
    },
    (t) => [unique("history_source").on(t.programme, t.subject, t.source), index("history_age").on(t.programme, t.at)],
  );
  const draft = table(
    "draft",
    {
      ...owned,
      person: words().notNull(),
      kind: words().$type<D.DraftRow["kind"]>().notNull(),
      batch: words().notNull(),
      position: whole().notNull(),
      state: words().$type<D.DraftRow["state"]>().notNull(),
      data: data().$type<D.DraftRow["data"]>().notNull(),
      createdAt: instant().notNull(),
    },
    (t) => [
      unique("draft_line").on(t.programme, t.batch, t.position),
      index("draft_person").on(t.programme, t.person, t.kind, t.state),
      index("draft_age").on(t.programme, t.createdAt),
    ],
  );

  return {
    interaction,
    interactionTheme,
    interactionTool,
    interactionOrganisation,
    participantCount,
    participant,
    followUp,
    telling,
    history,
    draft,
  };
}
