import { DateTime } from "luxon";
import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { Channel, InterestCall } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { toOutbox } from "../../outbox.js";
import { insert } from "../../ports.js";
import { sayIn } from "../../text/say.js";
import { readItem } from "../agenda/item.js";
import { link } from "../agenda/links.js";
import { communityField, linesOf } from "../interactions/fields.js";
import { personOptions, resolvePeople } from "../interactions/people.js";
import { communitiesFor, refused } from "../needs/where.js";
import { callMessage, posted } from "./call-message.js";

const MOST_CRITERIA = 6;
const MOST_QUESTIONS = 4;

async function places(about: About, ctx: Context) {
  const item = about.item ? await readItem(about.item, ctx) : null;
  const runs = await communitiesFor("eoi.run", ctx);
  const communities = item ? runs.filter(({ id }) => id === item.community) : runs;
  const [first] = communities;
  if (!first) throw refused(ctx, ctx.say("interest.mayNot"));
  const channels = await ctx.store.find("channel", {
    programme: ctx.programme.id,
    community: communities.map(({ id }) => id),
    active: true,
  });
  return { item, communities, first, channels: channels.slice(0, f.MAX_OPTIONS) };
}

/** A new call for expressions of interest, posted in the channels chosen. */
export const newCallForm = defineForm({
  name: "interest.new",
  async build(about, ctx) {
    const { item, communities, first, channels } = await places(about, ctx);
    const { say } = ctx;
    return {
      title: say("interest.newTitle"),
      submit: say("interest.publish"),
      fields: {
        ...(communities.length > 1 ? { community: communityField(ctx, communities) } : {}),
        title: f.textField({ label: say("interest.title"), required: true, maxLength: 120 }),
        problem: f.longText({ label: say("interest.problem"), required: true, maxLength: 1500 }),
        objectives: f.longText({ label: say("interest.objectives"), required: true, maxLength: 1500 }),
        rightPeople: f.longText({ label: say("interest.rightPeople"), hint: say("interest.rightPeopleHint"), maxLength: 800 }),
        authority: f.yesNo({ label: say("interest.authority") }),
        deadline: f.dateField({ label: say("interest.deadline"), hint: say("interest.deadlineHint"), required: true }),
        places: f.numberField({ label: say("interest.places"), min: 1, max: 1000 }),
        criteria: f.longText({
          label: say("interest.criteria"),
          hint: say("interest.criteriaHint"),
          required: true,
          maxLength: 600,
        }),
        questions: f.longText({ label: say("interest.questions"), hint: say("interest.questionsHint"), maxLength: 600 }),
        reviewers: f.people({
          label: say("interest.reviewers"),
          hint: say("interest.reviewersHint"),
          options: await personOptions(first.id, [], ctx),
          max: 10,
        }),
        channels: f.choices({
          label: say("interest.channels"),
          options: channels.map((one) => ({ value: one.id, label: one.name.slice(0, 75) || one.place.slice(0, 75) })),
        }),
      },
      values: {
        title: item?.title.slice(0, 120) ?? null,
        criteria: say("interest.usualCriteria").split("|").join("\n"),
        reviewers: [],
        channels: channels.filter((one) => one.community === first.id).map(({ id }) => id),
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { item, communities, first, channels } = await places(about, ctx);
    const { say } = ctx;
    const community = communities.find(({ id }) => id === (values.community ?? first.id)) ?? first;
    const [criteria, questions] = [linesOf(values.criteria), linesOf(values.questions)];
    const problems = {
      ...(values.deadline < dateIn(community.zone, ctx.now) ? { deadline: say("interest.pastDeadline") } : {}),
      ...(criteria.length > MOST_CRITERIA ? { criteria: say("interest.tooManyLines", { max: MOST_CRITERIA }) } : {}),
      ...(criteria.some((one) => one.length > 100)
        ? { criteria: say("form.tooLong", { max: 100, length: longest(criteria) }) }
        : {}),
      ...(questions.length > MOST_QUESTIONS ? { questions: say("interest.tooManyLines", { max: MOST_QUESTIONS }) } : {}),
      ...(questions.some((one) => one.length > 140)
        ? { questions: say("form.tooLong", { max: 140, length: longest(questions) }) }
        : {}),
    };
    if (Object.keys(problems).length > 0) return { problems };
    const reviewers = await resolvePeople(values.reviewers, ctx);
    const call: InterestCall = {
      programme: ctx.programme.id,
      id: idFrom("interestCall", ctx.programme.id, ctx.event.id),
      community: community.id,
      title: values.title,
      problem: values.problem,
      objectives: values.objectives,
      rightPeople: values.rightPeople,
      authority: values.authority,
      deadline: values.deadline,
      closesAt: endOf(values.deadline, community.zone),
      places: values.places,
      criteria,
      questions,
      reviewers: reviewers.ids,
      state: "open",
      createdBy: ctx.person.id,
      source: ctx.event.id,
      sample: false,
      createdAt: ctx.now,
      decidedAt: null,
      version: 1,
    };
    const chosen = channels.filter(({ id }) => values.channels.includes(id));
    const spoken = new Map(communities.map(({ id, locale }) => [id, locale]));
    await ctx.store.atomically([
      ...reviewers.steps,
      insert("interestCall", call, "any"),
      ...(item ? link(item, "call", call.id, ctx) : []),
      ...chosen.map((channel) =>
        post(call, channel, posted(call, sayIn(spoken.get(channel.community) ?? community.locale)), ctx),
      ),
    ]);
    ctx.wake();
    return { reply: { say: await callMessage(call, ctx, say("interest.published", { n: chosen.length })) } };
  },
});

const longest = (lines: readonly string[]): number => Math.max(...lines.map((one) => one.length));

/** The end of a day in a zone. */
export const endOf = (date: string, zone: string): number => DateTime.fromISO(date, { zone }).endOf("day").toMillis();

const post = (call: InterestCall, channel: Channel, message: ReturnType<typeof posted>, ctx: Context) =>
  toOutbox(
    {
      programme: call.programme,
      key: `interest:${call.id}:${channel.id}`,
      platform: channel.platform,
      workspace: channel.workspace,
      to: channel.place,
      kind: "post",
      message,
    },
    ctx.now,
  );
