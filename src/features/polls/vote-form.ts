import type { Poll, PollCandidate, Round } from "../../domain/records.js";
import { dotsFor } from "../../domain/voting/dots.js";
import { METHODS } from "../../domain/voting/index.js";
import { type Ballot, marked, markOf } from "../../domain/voting/method.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { optionsOf } from "./candidates.js";
import { cast, hasVoted } from "./cast.js";
import { castReply } from "./cast-reply.js";
import { asksWhich, closedUp, picked, pickedIn, placesAsked } from "./long-list.js";
import { methodSentence, problemWords } from "./method-words.js";
import { idsOf, mayVote, placesOf, pollOf, refuse, roundNow, standing } from "./read.js";
import { moment } from "./when.js";

/** The ballot, for every method but a few big buttons; in named polls it shows what one voted, to be changed. */
export const voteForm = defineForm({
  name: "poll.vote",
  async build(about, ctx) {
    const { say } = ctx;
    const { poll, round, candidates } = await ballotFor(about.poll, ctx);
    if (poll.anonymous && (await hasVoted(poll, round, ctx))) throw refuse(ctx, "poll.cast.already", { title: poll.title });
    // Opened in one round, sent in the next: the ballot is shown anew.
    if (about.round !== undefined && about.round !== round) throw refuse(ctx, "poll.otherRound");
    const before = poll.anonymous
      ? undefined
      : await ctx.store.get("pollBallot", { programme: poll.programme, poll: poll.id, round, person: ctx.person.id });
    const trust = say(poll.anonymous ? "poll.trust.anonymous" : "poll.trust.named");
    const which = asksWhich(poll, candidates, about);
    const asked = picked(candidates, about);
    const ranked = METHODS[poll.method].ranked;
    const until = poll.closesAt === null ? "" : say("poll.openUntil", { when: moment(poll.closesAt, poll.zone, say) });
    return {
      title: say("poll.ballot"),
      submit: say(which ? "poll.next" : "poll.cast"),
      fields: {
        how: f.section(
          poll.title,
          `${methodSentence(say, poll.method, idsOf(candidates), poll.settings)} ${trust} ${until}`.trim(),
        ),
        ...(which
          ? {
              picked: f.choices({
                label: say("poll.pickFirst", { n: placesAsked(poll, candidates) }),
                hint: say("poll.pickFirstHint"),
                options: optionsOf(candidates),
                max: placesAsked(poll, candidates),
              }),
            }
          : ballotFields(poll, asked, ctx)),
      } as f.Fields,
      values: which
        ? { picked: Object.keys(before?.marks ?? {}) }
        : valuesOf(poll, asked, ranked ? closedUp(before?.marks ?? {}, asked) : (before?.marks ?? {})),
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { poll, candidates } = await ballotFor(about.poll, ctx);
    const problems: Record<string, string> = {};
    if (asksWhich(poll, candidates, about)) {
      const ids = listOf((values as Typed).picked);
      if (ids.length === 0) return { problems: { picked: ctx.say("poll.problem.nothing") } };
      const next = await voteForm.open({ ...about, picked: pickedIn(ids, candidates) }, ctx);
      return { reply: "fields" in next ? { open: next } : next };
    }
    const marks = marksOf(poll, picked(candidates, about), values as Typed, ctx, problems);
    if (Object.keys(problems).length > 0) return { problems };
    const [problem] = METHODS[poll.method].check(marks, idsOf(candidates), poll.settings);
    if (problem) return { problems: { [firstField(poll)]: problemWords(ctx.say, problem) } };
    if (marked(marks).length === 0) return { problems: { [firstField(poll)]: ctx.say("poll.problem.nothing") } };
    const done = await cast(poll, candidates, marks, ctx);
    return { reply: { say: castReply(done, poll, candidates, marks, ctx) } };
  },
});

const listOf = (typed: Typed[string] | undefined): readonly string[] =>
  Array.isArray(typed) ? (typed as readonly string[]) : [];

type Typed = Readonly<Record<string, string | number | readonly string[] | null>>;

/** The poll and its open round, for somebody who may vote in it now; a refusal says why not. */
export async function ballotFor(
  id: string | undefined,
  ctx: Context,
): Promise<{ readonly poll: Poll; readonly round: Round; readonly candidates: readonly PollCandidate[] }> {
  const poll = await pollOf(id, ctx);
  const round = roundNow(poll, ctx.now);
  if (!round) throw refuse(ctx, "poll.notOpen");
  if (!mayVote(poll, ctx))
    throw refuse(ctx, `poll.mayNotVote.${poll.voters}`, { places: (await placesOf(poll, ctx)).join(", ") });
  return { poll, round, candidates: await standing(poll, ctx) };
}

function ballotFields(poll: Poll, candidates: readonly PollCandidate[], { say }: Context): f.Fields {
  const options = optionsOf(candidates);
  switch (poll.method) {
    case "single":
      return { choice: f.choice({ label: say("poll.yourChoice"), options }) };
    case "approval":
      return { choices: f.choices({ label: say("poll.yourChoices"), options }) };
    case "dots":
      return poll.settings.stack
        ? Object.fromEntries(
            candidates.map(({ text }, at) => [
              `dots${at}`,
              f.numberField({ label: text, min: 0, max: dotsFor(idsOf(candidates), poll.settings) }),
            ]),
          )
        : { choices: f.choices({ label: say("poll.yourDots"), options, max: dotsFor(idsOf(candidates), poll.settings) }) };
    case "ranking":
    case "nominal":
      return Object.fromEntries(
        Array.from({ length: placesAsked(poll, candidates) }, (_, at) => [
          `place${at + 1}`,
          f.choice({ label: say("poll.place", { place: at + 1 }), options }),
        ]),
      );
  }
}

const firstField = (poll: Poll): string =>
  poll.method === "single"
    ? "choice"
    : poll.method === "ranking" || poll.method === "nominal"
      ? "place1"
      : poll.settings.stack
        ? "dots0"
        : "choices";

/** Typed → marks; a place given to one candidate twice, or left empty before a later one, is said beside its field. */
function marksOf(
  poll: Poll,
  candidates: readonly PollCandidate[],
  values: Typed,
  { say }: Context,
  problems: Record<string, string>,
): Ballot {
  if (poll.method === "single") return typeof values.choice === "string" ? { [values.choice]: 1 } : {};
  if (poll.method === "approval" || (poll.method === "dots" && !poll.settings.stack))
    return Object.fromEntries(listOf(values.choices).map((id) => [id, 1]));
  if (poll.method === "dots")
    return Object.fromEntries(
      candidates.flatMap(({ id }, at) => (Number(values[`dots${at}`]) > 0 ? [[id, Number(values[`dots${at}`])] as const] : [])),
    );
  const marks: Record<string, number> = {};
  let gap = 0;
  for (let place = 1; place <= placesAsked(poll, candidates); place += 1) {
    const id = values[`place${place}`];
    if (typeof id !== "string") {
      gap ||= place;
      continue;
    }
    if (gap > 0 && !problems[`place${gap}`]) problems[`place${gap}`] = say("method.problem.placeMissing", { limit: gap });
    if (marks[id]) problems[`place${place}`] = say("poll.problem.placeTwice", { place: marks[id] });
    else marks[id] = place;
  }
  return marks;
}

/** Marks → what stands in the form. */
function valuesOf(poll: Poll, candidates: readonly PollCandidate[], marks: Ballot): Readonly<Record<string, unknown>> {
  const ids = idsOf(candidates).filter((id) => markOf(marks, id) > 0);
  switch (poll.method) {
    case "single":
      return { choice: ids[0] ?? null };
    case "approval":
      return { choices: ids };
    case "dots":
      return poll.settings.stack
        ? Object.fromEntries(candidates.map(({ id }, at) => [`dots${at}`, markOf(marks, id) || null]))
        : { choices: ids };
    case "ranking":
    case "nominal":
      return Object.fromEntries(ids.map((id) => [`place${markOf(marks, id)}`, id]));
  }
}
