import type { InterestCall } from "../../domain/records.js";
import type { About, Reply } from "../../events.js";
import type { Context, Feature, FormSpec, Tick } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { dotted } from "../../text/dotted.js";
import { readItem } from "../agenda/item.js";
import { communitiesFor, refused } from "../needs/where.js";
import { answerForm } from "./answer-form.js";
import { board } from "./board.js";
import { callMessage } from "./call-message.js";
import { decideForm } from "./decide-form.js";
import { moveForm } from "./move-form.js";
import { newCallForm } from "./new-form.js";
import { readCall, runCall, takesAnswers } from "./read.js";
import { redraw } from "./redraw.js";
import { scoreForm, toScore } from "./score-form.js";
import { tellOf } from "./tell.js";

/** Calls for expressions of interest: published, answered, scored without conflict of interest, decided, and everybody told. */
export const interest: Feature = {
  name: "interest",
  forms: [newCallForm, answerForm, scoreForm, decideForm, moveForm],
  commands: {
    "cop eoi": async (typed, ctx) => (typed === "new" ? opened(newCallForm, {}, ctx) : { say: await callList(ctx) }),
    // What a call is here differs from what it is to who phones: told apart rather than guessed.
    "cop call": async (_typed, ctx) => ({ say: whichCall(ctx) }),
  },
  presses: {
    "interest.all": async (_value, ctx) => ({ say: await callList(ctx) }),
    "interest.new": (_value, ctx) => opened(newCallForm, {}, ctx),
    "interest.forItem": async (id, ctx) => opened(newCallForm, { item: (await readItem(id, ctx)).id }, ctx),
    "interest.show": async (id, ctx) => ({ say: await callMessage(await readCall(id, ctx), ctx) }),
    "interest.answer": (id, ctx) => opened(answerForm, { call: id }, ctx),
    "interest.back": takeBack,
    "interest.toScore": async (id, ctx) => ({ say: await toScore(await readCall(id, ctx), ctx) }),
    "interest.score": (id, ctx) => opened(scoreForm, { expression: id }, ctx),
    "interest.board": async (id, ctx) => ({ say: await board(await runCall(id, ctx), ctx) }),
    "interest.decide": async (id, ctx) =>
      opened(decideForm, { call: id, version: String((await runCall(id, ctx)).version) }, ctx),
    "interest.move": async (id, ctx) => opened(moveForm, { call: id, version: String((await runCall(id, ctx)).version) }, ctx),
    "interest.stop": stop,
  },
  tick: tellRunners,
};

/** Three things are named by this word; each with where it is. */
function whichCall(ctx: Context): m.Message {
  const { say } = ctx;
  return m.message(
    ctx.locale,
    m.text(say("interest.whichCall")),
    m.buttons({ action: "interest.all", label: say("interest.list"), value: "" }),
  );
}

/** The calls of a person's communities, the open ones first. */
async function callList(ctx: Context): Promise<m.Message> {
  const { say, store, programme } = ctx;
  const communities = await communitiesFor("interaction.read", ctx);
  const calls =
    communities.length === 0
      ? []
      : await store.find(
          "interestCall",
          { programme: programme.id, community: communities.map(({ id }) => id) },
          { order: [["createdAt", "desc"]], limit: 100 },
        );
  const shown = [...calls.filter(({ state }) => state === "open"), ...calls.filter(({ state }) => state !== "open")].slice(0, 8);
  const runs = (await communitiesFor("eoi.run", ctx)).length > 0;
  return m.message(
    ctx.locale,
    m.heading(say("interest.list")),
    shown.length === 0 && m.text(say("interest.none")),
    ...shown.flatMap((call) => [
      m.text(m.bold(call.title)),
      m.note(
        dotted(
          [stateNow(call, ctx), ...(takesAnswers(call, ctx) ? [say("interest.until", { date: say.date(call.deadline) })] : [])],
          say,
        ),
      ),
      m.buttons({ action: "interest.show", label: say("interest.show"), value: call.id }),
    ]),
    runs && m.buttons({ action: "interest.new", label: say("interest.new"), value: "", opens: true }),
  );
}

const stateNow = (call: InterestCall, ctx: Context): string =>
  call.state === "open" && !takesAnswers(call, ctx) ? ctx.say("interest.closedNow") : ctx.say(`interest.state.${call.state}`);

/** Takes one's own answer back, until it is decided; it can be sent anew until the deadline. */
async function takeBack(id: string, ctx: Context): Promise<Reply> {
  const call = await readCall(id, ctx);
  if (call.state !== "open") throw refused(ctx, ctx.say(`interest.state.${call.state}`));
  await ctx.store.atomically([
    update(
      "expression",
      { programme: call.programme, call: call.id, person: ctx.person.id, state: "submitted" },
      { state: "withdrawn", updatedAt: ctx.now },
      "any",
    ),
  ]);
  return { update: await callMessage(call, ctx, ctx.say("interest.takenBack")) };
}

/** Withdraws a call: what is posted says so, and those who answered are told. */
async function stop(id: string, ctx: Context): Promise<Reply> {
  const call = await runCall(id, ctx);
  if (call.state !== "open") throw refused(ctx, ctx.say(`interest.state.${call.state}`));
  const answers = await ctx.store.find("expression", { programme: call.programme, call: id, state: "submitted" });
  const stopped: InterestCall = { ...call, state: "withdrawn", version: call.version + 1 };
  const told = await Promise.all(
    answers.map(({ person }) =>
      tellOf(
        call,
        person,
        "withdrawn",
        (say) => [say("interest.told.withdrawn", { title: call.title })],
        "interest.reasonAnswered",
        ctx,
        ctx.now,
      ),
    ),
  );
  await ctx.store.atomically([
    update(
      "interestCall",
      { programme: call.programme, id, version: call.version },
      { state: "withdrawn", version: stopped.version },
    ),
    ...(await redraw(stopped, ctx)),
    ...told.flat(),
  ]);
  ctx.wake();
  return { update: await callMessage(stopped, ctx) };
}

const DAYS = 2 * 24 * 3_600_000;
/** After a deadline whoever made the call, and its reviewers, hear that there is something to score; once each. */
async function tellRunners(tick: Tick): Promise<void> {
  for (const { id: programme } of await tick.store.questions.programmes()) {
    const closed = await tick.store.find("interestCall", {
      programme,
      state: "open",
      closesAt: { from: tick.now - DAYS, to: tick.now },
    });
    for (const call of closed) {
      const n = await tick.store.count("expression", { programme, call: call.id, state: "submitted" });
      for (const person of new Set([call.createdBy, ...call.reviewers])) {
        const steps = await tellOf(
          call,
          person,
          `closed:${call.deadline}`,
          (say) => [say("interest.told.closed", { title: call.title, n })],
          "interest.reasonRuns",
          tick,
          tick.now,
        );
        if (steps.length > 0) await tick.store.atomically(steps);
      }
    }
  }
}

async function opened(form: FormSpec, about: About, ctx: Context): Promise<Reply> {
  const shown = await form.open(about, ctx);
  return "fields" in shown ? { open: shown } : shown;
}
