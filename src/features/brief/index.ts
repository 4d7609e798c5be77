import { dateIn } from "../../domain/dates.js";
import { fold } from "../../domain/fold.js";
import { smallCell } from "../../domain/shared.js";
import type { Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import * as m from "../../message.js";
import { refused } from "../needs/where.js";
import { type BriefAsked, briefBlocks } from "./blocks.js";
import { gather } from "./gather.js";
import { markdown } from "./markdown.js";
import { scopeOf, subjectsNamed } from "./subject.js";

/** Lines a section in the chat, and in the file. */
const IN_CHAT = 6;
const IN_FILE = 30;

/** `/cop brief INRA`, `/cop brief Morocco`: where an organisation or a country stands with us. */
export const brief: Feature = {
  name: "brief",
  commands: {
    async "cop brief"(typed, ctx) {
      const { say } = ctx;
      if (fold(typed) === "") return { say: m.message(ctx.locale, m.text(say("brief.whom"))) };
      const found = await subjectsNamed(typed, ctx.programme.id, ctx.store, say);
      const [only, ...more] = found;
      if (!only) return { say: m.message(ctx.locale, m.text(say("brief.unknown", { typed: typed.slice(0, 120) }))) };
      if (more.length === 0) return shown(only.value, ctx);
      return {
        say: m.message(
          ctx.locale,
          m.text(say("brief.which", { typed: typed.slice(0, 120) })),
          m.buttons(...found.slice(0, 5).map(({ value, name }) => ({ action: "brief.show", label: name.slice(0, 75), value }))),
        ),
      };
    },
  },
  presses: {
    "brief.show": (value, ctx) => shown(value, ctx),
    async "brief.file"(value, ctx) {
      const asked = await read(value, IN_FILE, ctx);
      return {
        later: {
          loading: ctx.say("brief.loading"),
          work: async () => ({
            file: {
              name: `brief-${(fold(asked.scope.name) || "coptrack").slice(0, 40)}-${asked.today}.md`,
              mime: "text/markdown",
              bytes: new TextEncoder().encode(markdown(briefBlocks(asked, ctx.say))),
            },
          }),
        },
      };
    },
  },
};

async function shown(value: string, ctx: Context): Promise<Reply> {
  return {
    later: {
      loading: ctx.say("brief.loading"),
      work: async () => ({
        say: m.message(
          ctx.locale,
          ...briefBlocks(await read(value, IN_CHAT, ctx), ctx.say),
          m.buttons({ action: "brief.file", label: ctx.say("brief.file"), value }),
        ),
      }),
    },
  };
}

/** From all communities that this person may read reports of. */
async function read(value: string, most: number, ctx: Context): Promise<BriefAsked> {
  const { store, programme, say } = ctx;
  const all = await store.find("community", { programme: programme.id }, { order: [["name", "asc"]] });
  const communities = all.filter(({ id }) => ctx.may("report.read", id));
  if (communities.length === 0) throw refused(ctx, say("brief.noCommunity"));
  const scope = await scopeOf(value, programme.id, store, say);
  if (!scope) throw refused(ctx, say("brief.gone"));
  const facts = await gather(
    scope,
    communities.map(({ id }) => id),
    programme.id,
    store,
  );
  return { scope, facts, communities, threshold: smallCell(programme), today: dateIn(ctx.zone, ctx.now), zone: ctx.zone, most };
}
