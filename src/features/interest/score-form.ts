import { idFrom } from "../../domain/ids.js";
import type { Expression, InterestCall } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { insert, update } from "../../ports.js";
import { dotted } from "../../text/dotted.js";
import { refused } from "../needs/where.js";
import { conflicted, expressionsTo, mayScore, readCall } from "./read.js";

const POINTS = [0, 1, 2, 3, 4, 5];

async function scorable(about: About, ctx: Context): Promise<{ readonly call: InterestCall; readonly expression: Expression }> {
  const expression = about.expression
    ? await ctx.store.get("expression", { programme: ctx.programme.id, id: about.expression })
    : undefined;
  if (!expression || expression.state === "withdrawn") throw refused(ctx, ctx.say("interest.answerGone"));
  const call = await readCall(expression.call, ctx);
  if (!mayScore(call, ctx)) throw refused(ctx, ctx.say("interest.mayNotScore"));
  if (await conflicted(expression, ctx)) throw refused(ctx, ctx.say("interest.conflict"));
  if (call.state !== "open") throw refused(ctx, ctx.say(`interest.state.${call.state}`));
  if (ctx.now <= call.closesAt) throw refused(ctx, ctx.say("interest.notYet", { date: ctx.say.date(call.deadline) }));
  return { call, expression };
}

/** One reviewer's points for one answer, by the call's criteria. */
export const scoreForm = defineForm({
  name: "interest.score",
  async build(about, ctx) {
    const { call, expression } = await scorable(about, ctx);
    const { say, store } = ctx;
    const of = { programme: call.programme };
    const [mine, author, organisation] = await Promise.all([
      store.get("score", { ...of, expression: expression.id, reviewer: ctx.person.id }),
      store.get("person", { ...of, id: expression.person }),
      expression.organisation ? store.get("organisation", { ...of, id: expression.organisation }) : undefined,
    ]);
    const points = (at: number) =>
      f.choice({
        label: (call.criteria[at] ?? "").slice(0, 140),
        required: true,
        options: POINTS.map((n) => ({ value: String(n), label: say.number(n) })),
      });
    const asked = call.questions.map((question, at) => `${question} ${expression.answers[at] ?? ""}`);
    return {
      title: say("interest.scoreTitle"),
      fields: {
        who: f.section(
          dotted([author?.name ?? "–", ...(organisation ? [organisation.name] : [])], say).slice(0, 140),
          [expression.why, ...(expression.brings ? [expression.brings] : []), ...asked].join("\n").slice(0, 1900),
        ),
        ...(call.criteria.length > 0 ? { c1: points(0) } : {}),
        ...(call.criteria.length > 1 ? { c2: points(1) } : {}),
        ...(call.criteria.length > 2 ? { c3: points(2) } : {}),
        ...(call.criteria.length > 3 ? { c4: points(3) } : {}),
        ...(call.criteria.length > 4 ? { c5: points(4) } : {}),
        ...(call.criteria.length > 5 ? { c6: points(5) } : {}),
        note: f.longText({ label: say("interest.note"), maxLength: 800 }),
      },
      values: {
        ...Object.fromEntries((mine?.points ?? []).map((n, at) => [`c${at + 1}`, String(n)])),
        note: mine?.note,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { call, expression } = await scorable(about, ctx);
    const { programme } = call;
    const points = [values.c1, values.c2, values.c3, values.c4, values.c5, values.c6]
      .slice(0, call.criteria.length)
      .map((one) => Number(one ?? 0));
    const mine = await ctx.store.get("score", { programme, expression: expression.id, reviewer: ctx.person.id });
    const said = { points, note: values.note, at: ctx.now };
    await ctx.store.atomically([
      mine
        ? update("score", { programme, id: mine.id, version: mine.version }, { ...said, version: mine.version + 1 })
        : insert(
            "score",
            {
              ...said,
              programme,
              id: idFrom("score", expression.id, ctx.person.id),
              call: call.id,
              expression: expression.id,
              reviewer: ctx.person.id,
              version: 1,
            },
            "any",
          ),
    ]);
    return { reply: { say: await toScore(call, ctx, ctx.say("interest.scored")) } };
  },
});

/** A reviewer's work: the answers they may score, which they have scored; those of their own organisation are not theirs to see. */
export async function toScore(call: InterestCall, ctx: Context, said?: string): Promise<m.Message> {
  const { say, store } = ctx;
  if (!mayScore(call, ctx)) throw refused(ctx, say("interest.mayNotScore"));
  if (ctx.now <= call.closesAt) throw refused(ctx, say("interest.notYet", { date: say.date(call.deadline) }));
  const of = { programme: call.programme };
  const all = await expressionsTo(call, ctx);
  const [mine, people] = await Promise.all([
    store.find("score", { ...of, call: call.id, reviewer: ctx.person.id }),
    all.length > 0 ? store.find("person", { ...of, id: all.map(({ person }) => person) }) : [],
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const apart = await Promise.all(all.map((one) => conflicted(one, ctx)));
  const done = new Set(mine.map(({ expression }) => expression));
  const open = all.filter((_, at) => !apart[at]);
  const left = open.filter(({ id }) => !done.has(id));
  const held = all.length - open.length;
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(say("interest.toScore")),
    m.text(say("interest.leftToScore", { n: left.length, of: open.length })),
    held > 0 && m.note(say("interest.heldBack", { n: held })),
    ...[...left, ...open.filter(({ id }) => done.has(id))].slice(0, 15).flatMap((one) => [
      m.text(dotted([names.get(one.person) ?? "–", one.why.slice(0, 200)], say)),
      m.buttons({
        action: "interest.score",
        label: say(done.has(one.id) ? "interest.changeScore" : "interest.score"),
        value: one.id,
        opens: true,
      }),
    ]),
  );
}
