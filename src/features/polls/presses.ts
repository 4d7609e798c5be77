import { isRound } from "../../domain/records.js";
import { METHODS } from "../../domain/voting/index.js";
import type { Reply } from "../../events.js";
import type { Context, FormSpec } from "../../feature.js";
import { AT_ONCE } from "../../looks.js";
import * as m from "../../message.js";
import { Conflict, remove, update } from "../../ports.js";
import { MOST_STACKED, tooManyToStack } from "./candidates.js";
import { cast } from "./cast.js";
import { castReply } from "./cast-reply.js";
import { clarifyForm } from "./clarify-form.js";
import { closeRound } from "./close.js";
import { extendForm } from "./extend-form.js";
import { goForm } from "./go-form.js";
import { ideaForm } from "./idea-form.js";
import { begin, firstStage } from "./post.js";
import { preview } from "./preview.js";
import { draftOf, idsOf, mayVote, pollOf, pollToRun, refuse, standing } from "./read.js";
import { redraw } from "./redraw.js";
import { resultMessage } from "./result-message.js";
import { rulesForm } from "./rules-form.js";
import { tooFewButtons } from "./runners.js";
import { endIdeas } from "./stages.js";
import { ballotFor, voteForm } from "./vote-form.js";
import { whatForm } from "./what-form.js";

const said = (ctx: Context, words: string): Reply => ({ say: m.message(ctx.locale, m.text(words)) });

const opens =
  (form: FormSpec) =>
  async (poll: string, ctx: Context): Promise<Reply> => {
    const shown = await form.open({ poll }, ctx);
    return "fields" in shown ? { open: shown } : shown;
  };

