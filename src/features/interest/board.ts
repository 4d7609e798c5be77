import type { InterestCall } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { levelAtTheEdge, type Ranked, ranked } from "./ranking.js";
import { expressionsTo } from "./read.js";

/** A call's answers with their points, the best first. */
export async function rankedAnswers(call: InterestCall, ctx: Context): Promise<readonly Ranked[]> {
  const [all, scores] = await Promise.all([
    expressionsTo(call, ctx),
    ctx.store.find("score", { programme: call.programme, call: call.id }),
  ]);
  return ranked(all, scores, call.criteria.length);
}

/** Names for the answers: person and organisation. */
export async function namesOf(list: readonly Ranked[], { store, programme }: Context): Promise<ReadonlyMap<string, string>> {
  const of = { programme: programme.id };
  const organisationIds = list.flatMap(({ expression }) => (expression.organisation ? [expression.organisation] : []));
  const [people, organisations] = await Promise.all([
    list.length > 0 ? store.find("person", { ...of, id: list.map(({ expression }) => expression.person) }) : [],
    organisationIds.length > 0 ? store.find("organisation", { ...of, id: [...new Set(organisationIds)] }) : [],
  ]);
  const person = new Map(people.map(({ id, name }) => [id, name]));
  const organisation = new Map(organisations.map(({ id, name }) => [id, name]));
  return new Map(
    list.map(({ expression }) => {
      const works = organisation.get(expression.organisation ?? "");
      return [expression.id, `${person.get(expression.person) ?? "–"}${works ? ` (${works})` : ""}`];
    }),
  );
}

/** All answers with their points, for whoever runs the call. */
export async function board(call: InterestCall, ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const list = await rankedAnswers(call, ctx);
  const names = await namesOf(list, ctx);
  const closed = ctx.now > call.closesAt;
  return m.message(
    ctx.locale,
    m.heading(say("interest.board")),
    list.length === 0
      ? m.text(say("interest.noAnswers"))
      : m.table(
          [
            say("interest.rank"),
            say("interest.who"),
            ...call.criteria.map((one) => one.slice(0, 40)),
            say("interest.mean"),
            say("interest.reviews"),
          ],
          list.map(({ expression, rank, by, mean, scores }) => [
            rank === null ? "–" : say.number(rank),
            `${names.get(expression.id)}${expression.state === "submitted" ? "" : ` · ${say(`interest.mine.${expression.state}`)}`}`,
            ...by.map((one) => (mean === null ? "–" : say.number(one, 1))),
            mean === null ? "–" : say.number(mean, 1),
            say.number(scores),
          ]),
        ),
    call.places !== null && levelAtTheEdge(list, call.places) && m.note(say("interest.level", { places: call.places })),
    call.state === "open" &&
      closed &&
      list.length > 0 &&
      m.buttons({ action: "interest.decide", label: say("interest.decide"), value: call.id, style: "primary", opens: true }),
    call.state === "open" && !closed && m.note(say("interest.notYet", { date: say.date(call.deadline) })),
  );
}
