import { addDays, dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import { CHECK_PLACES, type CheckPlace, type CheckRhythm, RHYTHMS } from "../../domain/records.js";
import { defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { AT_ONCE } from "../../looks.js";
import { insert } from "../../ports.js";
import { chosenItem, itemField, itemsToChoose } from "../agenda/choose.js";
import { link } from "../agenda/links.js";
import * as field from "../interactions/fields.js";
import { membersOf } from "./members.js";
import { questionsForm } from "./questions-form.js";
import { QUESTION_SETS, questionAbout, SETS, type SetName } from "./sets.js";
import { communitiesToCheck } from "./where.js";

/** Fewer answers than this tell who gave them: an anonymous check needs at least as many people, and shows nothing under it. */
export const FEWEST_ANONYMOUS = 5;

/** A new learning check: which questions to begin with, where, how often, and whether nobody may know who said what. */
export const setupForm = defineForm({
  name: "check.setup",
  async build(about, ctx) {
    const { say } = ctx;
    const communities = await communitiesToCheck(about.community, ctx);
    const items = await itemsToChoose(communities, about.item, ctx);
    return {
      title: say("check.title"),
      submit: say("check.toQuestions"),
      fields: {
        ...(communities.length > 1 ? { community: field.communityField(ctx, communities) } : {}),
        set: f.choice({
          label: say("check.set"),
          required: true,
          options: SETS.map((set) => ({ value: set, label: say(`check.set.${set}`) })),
        }),
        place: f.choice({
          label: say("check.place"),
          required: true,
          options: CHECK_PLACES.map((place) => ({ value: place, label: say(`check.place.${place}`) })),
        }),
        rhythm: f.choice({
          label: say("check.rhythm"),
          required: true,
          options: RHYTHMS.map((rhythm) => ({ value: rhythm, label: say(`check.rhythm.${rhythm}`) })),
        }),
        first: f.dateField({ label: say("check.first"), hint: say("check.firstHint") }),
        hour: f.numberField({ label: say("check.hour"), min: 0, max: 23, required: true }),
        anonymous: f.yesNo({ label: say("check.anonymous"), hint: say("check.anonymousHint", { n: FEWEST_ANONYMOUS }) }),
        ...(items.length > 0 ? { item: itemField(items, ctx) } : {}),
      },
      values: {
        community: communities[0].id,
        set: about.item ? "change" : "needs",
        place: "channel",
        rhythm: about.item ? "once" : "monthly",
        hour: 10,
        anonymous: false,
        item: about.item ?? null,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { say, now } = ctx;
    const communities = await communitiesToCheck(about.community, ctx);
    const community = communities.find((one) => one.id === (values.community ?? communities[0].id)) ?? communities[0];
    const item = chosenItem(await itemsToChoose(communities, about.item, ctx), values.item, community.id);
    if (item === undefined) return { problems: { item: say("agenda.elsewhere", { community: community.name }) } };
    const today = dateIn(community.zone, now);
    if (values.first !== null && values.first < today)
      return { problems: { first: say("check.past", { date: say.date(values.first) }) } };
    if (values.first !== null && values.first > addDays(today, 366))
      return { problems: { first: say("log.tooFarAhead", { date: say.date(values.first) }) } };
    const members = await membersOf(community, ctx.store);
    if (members.length === 0) return { problems: { place: say("check.nobody") } };
    if (values.anonymous && members.length < FEWEST_ANONYMOUS)
      return { problems: { anonymous: say("check.tooFew", { n: members.length, least: FEWEST_ANONYMOUS }) } };
    const set = values.set as SetName;
    // Nothing can be followed up that nobody may know who said.
    const questions = [
      ...(item ? [questionAbout(item.title)] : []),
      ...QUESTION_SETS[set].filter((one) => !values.anonymous || one.kind !== "commitment"),
    ];
    const id = idFrom("check", ctx.programme.id, ctx.event.id);
    await ctx.store.atomically([
      insert(
        "checkPlan",
        {
          programme: ctx.programme.id,
          id,
          community: community.id,
          person: ctx.person.id,
          questions,
          place: values.place as CheckPlace,
          rhythm: values.rhythm as CheckRhythm,
          hour: values.hour,
          anonymous: values.anonymous,
          state: "draft",
          nextDate: values.first,
          lookAt: AT_ONCE,
          createdAt: now,
          version: 1,
        },
        "any",
      ),
      ...(item ? link(item, "check", id, ctx) : []),
    ]);
    const form = await questionsForm.open({ check: id, version: "1" }, ctx);
    return { reply: "fields" in form ? { open: form } : form };
  },
});
