import { dateIn } from "../../domain/dates.js";
import { POLL_SHOWS, POLL_VOTERS, POLL_WEIGHTS, type Poll } from "../../domain/records.js";
import { METHODS } from "../../domain/voting/index.js";
import type { Settings } from "../../domain/voting/method.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { AT_ONCE } from "../../looks.js";
import { update } from "../../ports.js";
import { MOST_STACKED, tooManyToStack } from "./candidates.js";
import { closingFields, readClosing } from "./closing.js";
import { electorateOf, WAITED_FOR_MS } from "./electorate.js";
import { problemWords } from "./method-words.js";
import { preview } from "./preview.js";
import { draftOf, FEWEST_SECRET, idsOf, standing } from "./read.js";
import { clockOf, instantOf } from "./when.js";

const REMIND = [0, 4, 24, 48, 72] as const;

/** The second step: who votes and how, from when to when, and what is seen meanwhile. */
export const rulesForm = defineForm({
  name: "poll.rules",
  async build(about, ctx) {
    const { say } = ctx;
    const poll = await draftOf(about.poll ?? "", ctx);
    const { settings, method } = poll;
    return {
      title: say("poll.rules"),
      submit: say("poll.toPreview"),
      fields: {
        ...(method === "dots"
          ? { dots: f.numberField({ label: say("poll.dots"), hint: say("poll.dotsHint"), min: 1, max: 100 }) }
          : {}),
        ...(method === "dots" ? { stack: f.yesNo({ label: say("poll.stack") }) } : {}),
        ...(method === "nominal"
          ? { keep: f.numberField({ label: say("poll.keep"), hint: say("poll.keepHint"), min: 1, max: 10 }) }
          : {}),
        places: f.numberField({ label: say("poll.places"), hint: say("poll.placesHint"), min: 1, max: 100 }),
        voters: f.choice({
          label: say("poll.voters"),
          options: POLL_VOTERS.map((one) => ({ value: one, label: say(`poll.voters.${one}`) })),
          required: true,
        }),
        anonymous: f.yesNo({ label: say("poll.anonymous"), hint: say("poll.anonymousHint", { min: FEWEST_SECRET }) }),
        weighting: f.choice({
          label: say("poll.weighting"),
          hint: say("poll.weightingHint"),
          options: POLL_WEIGHTS.map((one) => ({ value: one, label: say(`poll.weighting.${one}`) })),
          required: true,
        }),
        opensDate: f.dateField({ label: say("poll.opensDate"), hint: say("poll.opensHint") }),
        opensTime: f.timeField({ label: say("poll.opensTime") }),
        ...closingFields(poll.collect, ctx),
        remind: f.choice({
          label: say("poll.remind"),
          options: REMIND.map((hours) => ({
            value: String(hours),
            label: hours === 0 ? say("poll.remindNot") : say("poll.remindHours", { hours }),
          })),
          required: true,
        }),
        shows: f.choice({
          label: say("poll.shows"),
          options: POLL_SHOWS.map((one) => ({ value: one, label: say(`poll.shows.${one}`) })),
          required: true,
        }),
      },
      values: {
        dots: settings.dots ?? null,
        stack: settings.stack ?? false,
        keep: settings.keep ?? null,
        places: settings.places ?? 1,
        voters: poll.voters,
        anonymous: poll.anonymous,
        weighting: poll.weighting,
        opensDate: poll.opensAt === null ? null : dateIn(poll.zone, poll.opensAt),
        opensTime: poll.opensAt === null ? null : clockOf(poll.opensAt, poll.zone),
        closesDate: poll.closesAt === null ? null : dateIn(poll.zone, poll.closesAt),
        closesTime: poll.closesAt === null ? "17:00" : clockOf(poll.closesAt, poll.zone),
        remind: String(poll.remindHours ?? 0),
        shows: poll.shows,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { say } = ctx;
    const poll = await draftOf(about.poll ?? "", ctx);
    const candidates = await standing(poll, ctx);
    const settings: Settings = {
      ...(values.places ? { places: values.places } : {}),
      ...(values.dots ? { dots: values.dots } : {}),
      ...(values.stack ? { stack: true } : {}),
      ...(values.keep ? { keep: values.keep } : {}),
    };
    const problems: Record<string, string> = {};
    // Where ideas are still to come, what they will allow is seen when the ranking begins.
    if (!poll.collect)
      for (const problem of METHODS[poll.method].checkSettings(settings, idsOf(candidates)))
        problems[problem.setting ?? ""] = problemWords(say, problem);
    if (tooManyToStack(settings, candidates)) problems.stack = say("poll.problem.stacked", { max: MOST_STACKED });
    const opensAt = opening(values.opensDate, values.opensTime, poll, ctx, problems);
    const closesAt = readClosing(values, poll.zone, Math.max(ctx.now, opensAt ?? 0), ctx, problems);
    if (values.anonymous) await secrecy(values, poll, ctx, problems);
    if (Object.keys(problems).length > 0 || closesAt === undefined) return { problems };
    const set = {
      settings,
      voters: values.voters as Poll["voters"],
      anonymous: values.anonymous,
      weighting: values.weighting as Poll["weighting"],
      opensAt,
      closesAt,
      remindHours: Number(values.remind) || null,
      shows: values.shows as Poll["shows"],
      lookAt: AT_ONCE,
      version: poll.version + 1,
    };
    await ctx.store.atomically([
      update("poll", { programme: poll.programme, id: poll.id, stage: "draft", version: poll.version }, set),
    ]);
    return { reply: { say: await preview({ ...poll, ...set }, ctx) } };
  },
});

function opening(
  date: string | null,
  time: string | null,
  poll: Poll,
  ctx: Context,
  problems: Record<string, string>,
): number | null {
  if (!date && !time) return null;
  if (!date) problems.opensDate = ctx.say("poll.problem.opensDate");
  const at = date ? instantOf(date, time ?? "09:00", poll.zone) : null;
  if (at !== null && at < ctx.now) problems.opensDate = ctx.say("poll.problem.opensPast");
  return at;
}

/** What would give an anonymous voter away. */
async function secrecy(
  values: { readonly weighting: string; readonly shows: string; readonly voters: string },
  poll: Poll,
  ctx: Context,
  problems: Record<string, string>,
): Promise<void> {
  if (values.weighting !== "none") problems.weighting = ctx.say("poll.problem.secretWeight");
  // Who voted when is seen in a channel: a result that moves with each vote would say what.
  if (values.shows === "result") problems.shows = ctx.say("poll.problem.secretShows");
  const those = { ...poll, voters: values.voters as Poll["voters"] };
  const { voters } = await electorateOf(those, ctx, ctx.now, WAITED_FOR_MS);
  if (voters.length < FEWEST_SECRET)
    problems.anonymous = ctx.say("poll.problem.secretFew", { min: FEWEST_SECRET, n: voters.length });
}
