import { dateIn } from "../../domain/dates.js";
import { isRound, type Poll } from "../../domain/records.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import { AT_ONCE } from "../../looks.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { closingFields, readClosing } from "./closing.js";
import { pollToRun, refuse } from "./read.js";
import { redraw } from "./redraw.js";
import { clockOf, moment } from "./when.js";

const DAY_MS = 24 * 3_600_000;

/** More time: the only thing about a running poll that can be changed, and it is said in the poll by whom and from when to when. */
export const extendForm = defineForm({
  name: "poll.extend",
  async build(about, ctx) {
    const poll = await running(about.poll, ctx);
    // Over already, with too few ideas: some days more.
    const closes = poll.closesAt !== null && poll.closesAt > ctx.now ? poll.closesAt : ctx.now + 3 * DAY_MS;
    return {
      title: ctx.say("poll.extend"),
      fields: closingFields(poll.stage === "ideas", ctx),
      values: { closesDate: dateIn(poll.zone, closes), closesTime: clockOf(closes, poll.zone) },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const poll = await running(about.poll, ctx);
    const problems: Record<string, string> = {};
    const closesAt = readClosing(values, poll.zone, ctx.now, ctx, problems);
    if (closesAt !== undefined && poll.closesAt !== null && closesAt <= poll.closesAt)
      problems.closesDate = ctx.say("poll.problem.notLater", { when: moment(poll.closesAt, poll.zone, ctx.say) });
    if (closesAt === undefined || Object.keys(problems).length > 0) return { problems };
    const change = { at: ctx.now, by: ctx.person.id, what: "closes" as const, from: poll.closesAt, to: closesAt };
    const set = { closesAt, changes: [...poll.changes, change], lookAt: AT_ONCE, version: poll.version + 1 };
    await ctx.store.atomically([
      update("poll", { programme: poll.programme, id: poll.id, stage: poll.stage, version: poll.version }, set),
    ]);
    await redraw({ ...poll, ...set }, ctx, ctx.now);
    return {
      reply: { say: m.message(ctx.locale, m.text(ctx.say("poll.extended", { when: moment(closesAt, poll.zone, ctx.say) }))) },
    };
  },
});

async function running(id: string | undefined, ctx: Context): Promise<Poll> {
  const poll = await pollToRun(id, ctx);
  // The silent round waits for more time where too few ideas came; a vote whose time is over is counted.
  if (poll.stage !== "ideas" && !(isRound(poll.stage) && (poll.closesAt === null || poll.closesAt > ctx.now)))
    throw refuse(ctx, "poll.notOpen");
  return poll;
}
