import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** Calls for expressions of interest, the answers to them, and their scores. */
export function interestTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant, data } = columns;
  const owned = { programme: words().notNull(), id: words().primaryKey().notNull() };

  const interestCall = table(
    "interestCall",
    {
      ...owned,
      community: words().notNull(),
      title: words().notNull(),
      problem: words().notNull(),
      objectives: words().notNull(),
      rightPeople: words(),
      authority: flag().notNull(),
      deadline: words().notNull(),
      closesAt: instant().notNull(),
      places: whole(),
      criteria: data().$type<readonly string[]>().notNull(),
      questions: data().$type<readonly string[]>().notNull(),
      reviewers: data().$type<readonly string[]>().notNull(),
      state: words().$type<D.InterestCall["state"]>().notNull(),
      createdBy: words().notNull(),
      source: words().notNull(),
      sample: flag().notNull(),
      createdAt: instant().notNull(),
      decidedAt: instant(),
      version: whole().notNull(),
    },
    (t) => [
      index("interestCall_community").on(t.programme, t.community, t.createdAt),
      index("interestCall_state").on(t.programme, t.state, t.closesAt),
      unique("interestCall_source").on(t.programme, t.source),
    ],
  );
  const expression = table(
    "expression",
    {
      ...owned,
      call: words().notNull(),
      person: words().notNull(),
      organisation: words(),
      why: words().notNull(),
      brings: words(),
      authority: flag().notNull(),
      answers: data().$type<readonly string[]>().notNull(),
      state: words().$type<D.ExpressionState>().notNull(),
      createdAt: instant().notNull(),
      updatedAt: instant().notNull(),
      version: whole().notNull(),
    },
    (t) => [
      unique("expression_once").on(t.programme, t.call, t.person),
      index("expression_person").on(t.programme, t.person, t.createdAt),
      index("expression_organisation").on(t.programme, t.organisation, t.createdAt),
    ],
  );
  const score = table(
    "score",
    {
      ...owned,
      call: words().notNull(),
      expression: words().notNull(),
      reviewer: words().notNull(),
      points: data().$type<readonly number[]>().notNull(),
      note: words(),
      at: instant().notNull(),
      version: whole().notNull(),
    },
    (t) => [
      unique("score_once").on(t.programme, t.expression, t.reviewer),
      index("score_call").on(t.programme, t.call),
      index("score_reviewer").on(t.programme, t.reviewer),
    ],
  );

  return { interestCall, expression, score };
}
