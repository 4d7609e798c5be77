import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { Conflict, insert, update } from "../../ports.js";
import { candidateRow, LONGEST, linesOf, listProblem, MOST_CANDIDATES } from "./candidates.js";
import { mayVote, placesOf, pollOf, refuse } from "./read.js";

/** The silent round: a member writes ideas, and nobody sees another's until it ends. Whose an idea is, is not kept. */
export const ideaForm = defineForm({
  name: "poll.idea",
  async build(about, ctx) {
    const { say } = ctx;
    const poll = await ideasOf(about.poll, ctx);
    return {
      title: say("poll.ideas"),
      submit: say("poll.sendIdeas"),
      fields: {
        what: f.section(poll.title, say("poll.ideasTrust")),
        ideas: f.longText({ label: say("poll.yourIdeas"), hint: say("poll.yourIdeasHint", { max: LONGEST }), required: true }),
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const poll = await ideasOf(about.poll, ctx);
    const lines = linesOf(values.ideas);
    if (lines.length === 0) return { problems: { ideas: ctx.say("form.required") } };
    const problem = listProblem(lines, true, ctx);
    if (problem) return { problems: { ideas: problem } };
    const of = { programme: poll.programme, poll: poll.id };
    const there = await ctx.store.count("pollCandidate", of);
    if (there + lines.length > MOST_CANDIDATES)
      return { problems: { ideas: ctx.say("poll.problem.many", { max: MOST_CANDIDATES, n: there + lines.length }) } };
    try {
      await ctx.store.atomically([
        update("poll", { programme: poll.programme, id: poll.id, stage: "ideas" }, { stage: "ideas" }),
        // The same idea from two people is one; where it stands in the list does not tell when it came.
        ...lines.map((text) => insert("pollCandidate", candidateRow(poll, text, MOST_CANDIDATES, undefined, "idea"), "any")),
      ]);
    } catch (error) {
      if (error instanceof Conflict) throw refuse(ctx, "poll.ideasOver");
      throw error;
    }
    return { reply: { say: m.message(ctx.locale, m.text(ctx.say("poll.ideasSent", { n: lines.length }))) } };
  },
});

async function ideasOf(id: string | undefined, ctx: Context) {
  const poll = await pollOf(id, ctx);
  if (poll.stage !== "ideas") throw refuse(ctx, "poll.ideasOver");
  if (poll.closesAt !== null && poll.closesAt <= ctx.now) throw refuse(ctx, "poll.ideasWait");
  if (!mayVote(poll, ctx))
    throw refuse(ctx, `poll.mayNotVote.${poll.voters}`, { places: (await placesOf(poll, ctx)).join(", ") });
  return poll;
}
