import { newId } from "../../domain/ids.js";
import type { ExpressionState } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { insert, type Step, update } from "../../ports.js";
import { refused } from "../needs/where.js";
import { namesOf, rankedAnswers } from "./board.js";
import { callMessage } from "./call-message.js";
import { levelAtTheEdge } from "./ranking.js";
import { runCall } from "./read.js";
import { tellOf } from "./tell.js";

async function decidable(about: About, ctx: Context) {
  const call = await runCall(about.call, ctx);
  if (call.state !== "open") throw refused(ctx, ctx.say(`interest.state.${call.state}`));
  if (ctx.now <= call.closesAt) throw refused(ctx, ctx.say("interest.notYet", { date: ctx.say.date(call.deadline) }));
  return { call, list: await rankedAnswers(call, ctx) };
}

/** Who is taken, who stands by; filled in with the best by points, and everybody is told. */
export const decideForm = defineForm({
  name: "interest.decide",
  async build(about, ctx) {
    const { call, list } = await decidable(about, ctx);
    const names = await namesOf(list, ctx);
    const { say } = ctx;
    const options = list.slice(0, f.MAX_OPTIONS).map(({ expression, mean }) => ({
      value: expression.id,
      label: `${names.get(expression.id) ?? ""}`.slice(0, 60) + (mean === null ? "" : ` · ${say.number(mean, 1)}`),
    }));
    const places = call.places ?? 0;
    const best = list.filter(({ mean }) => mean !== null).slice(0, places);
    return {
      title: say("interest.decideTitle"),
      submit: say("interest.decideSubmit"),
      fields: {
        accepted: f.choices({
          label: say("interest.accepted"),
          required: true,
          ...(call.places === null
            ? {}
            : {
                hint: levelAtTheEdge(list, places)
                  ? say("interest.level", { places })
                  : say("interest.placesHint", { n: places }),
                max: places,
              }),
          options,
        }),
        reserve: f.choices({ label: say("interest.reserve"), options }),
        words: f.longText({ label: say("interest.words"), hint: say("interest.wordsHint"), maxLength: 1000 }),
      },
      values: { accepted: best.map(({ expression }) => expression.id), reserve: [] },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { call, list } = await decidable(about, ctx);
    const { say, now } = ctx;
    const both = values.reserve.filter((id) => values.accepted.includes(id));
    if (both.length > 0) return { problems: { reserve: say("interest.both") } };
    const { programme } = call;
    const steps: Step[] = [];
    for (const { expression } of list) {
      const state: ExpressionState = values.accepted.includes(expression.id)
        ? "accepted"
        : values.reserve.includes(expression.id)
          ? "reserve"
          : "declined";
      steps.push(
        update(
          "expression",
          { programme, id: expression.id, version: expression.version },
          { state, updatedAt: now, version: expression.version + 1 },
        ),
        ...(await tellOf(
          call,
          expression.person,
          "decided",
          (speak) => [speak(`interest.told.${state}`, { title: call.title }), ...(values.words ? [values.words] : [])],
          "interest.reasonAnswered",
          ctx,
          now,
        )),
      );
    }
    await ctx.store.atomically([
      update(
        "interestCall",
        { programme, id: call.id, version: Number(about.version) || call.version },
        { state: "decided", decidedAt: now, version: call.version + 1 },
      ),
      insert("history", {
        programme,
        id: newId(),
        subject: call.id,
        kind: "other",
        action: "edited",
        by: ctx.person.id,
        at: now,
        before: { state: call.state },
        source: ctx.event.id,
      }),
      ...steps,
    ]);
    return { reply: { say: await callMessage({ ...call, state: "decided" }, ctx, say("interest.decided", { n: list.length })) } };
  },
});
