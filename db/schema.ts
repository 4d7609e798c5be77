import type * as D from "../src/domain/records.js";
import type { MessageRef } from "../src/events.js";
import type { Message } from "../src/message.js";
import type { Locale } from "../src/text/locales.js";
import type { Columns } from "./columns.js";
import { signInTables } from "./schema-sign-in.js";

/**
 * Every table, for both databases. Each row names its programme, and every index that serves a question begins with it;
 * what must be unique is unique here and nowhere else. Names follow src/domain/records.ts (checked in store.ts).
 */
export function schemaOf(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
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
      ...version,
    },
    (t) => [index("community_programme").on(t.programme)],
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
    (t) => [index("person_programme").on(t.programme, t.name)],
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
    (t) => [unique("organisation_folded").on(t.programme, t.folded)],
  );
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
      index("interactionOrganisation_organisation").on(t.programme, t.organisation),
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
    (t) => [index("participant_interaction").on(t.interaction), index("participant_person").on(t.programme, t.person)],
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
    (t) => [index("followUp_due").on(t.programme, t.community, t.status, t.due), index("followUp_interaction").on(t.interaction)],
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
    (t) => [
      unique("history_source").on(t.programme, t.subject, t.source),
      index("history_subject").on(t.programme, t.subject, t.at),
    ],
  );
  const callPresence = table(
    "callPresence",
    {
      ...owned,
      platform: words().notNull(),
      workspace: words().notNull(),
      call: words().notNull(),
      account: words().notNull(),
      joinedAt: instant().notNull(),
      leftAt: instant(),
    },
    (t) => [
      unique("callPresence_once").on(t.programme, t.platform, t.workspace, t.call, t.account),
      index("callPresence_account").on(t.programme, t.platform, t.workspace, t.account),
    ],
  );
  const meetingPrompt = table(
    "meetingPrompt",
    {
      ...owned,
      platform: words().notNull(),
      workspace: words().notNull(),
      meeting: words().notNull(),
      community: words().notNull(),
      person: words().notNull(),
      title: words(),
      start: instant().notNull(),
      end: instant().notNull(),
      people: data().$type<readonly string[]>().notNull(),
      state: words().$type<D.MeetingPrompt["state"]>().notNull(),
    },
    (t) => [
      unique("meetingPrompt_once").on(t.programme, t.platform, t.workspace, t.meeting),
      index("meetingPrompt_state").on(t.programme, t.state, t.end),
    ],
  );
  const outbox = table(
    "outbox",
    {
      ...owned,
      key: words().notNull(),
      platform: words().notNull(),
      workspace: words().notNull(),
      to: words().notNull(),
      kind: words().$type<D.OutboxRow["kind"]>().notNull(),
      message: data().$type<Message>().notNull(),
      ref: data().$type<MessageRef>(),
      state: words().$type<D.OutboxRow["state"]>().notNull(),
      attempts: whole().notNull(),
      nextAt: instant().notNull(),
      error: words(),
      createdAt: instant().notNull(),
      postedAt: instant(),
    },
    (t) => [unique("outbox_key").on(t.programme, t.key), index("outbox_due").on(t.state, t.nextAt)],
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
    (t) => [unique("webMessage_key").on(t.programme, t.key), index("webMessage_place").on(t.programme, t.place, t.createdAt)],
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

  return {
    programme,
    workspace,
    installation,
    community,
    channel,
    person,
    identity,
    roleGrant,
    organisation,
    interaction,
    interactionTheme,
    interactionTool,
    interactionOrganisation,
    participantCount,
    participant,
    followUp,
    draft,
    telling,
    history,
    callPresence,
    meetingPrompt,
    outbox,
    run,
    webMessage,
    conversation,
    ...signInTables(columns),
  };
}
export type Schema = ReturnType<typeof schemaOf>;
