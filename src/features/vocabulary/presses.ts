import type { About, Reply } from "../../events.js";
import type { Context, FormSpec } from "../../feature.js";
import * as m from "../../message.js";
import type { ListName } from "../../vocabulary/entry.js";
import { type At, entryAt, entryValue, listAt, mayEdit } from "./at.js";
import { card, historyCard } from "./card.js";
import { edit } from "./edit.js";
import { addForm, chooseForm, renameForm } from "./forms.js";
import { listMessage, overview } from "./lists.js";

const opened = async (form: FormSpec, about: About, ctx: Context): Promise<Reply> => {
  const shown = await form.open(about, ctx);
  return "fields" in shown ? { open: shown } : shown;
};

/** The buttons of the lists. */
export const presses = {
  "vocabulary.lists": async (_value: string, ctx: Context): Promise<Reply> => {
    mayEdit(ctx);
    return { update: overview(ctx) };
  },
  "vocabulary.list": async (list: string, ctx: Context): Promise<Reply> => ({ update: listMessage(listAt(list, ctx), ctx) }),
  "vocabulary.entry": async (value: string, ctx: Context): Promise<Reply> => ({ update: card(entryAt(value, ctx), ctx) }),
  "vocabulary.history": async (value: string, ctx: Context): Promise<Reply> => ({
    update: await historyCard(entryAt(value, ctx), ctx),
  }),
  "vocabulary.choose": (list: string, ctx: Context): Promise<Reply> => opened(chooseForm, { list }, ctx),
  "vocabulary.add": (list: string, ctx: Context): Promise<Reply> => opened(addForm, { list }, ctx),
  "vocabulary.rename": (entry: string, ctx: Context): Promise<Reply> => opened(renameForm, { entry }, ctx),
  "vocabulary.up": (value: string, ctx: Context): Promise<Reply> => move(value, -1, ctx),
  "vocabulary.down": (value: string, ctx: Context): Promise<Reply> => move(value, 1, ctx),
  "vocabulary.retire": retire,
  "vocabulary.restore": async (value: string, ctx: Context): Promise<Reply> => {
    const { list, entry } = entryAt(value, ctx);
    const after = await edit(list, { action: "restored", code: entry.code }, ctx);
    return { update: card(entryAt(value, after), after, after.say("terms.restored")) };
  },
};

async function move(value: string, by: -1 | 1, ctx: Context): Promise<Reply> {
  const { list, entry } = entryAt(value, ctx);
  const after = await edit(list, { action: "moved", code: entry.code, by }, ctx);
  return { update: card(entryAt(value, after), after) };
}

/** What was used is kept: retiring takes an entry out of the forms, and says how many entries carry it. */
async function retire(value: string, ctx: Context): Promise<Reply> {
  const { list, entry, retired } = entryAt(value, ctx);
  if (retired) return { update: card(entryAt(value, ctx), ctx) };
  if (ctx.vocabulary.entries(list).length === 1) return { say: m.message(ctx.locale, m.text(ctx.say("terms.last"))) };
  const after = await edit(list, { action: "retired", code: entry.code }, ctx);
  const at = entryAt(entryValue(list, entry.code), after);
  return {
    later: {
      loading: after.say("terms.counting"),
      work: async () => {
        const n = await usedBy(at, after);
        return { say: card(at, after, after.say("terms.isNowRetired", { n })) };
      },
    },
  };
}

/** How many entries (for a kind of stakeholder: organisations) carry a code. */
async function usedBy({ list, entry: { code } }: At, ctx: Context): Promise<number> {
  const of = { programme: ctx.programme.id };
  if (list === "stakeholder") return ctx.store.count("organisation", { ...of, stakeholder: code });
  const facts = await ctx.store.questions.figures(of);
  const rows: Record<Exclude<ListName, "stakeholder">, readonly { readonly key: string; readonly count: number }[]> = {
    type: facts.types,
    theme: facts.themes,
    programmeTool: facts.tools.filter((one) => one.use === "programme"),
    kmTool: facts.tools.filter((one) => one.use !== "programme"),
  };
  return rows[list].filter((one) => one.key === code).reduce((sum, one) => sum + one.count, 0);
}
