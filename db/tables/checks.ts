import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** Learning checks: as planned, as sent, who took part, and, apart from that, what was answered. */
export function checksTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
  const checkPlan = table(
    "checkPlan",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      community: words().notNull(),
      person: words().notNull(),
      questions: data().$type<readonly D.Question[]>().notNull(),
      place: words().$type<D.CheckPlace>().notNull(),
      rhythm: words().$type<D.CheckRhythm>().notNull(),
      hour: whole().notNull(),
      anonymous: flag().notNull(),
      state: words().$type<D.CheckPlan["state"]>().notNull(),
      nextDate: words(),
      lookAt: instant().notNull(),
      createdAt: instant().notNull(),
      version: whole().notNull(),
    },
    (t) => [index("checkPlan_look").on(t.programme, t.state, t.lookAt)],
  );
  const checkRound = table(
    "checkRound",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      plan: words().notNull(),
      community: words().notNull(),
      questions: data().$type<readonly D.Question[]>().notNull(),
      place: words().$type<D.CheckPlace>().notNull(),
      anonymous: flag().notNull(),
      date: words().notNull(),
      sentAt: instant().notNull(),
      closesAt: instant().notNull(),
      state: words().$type<D.CheckRound["state"]>().notNull(),
      lookAt: instant().notNull(),
    },
    (t) => [
      index("checkRound_look").on(t.programme, t.state, t.lookAt),
      index("checkRound_plan").on(t.programme, t.plan, t.date),
    ],
  );
  const checkPart = table(
    "checkPart",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      round: words().notNull(),
      person: words().notNull(),
      answered: flag().notNull(),
    },
    (t) => [unique("checkPart_once").on(t.programme, t.round, t.person)],
  );
  const checkAnswer = table(
    "checkAnswer",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      round: words().notNull(),
      person: words(),
      answers: data().$type<D.CheckAnswer["answers"]>().notNull(),
    },
    (t) => [index("checkAnswer_round").on(t.programme, t.round), index("checkAnswer_person").on(t.programme, t.person)],
  );
  return { checkPlan, checkRound, checkPart, checkAnswer };
}
