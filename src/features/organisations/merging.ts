import { dateIn } from "../../domain/dates.js";
import { idFrom } from "../../domain/ids.js";
import type { HistoryEntry, Organisation } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, type Outcome, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { insert } from "../../ports.js";
import { isNew, knownOrganisations, searchOrganisations } from "../interactions/organisations.js";
import { pairKey, probablySame } from "./alike.js";
import { merge, mergedOf, standingFor, unmerge } from "./merge.js";

const SUGGESTED = 8;
const RECENT = 5;

const refuse = (ctx: Context, key: "merge.mayNot" | "organisation.gone") =>
  new Refusal({ say: m.message(ctx.locale, m.text(ctx.say(key))) });

function mayMerge(ctx: Context): void {
  if (!ctx.may("organisation.merge", "")) throw refuse(ctx, "merge.mayNot");
}

/** What can be done with the organisations, for whoever coordinates; the latest merges, each to be taken back. */
export async function overview(ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const of = { programme: ctx.programme.id };
  const [known, merged, recent] = await Promise.all([
    ctx.store.count("organisation", { ...of, mergedInto: null }),
    ctx.store.count("organisation", { ...of, mergedInto: { known: true } }),
    ctx.store.find("organisation", { ...of, mergedInto: { known: true } }, { order: [["name", "asc"]], limit: 200 }),
  ]);
  const done = await ctx.store.find(
    "history",
    { ...of, subject: recent.map((one) => one.id), action: "merged" },
    { order: [["at", "desc"]], limit: RECENT },
  );
  return m.message(
    ctx.locale,
    m.heading(say("merge.title")),
    m.text(say("merge.counted", { n: known, merged })),
    m.buttons(
      { action: "organisation.mend", label: say("merge.mend"), value: "", opens: true },
      { action: "organisation.merge", label: say("merge.merge"), value: "", opens: true },
      { action: "organisation.same", label: say("merge.suggest"), value: "" },
    ),
    ...(await Promise.all(done.map((entry) => doneBlocks(entry, ctx)))).flat(),
  );
}

async function doneBlocks(entry: HistoryEntry, ctx: Context): Promise<readonly m.Block[]> {
  const of = { programme: ctx.programme.id };
  const merged = mergedOf(entry);
  const from = await ctx.store.get("organisation", { ...of, id: entry.subject });
  const into = await standingFor(merged?.into, ctx);
  if (!merged || !from?.mergedInto || !into) return [];
  const said = ctx.say("merge.was", { from: from.name, into: into.name, date: ctx.say.date(dateIn(ctx.zone, entry.at)) });
  return [m.text(said), m.buttons({ action: "organisation.unmerge", label: ctx.say("merge.undo"), value: entry.id })];
}

/** Which organisation goes, and which one stays. */
export const mergeForm = defineForm({
  name: "organisation.merge",
  async build(_about, ctx, raw) {
    mayMerge(ctx);
    const { say } = ctx;
    const chosen = async (value: f.Raw | undefined) => {
      const one = typeof value === "string" ? await standingFor(value, ctx) : undefined;
      return typeof value === "string" && one ? [{ value, label: one.name.slice(0, 75) }] : [];
    };
    return {
      title: say("merge.formTitle"),
      submit: say("merge.submit"),
      fields: {
        from: f.choice({ label: say("merge.from"), required: true, search: true, options: await chosen(raw?.from) }),
        into: f.choice({
          label: say("merge.into"),
          hint: say("merge.intoHint"),
          required: true,
          search: true,
          options: await chosen(raw?.into),
        }),
      },
    };
  },
  async submit({ from, into }, _about, ctx): Promise<Outcome> {
    const outcome = await mergeTwo(from, into, ctx);
    if ("problem" in outcome) return { problems: { [outcome.field]: outcome.problem } };
    return { reply: outcome };
  },
  lookup: async (_field, query, _about, ctx) => (await searchOrganisations(query, ctx)).filter((one) => !isNew(one.value)),
});

