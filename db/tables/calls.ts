import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** Calls and meetings while they last. */
export function callsTables(columns: Columns) {
  const { table, index, unique, words, instant, data } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };

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

  return { callPresence, meetingPrompt };
}
