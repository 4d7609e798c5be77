import { addDays, dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { Id, Poll } from "../../domain/records.js";
import { METHODS, type MethodName } from "../../domain/voting/index.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { AT_ONCE } from "../../looks.js";
import { insert, remove, type Step, update } from "../../ports.js";
import { shorten } from "../../text/shorten.js";
import { candidateRow, LONGEST, LONGEST_LIST, linesOf, listProblem, optionOf } from "./candidates.js";
import { methodName } from "./method-words.js";
import { draftOf, refuse, standing } from "./read.js";
import { rulesForm } from "./rules-form.js";
import { instantOf } from "./when.js";

/** The first step of a poll: what for, where, by which method, and between what. It is kept as a draft, which nobody else sees. */
export const whatForm = defineForm({
  name: "poll.what",
  async build(about, ctx) {
    const { say } = ctx;
    const draft = about.poll ? await draftOf(about.poll, ctx) : undefined;
    const communities = await communitiesToRun(ctx);
    if (communities.length === 0) throw refuse(ctx, "poll.mayNotRun");
    const needs = await openNeeds(
      communities.map(({ value }) => value),
      ctx,
    );
    const candidates = draft ? await standing(draft, ctx) : [];
    const here = communities.find(({ value }) => value === ctx.community?.id) ?? communities[0];
    return {
      title: say("poll.new"),
      submit: say("poll.next"),
      fields: {
        title: f.textField({
          label: say("poll.title"),
          placeholder: say("poll.titleExample"),
          required: true,
          maxLength: LONGEST,
        }),
        about: f.longText({ label: say("poll.about"), hint: say("poll.aboutHint"), maxLength: 1000 }),
        communities: f.choices({
          label: say("poll.communities"),
          hint: say("poll.communitiesHint"),
          options: communities,
          required: true,
        }),
        method: f.choice({
          label: say("poll.method"),
          options: (Object.keys(METHODS) as MethodName[]).map((method) => ({ value: method, label: methodName(say, method) })),
          required: true,
        }),
        ...(needs.length > 0
          ? { needs: f.choices({ label: say("poll.needs"), hint: say("poll.needsHint"), options: needs }) }
          : {}),
        candidates: f.longText({ label: say("poll.candidates"), hint: say("poll.candidatesHint"), maxLength: LONGEST_LIST }),
        collect: f.yesNo({ label: say("poll.collect"), hint: say("poll.collectHint") }),
      },
      values: {
        title: draft?.title ?? about.title ?? null,
        about: draft?.about ?? null,
        communities: draft?.communities ?? (here ? [here.value] : []),
        method: draft?.method ?? "dots",
        needs: candidates.flatMap((one) => one.needs),
        candidates: candidates
          .filter((one) => one.needs.length === 0)
          .map(({ text }) => text)
          .join("\n"),
        collect: draft?.collect ?? false,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const draft = about.poll ? await draftOf(about.poll, ctx) : undefined;
    const method = values.method as MethodName;
    // A nominal group begins with everybody's ideas.
    const collect = values.collect || method === "nominal";
    const lines = linesOf(values.candidates);
    const chosen = await ctx.store.find("need", { programme: ctx.programme.id, id: values.needs ?? [] });
    const texts = [...chosen.map((need) => shorten(need.text, LONGEST)), ...lines];
    const problem = listProblem(texts, collect, ctx);
    if (problem) return { problems: { candidates: problem } };
    const id = draft?.id ?? idFrom("poll", ctx.programme.id, ctx.event.id);
    const first = await ctx.store.get("community", { programme: ctx.programme.id, id: values.communities[0] ?? "" });
    const what = {
      title: values.title,
      about: values.about,
      communities: values.communities,
      zone: first?.zone ?? ctx.zone,
      method,
      collect,
    };
    const needsOf = new Map(chosen.map((need) => [shorten(need.text, LONGEST), need.id]));
    const rows = texts.map((text, position) =>
      candidateRow({ programme: ctx.programme.id, id }, text, position, needsOf.get(text)),
    );
    const seen = draft?.version ?? 1;
    const steps: readonly Step[] = draft
      ? [
          update(
            "poll",
            { programme: draft.programme, id, stage: "draft", version: Number(about.version) || seen },
            { ...what, version: seen + 1 },
          ),
          remove("pollCandidate", { programme: draft.programme, poll: id }),
        ]
      : [insert("poll", { ...newPoll(what.zone, ctx), ...what, id }, "any")];
    await ctx.store.atomically([...steps, ...rows.map((row) => insert("pollCandidate", row, "any"))]);
    const next = await rulesForm.open({ poll: id }, ctx);
    return { reply: "fields" in next ? { open: next } : next };
  },
});

const newPoll = (
  zone: string,
  ctx: Context,
): Omit<Poll, "id" | "title" | "about" | "communities" | "zone" | "method" | "collect"> => ({
  programme: ctx.programme.id,
  settings: {},
  weighting: "none",
  voters: "members",
  anonymous: false,
  opensAt: null,
  closesAt: instantOf(addDays(dateIn(zone, ctx.now), 7), "17:00", zone),
  remindHours: 24,
  shows: "nothing",
  stage: "draft",
  changes: [],
  key: null,
  outcomes: [],
  drawn: null,
  lookAt: AT_ONCE,
  createdBy: ctx.person.id,
  source: ctx.event.id,
  sample: false,
  createdAt: ctx.now,
  closedAt: null,
  version: 1,
});

async function communitiesToRun(ctx: Context): Promise<readonly f.Option[]> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  return all
    .filter(({ id }) => ctx.may("poll.run", id))
    .slice(0, f.MAX_OPTIONS)
    .map(({ id, name }) => ({ value: id, label: name.slice(0, 75) }));
}

/** Needs that nobody took up yet, newest first; those that joined another stand there. */
async function openNeeds(communities: readonly Id[], ctx: Context): Promise<readonly f.Option[]> {
  const open = await ctx.store.find(
    "need",
    { programme: ctx.programme.id, community: communities, state: "open", joinedTo: null },
    { order: [["createdAt", "desc"]], limit: f.MAX_OPTIONS },
  );
  return open.map(({ id, text }) => optionOf(id, text));
}
