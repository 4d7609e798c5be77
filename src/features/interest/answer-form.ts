import { idFrom } from "../../domain/ids.js";
import type { Expression, InterestCall } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { Conflict, insert, update } from "../../ports.js";
import { refused } from "../needs/where.js";
import { callMessage } from "./call-message.js";
import { readCall } from "./read.js";

const mineTo = (call: InterestCall, { store, person }: Context): Promise<Expression | undefined> =>
  store.get("expression", { programme: call.programme, call: call.id, person: person.id });

/** A call that still takes answers; a submission that comes too late is told so beside what was typed. */
async function answerable(about: About, ctx: Context): Promise<InterestCall> {
  const call = await readCall(about.call, ctx);
  if (call.state !== "open") throw refused(ctx, ctx.say(`interest.state.${call.state}`));
  if (ctx.event.kind !== "submission" && ctx.now > call.closesAt)
    throw refused(ctx, ctx.say("interest.late", { date: ctx.say.date(call.deadline) }));
  return call;
}

/** One person's answer to a call; opened again, it is the same answer, changed. */
export const answerForm = defineForm({
  name: "interest.answer",
  async build(about, ctx) {
    const call = await answerable(about, ctx);
    const mine = await mineTo(call, ctx);
    const { say } = ctx;
    const question = (at: number) =>
      f.longText({ label: (call.questions[at] ?? "").slice(0, 140), required: true, maxLength: 1000 });
    return {
      title: say("interest.answerTitle"),
      submit: say("interest.send"),
      fields: {
        about: f.section(call.title, say("interest.whoReads")),
        why: f.longText({ label: say("interest.why"), required: true, maxLength: 1500 }),
        brings: f.longText({ label: say("interest.brings"), maxLength: 1000 }),
        ...(call.questions.length > 0 ? { q1: question(0) } : {}),
        ...(call.questions.length > 1 ? { q2: question(1) } : {}),
        ...(call.questions.length > 2 ? { q3: question(2) } : {}),
        ...(call.questions.length > 3 ? { q4: question(3) } : {}),
        ...(call.authority
          ? { authority: f.yesNo({ label: say("interest.canDecide"), hint: say("interest.canDecideHint") }) }
          : {}),
      },
      values: {
        why: mine?.why,
        brings: mine?.brings,
        q1: mine?.answers[0],
        q2: mine?.answers[1],
        q3: mine?.answers[2],
        q4: mine?.answers[3],
        authority: mine?.authority ?? false,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const call = await answerable(about, ctx);
    const { say, now, person } = ctx;
    if (now > call.closesAt) return { problems: { "": say("interest.late", { date: say.date(call.deadline) }) } };
    const mine = await mineTo(call, ctx);
    const said = {
      organisation: person.organisation,
      why: values.why,
      brings: values.brings,
      authority: values.authority ?? false,
      answers: [values.q1, values.q2, values.q3, values.q4].slice(0, call.questions.length).map((one) => one ?? ""),
      state: "submitted" as const,
      updatedAt: now,
    };
    const { programme } = call;
    try {
      await ctx.store.atomically([
        mine
          ? update("expression", { programme, id: mine.id, version: mine.version }, { ...said, version: mine.version + 1 })
          : insert("expression", {
              ...said,
              programme,
              id: idFrom("expression", call.id, person.id),
              call: call.id,
              person: person.id,
              createdAt: now,
              version: 1,
            }),
      ]);
    } catch (error) {
      // The same answer delivered twice stands once.
      const standing = error instanceof Conflict && !mine && (await mineTo(call, ctx));
      if (!standing || standing.why !== said.why) throw error;
    }
    return { reply: { say: await callMessage(call, ctx, say(mine ? "interest.changed" : "interest.sent")) } };
  },
});