/** Merges one into what the other stands for, and says what follows from it; or why it cannot be. */
async function mergeTwo(
  fromId: string,
  intoId: string,
  ctx: Context,
): Promise<Reply | { readonly field: "from" | "into"; readonly problem: string }> {
  mayMerge(ctx);
  const of = { programme: ctx.programme.id };
  const from = await ctx.store.get("organisation", { ...of, id: fromId });
  const into = await standingFor(intoId, ctx);
  if (!from || !into) throw refuse(ctx, "organisation.gone");
  if (from.mergedInto !== null) {
    const stands = await standingFor(from.id, ctx);
    return { field: "from", problem: ctx.say("merge.already", { from: from.name, into: stands?.name ?? "" }) };
  }
  if (from.id === into.id) return { field: "into", problem: ctx.say("merge.itself", { name: from.name }) };
  // It may have two parts in one entry.
  const links = await ctx.store.find("interactionOrganisation", { ...of, organisation: from.id });
  const entries = new Set(links.map((one) => one.interaction)).size;
  const done = await merge(from, into, ctx);
  const people = mergedOf(done)?.people.length ?? 0;
  return {
    say: m.message(
      ctx.locale,
      m.text(m.bold(ctx.say("merge.done", { from: from.name, into: into.name }))),
      m.text(ctx.say("merge.follows", { entries, people, into: into.name })),
      m.buttons(
        { action: "organisation.unmerge", label: ctx.say("merge.undo"), value: done.id },
        { action: "organisation.same", label: ctx.say("merge.suggest"), value: "" },
      ),
    ),
  };
}

/** Pairs that are probably one, each with what can be said of it. Those that somebody called two are not shown again. */
async function suggestions(ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const of = { programme: ctx.programme.id };
  const found = await probablySame(await knownOrganisations(ctx), 100);
  const told = await ctx.store.find("run", { ...of, key: found.map(({ a, b }) => pairKey(a.id, b.id)) });
  const two = new Set(told.map((one) => one.key));
  const pairs = found.filter(({ a, b }) => !two.has(pairKey(a.id, b.id))).slice(0, SUGGESTED);
  if (pairs.length === 0) return m.message(ctx.locale, m.text(say("merge.none")));
  const button = (from: Organisation, into: Organisation) => ({
    action: "organisation.one",
    label: say("merge.keep", { name: into.name.slice(0, 50) }),
    value: `${from.id}:${into.id}`,
  });
  return m.message(
    ctx.locale,
    m.heading(say("merge.sameTitle")),
    m.note(say("merge.sameHint")),
    ...pairs.flatMap(({ a, b }) => [
      m.text(m.bold(a.name), " ≈ ", m.bold(b.name)),
      m.buttons(button(b, a), button(a, b), {
        action: "organisation.two",
        label: say("merge.two"),
        value: `${a.id}:${b.id}`,
      }),
    ]),
  );
}

export const mergePresses = {
  "organisation.merge": async (_value: string, ctx: Context): Promise<Reply> => {
    const form = await mergeForm.open({}, ctx);
    return "fields" in form ? { open: form } : form;
  },
  "organisation.same": async (_value: string, ctx: Context): Promise<Reply> => {
    mayMerge(ctx);
    return { later: { loading: ctx.say("merge.looking"), work: async () => ({ say: await suggestions(ctx) }) } };
  },
  "organisation.one": async (value: string, ctx: Context): Promise<Reply> => {
    const [from = "", into = ""] = value.split(":");
    const outcome = await mergeTwo(from, into, ctx);
    return "problem" in outcome ? { say: m.message(ctx.locale, m.text(outcome.problem)) } : outcome;
  },
  "organisation.two": async (value: string, ctx: Context): Promise<Reply> => {
    mayMerge(ctx);
    const [a = "", b = ""] = value.split(":");
    const { id: programme } = ctx.programme;
    const key = pairKey(a, b);
    await ctx.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: ctx.now }, "any")]);
    return { update: await suggestions(ctx) };
  },
  "organisation.unmerge": async (id: string, ctx: Context): Promise<Reply> => {
    mayMerge(ctx);
    const done = await ctx.store.get("history", { programme: ctx.programme.id, id, kind: "organisation" });
    const back = done !== undefined && (await unmerge(done, ctx));
    return { update: m.message(ctx.locale, m.text(ctx.say(back ? "merge.undone" : "merge.undoneBefore"))) };
  },
};