export const pollPresses = {
  "poll.what": opens(whatForm),
  "poll.rules": opens(rulesForm),
  "poll.idea": opens(ideaForm),
  "poll.clarify": opens(clarifyForm),
  "poll.go": opens(goForm),
  "poll.extend": opens(extendForm),

  /** The ballot is of the round that runs when it is opened. */
  async "poll.vote"(id: string, ctx: Context): Promise<Reply> {
    const { round } = await ballotFor(id, ctx);
    const shown = await voteForm.open({ poll: id, round }, ctx);
    return "fields" in shown ? { open: shown } : shown;
  },

  /** One candidate, chosen with its button. */
  async "poll.pick"(value: string, ctx: Context): Promise<Reply> {
    const [id = "", candidate = ""] = value.split(":");
    const { poll, candidates } = await ballotFor(id, ctx);
    const marks = { [candidate]: 1 };
    const wrong = poll.method !== "single" || METHODS.single.check(marks, idsOf(candidates), poll.settings).length > 0;
    if (wrong) throw refuse(ctx, "poll.outdatedList");
    return { say: castReply(await cast(poll, candidates, marks, ctx), poll, candidates, marks, ctx) };
  },

  async "poll.open"(id: string, ctx: Context): Promise<Reply> {
    return { say: await preview(await draftOf(id, ctx), ctx) };
  },

  /** Posted, or planned for the day it opens. */
  async "poll.post"(id: string, ctx: Context): Promise<Reply> {
    const poll = await draftOf(id, ctx);
    const { say } = ctx;
    const candidates = await standing(poll, ctx);
    if (poll.closesAt === null || poll.closesAt <= Math.max(ctx.now, poll.opensAt ?? 0)) throw refuse(ctx, "poll.draftOld");
    if (!poll.collect && candidates.length < 2) throw refuse(ctx, "poll.problem.few", { n: candidates.length });
    // The list was changed after the rules.
    if (tooManyToStack(poll.settings, candidates)) throw refuse(ctx, "poll.problem.stacked", { max: MOST_STACKED });
    const later = poll.opensAt !== null && poll.opensAt > ctx.now;
    try {
      if (later)
        await ctx.store.atomically([
          update(
            "poll",
            { programme: poll.programme, id: poll.id, stage: "draft", version: poll.version },
            { stage: "scheduled", lookAt: AT_ONCE, version: poll.version + 1 },
          ),
        ]);
      else await begin(poll, firstStage(poll), candidates, ctx, ctx.now, { opensAt: ctx.now });
    } catch (error) {
      // Pressed twice: it is posted.
      if (!(error instanceof Conflict)) throw error;
    }
    return said(ctx, say(later ? "poll.planned" : "poll.posted", { title: poll.title }));
  },

  async "poll.discard"(id: string, ctx: Context): Promise<Reply> {
    const poll = await pollToRun(id, ctx);
    if (poll.stage !== "draft" && poll.stage !== "scheduled") throw refuse(ctx, "poll.noDraft");
    const of = { programme: poll.programme };
    await ctx.store.atomically([
      remove("poll", { ...of, id: poll.id, stage: poll.stage }, 1),
      remove("pollCandidate", { ...of, poll: poll.id }),
    ]);
    return said(ctx, ctx.say("poll.discarded", { title: poll.title }));
  },

  async "poll.ideas-end"(id: string, ctx: Context): Promise<Reply> {
    const poll = await pollToRun(id, ctx);
    if (poll.stage === "ideas" && (await endIdeas(poll, ctx, ctx.now)) === "few")
      return {
        say: m.message(
          ctx.locale,
          m.text(ctx.say("poll.fewIdeas")),
          m.buttons(
            ...(mayVote(poll, ctx) && poll.closesAt !== null && poll.closesAt > ctx.now
              ? [{ action: "poll.idea", label: ctx.say("poll.writeIdeas"), value: poll.id, opens: true as const }]
              : []),
            ...tooFewButtons(poll.id, ctx.say),
          ),
        ),
      };
    return {
      say: m.message(
        ctx.locale,
        m.text(ctx.say("poll.ideasEnded")),
        m.buttons(
          { action: "poll.clarify", label: ctx.say("poll.clarify"), value: poll.id, opens: true, style: "primary" },
          { action: "poll.go", label: ctx.say("poll.startVote"), value: poll.id, opens: true },
        ),
      ),
    };
  },

  /** Before anybody voted: nothing is counted, and the channels see that it was stopped and by whom. */
  async "poll.stop"(id: string, ctx: Context): Promise<Reply> {
    const poll = await pollToRun(id, ctx);
    if (poll.stage !== "ideas" && poll.stage !== "clarify") throw refuse(ctx, "poll.notOpen");
    const change = { at: ctx.now, by: ctx.person.id, what: "stopped" as const, from: poll.closesAt, to: null };
    const set = {
      stage: "cancelled" as const,
      closedAt: ctx.now,
      changes: [...poll.changes, change],
      lookAt: AT_ONCE,
      version: poll.version + 1,
    };
    await ctx.store.atomically([
      update("poll", { programme: poll.programme, id: poll.id, stage: poll.stage, version: poll.version }, set),
    ]);
    await redraw({ ...poll, ...set }, ctx, ctx.now, poll.stage);
    return said(ctx, ctx.say("poll.stopped", { title: poll.title }));
  },

  /** Before its time: said in the poll, with who did it. */
  async "poll.close"(id: string, ctx: Context): Promise<Reply> {
    const poll = await pollToRun(id, ctx);
    if (!isRound(poll.stage)) throw refuse(ctx, "poll.notOpen");
    const change = { at: ctx.now, by: ctx.person.id, what: "closed" as const, from: poll.closesAt, to: ctx.now };
    await closeRound(poll, ctx, ctx.now, change);
    return said(ctx, ctx.say("poll.closedNow", { title: poll.title }));
  },

  /** The result once more, for whoever asks. */
  async "poll.result"(id: string, ctx: Context): Promise<Reply> {
    const poll = await pollOf(id, ctx);
    const outcome = poll.outcomes.at(-1);
    if (!mayVote(poll, ctx)) throw refuse(ctx, "poll.gone");
    if (!outcome) throw refuse(ctx, "poll.noResult");
    return { say: resultMessage(poll, outcome, await standing(poll, ctx), ctx.say) };
  },
};
