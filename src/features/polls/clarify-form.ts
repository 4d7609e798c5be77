import type { PollCandidate } from "../../domain/records.js";
import { type Rounds, step } from "../../domain/voting/nominal-rounds.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { AT_ONCE } from "../../looks.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { keyOf, LONGEST, optionsOf } from "./candidates.js";
import { pollToRun, refuse, standing } from "./read.js";

/** Clarifying before the vote: one idea is reworded, or takes up others that mean the same; again, until the list is clear. */
export const clarifyForm = defineForm({
  name: "poll.clarify",
  async build(about, ctx) {
    const { say } = ctx;
    const { candidates } = await clarifying(about.poll, ctx);
    const options = optionsOf(candidates);
    return {
      title: say("poll.clarify"),
      fields: {
        how: f.section(say("poll.clarifyHow")),
        into: f.choice({ label: say("poll.clarifyInto"), options, required: true }),
        others: f.choices({ label: say("poll.clarifyOthers"), options }),
        text: f.textField({ label: say("poll.clarifyText"), hint: say("poll.clarifyTextHint"), maxLength: LONGEST }),
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { poll, candidates } = await clarifying(about.poll, ctx);
    const { say } = ctx;
    const others = values.others.filter((one) => one !== values.into);
    if (others.length === 0 && !values.text) return { problems: { others: say("poll.problem.clarifyNothing") } };
    const taken =
      values.text &&
      candidates.some(
        (one) => one.id !== values.into && !others.includes(one.id) && keyOf(one.text) === keyOf(values.text ?? ""),
      );
    if (taken) return { problems: { text: say("poll.problem.twice", { text: values.text ?? "" }) } };
    const merged = step(roundsOf(candidates), { kind: "merge", into: values.into, others });
    if ("problem" in merged) throw refuse(ctx, "poll.outdatedList");
    if (merged.rounds.candidates.length < 2)
      return { problems: { others: say("poll.problem.few", { n: merged.rounds.candidates.length }) } };
    const of = { programme: poll.programme, poll: poll.id };
    const needs = [
      ...new Set(candidates.filter(({ id }) => id === values.into || others.includes(id)).flatMap((one) => one.needs)),
    ];
    await ctx.store.atomically([
      update(
        "poll",
        { programme: poll.programme, id: poll.id, stage: "clarify", version: poll.version },
        { lookAt: AT_ONCE, version: poll.version + 1 },
      ),
      update(
        "pollCandidate",
        { ...of, id: values.into, state: "standing" },
        { needs, ...(values.text ? { text: values.text } : {}) },
      ),
      ...others.map((id) =>
        update("pollCandidate", { ...of, id, state: "standing" }, { state: "merged", mergedInto: values.into }),
      ),
    ]);
    const left = merged.rounds.candidates.length;
    return {
      reply: {
        say: m.message(
          ctx.locale,
          m.text(say("poll.clarified", { n: left })),
          m.buttons(
            { action: "poll.clarify", label: say("poll.clarifyMore"), value: poll.id, opens: true },
            { action: "poll.go", label: say("poll.startVote"), value: poll.id, opens: true, style: "primary" },
          ),
        ),
      },
    };
  },
});

async function clarifying(id: string | undefined, ctx: Context) {
  const poll = await pollToRun(id, ctx);
  if (poll.stage !== "clarify") throw refuse(ctx, "poll.notClarifying");
  return { poll, candidates: await standing(poll, ctx) };
}

/** The list as the rounds of a nominal group know it; their rules decide what may be merged. */
const roundsOf = (candidates: readonly PollCandidate[]): Rounds => ({
  stage: "clarify",
  ideas: candidates.map(({ id, text }) => ({ id, text })),
  candidates: candidates.map(({ id, text }) => ({ id, text, from: [id] })),
});
