import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { summaryLine } from "../interactions/receipt.js";
import { refused } from "../needs/where.js";
import { linkButton, linksOf } from "./links.js";

/** An entry on the way from need to outcome: what it was, what was learned, and the items it is part of. Nobody is named. */
export async function entryInChain(id: string, ctx: Context): Promise<Reply> {
  const { say, store } = ctx;
  const of = { programme: ctx.programme.id };
  const entry = await store.get("interaction", { ...of, id, deletedAt: null });
  if (!entry || !ctx.may("interaction.read", entry.community)) throw refused(ctx, say("trace.gone"));
  const links = await linksOf("interaction", id, ctx);
  const items = links.length > 0 ? await store.find("agendaItem", { ...of, id: links.map(({ item }) => item) }) : [];
  const community = await store.get("community", { ...of, id: entry.community });
  const mine = ctx.may("interaction.edit", entry.community, entry.loggedBy === ctx.person.id);
  return {
    say: m.message(
      ctx.locale,
      m.heading(entry.title.slice(0, 150)),
      m.text(summaryLine(entry, say)),
      m.facts([
        [say("log.community"), community?.name ?? ""],
        ...(entry.nominal === null ? [] : [[say("log.participants"), say.number(entry.nominal)] as const]),
        ...(entry.lesson ? [[say("log.lesson"), entry.lesson] as const] : []),
        [say("agenda.title"), items.length > 0 ? say.list(items.map(({ title }) => title)) : say("agenda.unlinked")],
      ]),
      entry.summary ? m.text(entry.summary) : undefined,
      m.buttons(
        ...(items.length > 0 ? [{ action: "trace.show", label: say("trace.button"), value: `entry:${id}` }] : []),
        ...(mine
          ? [linkButton("interaction", id, ctx), { action: "log.edit", label: say("log.edit"), value: id, opens: true }]
          : []),
      ),
    ),
  };
}
