import { dateIn } from "../../domain/dates.js";
import type { About, Reply } from "../../events.js";
import type { Context, Feature, FormSpec } from "../../feature.js";
import { AT_ONCE } from "../../looks.js";
import * as m from "../../message.js";
import { remove, update } from "../../ports.js";
import { readItem } from "../agenda/item.js";
import { answerForm } from "./answer-form.js";
import { gathered } from "./close.js";
import { listed } from "./list.js";
import { questionsForm } from "./questions-form.js";
import { sendRound } from "./rounds.js";
import { setupForm } from "./setup-form.js";
import { summary } from "./summary.js";
import { checksInTime } from "./tick.js";
import { theCheck } from "./where.js";

/** Learning checks: a few questions to members, now and then, answered in under a minute. */
export const checks: Feature = {
  name: "checks",
  forms: [setupForm, questionsForm, answerForm],
  commands: {
    "cop check": (_text, ctx) => opened(setupForm, ctx.community ? { community: ctx.community.id } : {}, ctx),
    "cop checks": async (_text, ctx) => ({ say: await listed(ctx) }),
  },
  presses: {
    "check.setup": (_value, ctx) => opened(setupForm, ctx.community ? { community: ctx.community.id } : {}, ctx),
    async "check.forItem"(id, ctx) {
      const { community } = await readItem(id, ctx);
      return opened(setupForm, { community, item: id }, ctx);
    },
    async "check.edit"(id, ctx) {
      const { plan } = await theCheck(id, ctx);
      return opened(questionsForm, { check: id, version: String(plan.version) }, ctx);
    },
    "check.send": send,
    async "check.stop"(id, ctx) {
      const { plan, community } = await theCheck(id, ctx);
      await ctx.store.atomically([
        update(
          "checkPlan",
          { programme: plan.programme, id, version: plan.version },
          { state: "stopped", nextDate: null, version: plan.version + 1 },
        ),
      ]);
      return told(ctx, ctx.say("check.stopped", { community: community.name }));
    },
    async "check.discard"(id, ctx) {
      await theCheck(id, ctx);
      await ctx.store.atomically([remove("checkPlan", { programme: ctx.programme.id, id, state: "draft" })]);
      return told(ctx, ctx.say("check.discarded"));
    },
    "check.answer": (round, ctx) => opened(answerForm, { round }, ctx),
    async "check.results"(id, ctx) {
      const round = await ctx.store.get("checkRound", { programme: ctx.programme.id, id });
      const { community } = await theCheck(round?.plan, ctx);
      // Looked at from one answer to the next, an anonymous one would tell who said what.
      if (!round || (round.anonymous && round.state === "open")) return told(ctx, ctx.say("check.notYet"));
      return { say: summary(await gathered(round, community, ctx.store), ctx.say) };
    },
  },
  tick: checksInTime,
};

const told = (ctx: Context, words: string): Reply => ({ say: m.message(ctx.locale, m.text(words)) });

async function opened(form: FormSpec, about: About, ctx: Context): Promise<Reply> {
  const open = await form.open(about, ctx);
  return "fields" in open ? { open } : open;
}

/** Now, or on the day that was chosen; what was chosen about names holds from here on. */
async function send(id: string, ctx: Context): Promise<Reply> {
  const { plan, community } = await theCheck(id, ctx);
  const { say } = ctx;
  if (plan.state !== "draft") return told(ctx, say("check.alreadySent"));
  if (plan.questions.length === 0) return opened(questionsForm, { check: id, version: String(plan.version) }, ctx);
  if (plan.nextDate !== null && plan.nextDate > dateIn(community.zone, ctx.now)) {
    await ctx.store.atomically([
      update(
        "checkPlan",
        { programme: plan.programme, id, version: plan.version },
        { state: "running", lookAt: AT_ONCE, version: plan.version + 1 },
      ),
    ]);
    return told(ctx, say("check.willGo", { date: say.date(plan.nextDate) }));
  }
  const sent = await sendRound(plan, community, ctx, ctx.now);
  return told(ctx, say(sent ? "check.sent" : "check.alreadySent", { community: community.name }));
}
