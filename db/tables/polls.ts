import type * as D from "../../src/domain/records.js";
import type { MethodName } from "../../src/domain/voting/index.js";
import type { Ballot, Settings } from "../../src/domain/voting/method.js";
import type { Columns } from "../columns.js";

/** Polls, what can be voted for, who voted, and what was voted. The last two share no column but the poll's and the round's. */
export function pollsTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };

  const poll = table(
    "poll",
    {
      ...owned,
      title: words().notNull(),
      about: words(),
      communities: data().$type<readonly D.Id[]>().notNull(),
      zone: words().notNull(),
      method: words().$type<MethodName>().notNull(),
      settings: data().$type<Settings>().notNull(),
      weighting: words().$type<D.Poll["weighting"]>().notNull(),
      voters: words().$type<D.Poll["voters"]>().notNull(),
      anonymous: flag().notNull(),
      collect: flag().notNull(),
      opensAt: instant(),
      closesAt: instant(),
      remindHours: whole(),
      shows: words().$type<D.Poll["shows"]>().notNull(),
      stage: words().$type<D.PollStage>().notNull(),
      changes: data().$type<readonly D.PollChange[]>().notNull(),
      key: words(),
      outcomes: data().$type<readonly D.PollOutcome[]>().notNull(),
      drawn: words(),
      lookAt: instant().notNull(),
      createdBy: words().notNull(),
      source: words().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      closedAt: instant(),
      version: whole().notNull(),
    },
    (t) => [
      index("poll_stage").on(t.programme, t.stage, t.createdAt),
      index("poll_look").on(t.programme, t.stage, t.lookAt),
      unique("poll_source").on(t.programme, t.source),
    ],
  );
  const pollCandidate = table(
    "pollCandidate",
    {
      ...owned,
      poll: words().notNull(),
      position: whole().notNull(),
      text: words().notNull(),
      state: words().$type<D.PollCandidate["state"]>().notNull(),
      mergedInto: words(),
      needs: data().$type<readonly D.Id[]>().notNull(),
    },
    (t) => [index("pollCandidate_poll").on(t.programme, t.poll, t.position)],
  );
  const pollParticipation = table(
    "pollParticipation",
    { ...owned, poll: words().notNull(), round: words().$type<D.Round>().notNull(), person: words().notNull() },
    (t) => [
      unique("pollParticipation_once").on(t.programme, t.poll, t.round, t.person),
      index("pollParticipation_person").on(t.programme, t.person),
    ],
  );
  const pollBallot = table(
    "pollBallot",
    {
      ...owned,
      poll: words().notNull(),
      round: words().$type<D.Round>().notNull(),
      person: words(),
      marks: data().$type<Ballot>(),
      sealed: words(),
      edition: whole().notNull(),
    },
    // A missing person is equal to no other: any number of anonymous ballots, one named ballot a person.
    (t) => [unique("pollBallot_once").on(t.programme, t.poll, t.round, t.person)],
  );

  return { poll, pollCandidate, pollParticipation, pollBallot };
}
