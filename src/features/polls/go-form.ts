import { addDays, dateIn } from "../../domain/dates.js";
import type { Poll } from "../../domain/records.js";
import { METHODS } from "../../domain/voting/index.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as m from "../../message.js";
import { tooManyToStack } from "./candidates.js";
import { closingFields, readClosing } from "./closing.js";
import { problemWords } from "./method-words.js";
import { begin } from "./post.js";
import { idsOf, pollToRun, refuse, standing } from "./read.js";
import { redraw } from "./redraw.js";
import { rankingAfter } from "./stages.js";

/** Starts the next ranking: until when. */
export const goForm = defineForm({
  name: "poll.go",
  async build(about, ctx) {
    const poll = await readyToRank(about.poll, ctx);
    return {
      title: ctx.say("poll.startVote"),
      submit: ctx.say("poll.startVote"),
      fields: closingFields(false, ctx),
      values: { closesDate: addDays(dateIn(poll.zone, ctx.now), 3), closesTime: "17:00" },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const poll = await readyToRank(about.poll, ctx);
    const stage = rankingAfter(poll);
    const problems: Record<string, string> = {};
    const closesAt = readClosing(values, poll.zone, ctx.now, ctx, problems);
    const candidates = await standing(poll, ctx);
    // What was set before the list was known and does not fit it gives way to the usual.
    const settings = { ...poll.settings };
    if (tooManyToStack(settings, candidates)) delete settings.stack;
    const wrong = METHODS[poll.method].checkSettings(settings, idsOf(candidates));
    for (const problem of wrong) {
      if (problem.setting) delete settings[problem.setting];
      else problems[""] = problemWords(ctx.say, problem);
    }
    if (closesAt === undefined || !stage || Object.keys(problems).length > 0) return { problems };
    const next = await begin({ ...poll, settings }, stage, candidates, ctx, ctx.now, { closesAt, settings });
    await redraw(next, ctx, ctx.now, poll.stage);
    return { reply: { say: m.message(ctx.locale, m.text(ctx.say("poll.posted", { title: poll.title }))) } };
  },
});

async function readyToRank(id: string | undefined, ctx: Context): Promise<Poll> {
  const poll = await pollToRun(id, ctx);
  if (!rankingAfter(poll)) throw refuse(ctx, "poll.notNow");
  return poll;
}
