import type { About, Reply } from "../../events.js";
import type { Context, Feature, FormSpec } from "../../feature.js";
import * as m from "../../message.js";
import { askForm } from "./ask-form.js";
import { becameForm } from "./became-form.js";
import { readNeedFilter } from "./filter.js";
import { needsFilterForm } from "./filter-form.js";
import { needsPart } from "./home.js";
import { addVoice, joinNeed, removeVoice, rootOf, takeBack } from "./join.js";
import { needsList } from "./list.js";
import { receiptOf, saveNeed } from "./save.js";
import { communitiesFor, refused } from "./where.js";

/** The longest need, in characters: what is asked for in more words is several needs. */
const LONGEST = 1000;

/** What members need: asked in one line, joined where others ask the same, followed until something happened. */
export const needs: Feature = {
  name: "needs",
  forms: [askForm, needsFilterForm, becameForm],
  commands: {
    async "cop need"(typed, ctx) {
      const communities = await communitiesFor("need.add", ctx);
      const [only, ...more] = communities;
      if (!only) throw refused(ctx, ctx.say("needs.noCommunity"));
      if (typed.length > LONGEST) return { say: tooLong(typed, ctx) };
      if (typed === "" || more.length > 0) return opened(askForm, typed ? { text: typed } : {}, ctx);
      return saveNeed({ text: typed, community: only.id }, ctx);
    },
    "cop needs": async (typed, ctx) => ({ say: await needsList(typed ? { words: typed.slice(0, 80) } : {}, undefined, ctx) }),
  },
  presses: {
    "need.ask": (_value, ctx) => opened(askForm, {}, ctx),
    async "need.join"(value, ctx) {
      const [own = "", other = ""] = value.split(":");
      const root = await joinNeed(own, other, ctx);
      const joined = await ctx.store.get("need", { programme: ctx.programme.id, id: own });
      return { update: await receiptOf(joined ?? root, ctx) };
    },
    "need.voice": async (id, ctx) => told(ctx, ctx.say("needs.voiced", { need: (await addVoice(id, ctx)).text.slice(0, 300) })),
    "need.unvoice": async (id, ctx) =>
      told(ctx, ctx.say("needs.unvoiced", { need: (await removeVoice(id, ctx)).text.slice(0, 300) })),
    async "need.back"(id, ctx) {
      const need = await takeBack(id, ctx);
      return { update: m.message(ctx.locale, m.text(ctx.say("needs.takenBack", { need: need.text.slice(0, 300) }))) };
    },
    "need.became": async (id, ctx) => opened(becameForm, { need: id, version: String((await rootOf(id, ctx)).version) }, ctx),
    "needs.filter": (filter, ctx) => opened(needsFilterForm, { filter }, ctx),
    async "needs.page"(value, ctx) {
      const [place = "", filter = ""] = value.split("|");
      const dot = place.indexOf(".");
      const after = dot > 0 ? { createdAt: Number(place.slice(0, dot)), id: place.slice(dot + 1) } : undefined;
      return { update: await needsList(readNeedFilter(filter), after, ctx) };
    },
  },
  happenings: {
    async "home-opened"(_event, ctx) {
      const blocks = await needsPart(ctx);
      return blocks.length > 0 ? { home: m.message(ctx.locale, ...blocks) } : {};
    },
  },
};

const tooLong = (typed: string, { say, locale }: Context): m.Message =>
  m.message(
    locale,
    m.text(say("needs.tooLong", { length: typed.length, max: LONGEST })),
    m.text(typed),
    m.buttons({ action: "need.ask", label: say("needs.ask"), value: "", opens: true }),
  );

const told = (ctx: Context, words: string): Reply => ({ say: m.message(ctx.locale, m.text(words)) });

async function opened(form: FormSpec, about: About, ctx: Context): Promise<Reply> {
  const shown = await form.open(about, ctx);
  return "fields" in shown ? { open: shown } : shown;
}
