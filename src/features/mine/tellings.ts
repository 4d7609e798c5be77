import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { summaryLine } from "../interactions/receipt.js";

const MOST = 20;

/** What I told of entries that others had logged, newest first; each can be taken back. */
export async function tellings(ctx: Context): Promise<m.Message> {
  const { say } = ctx;
  const { id: programme } = ctx.programme;
  const mine = await ctx.store.find("telling", { programme, person: ctx.person.id }, { order: [["at", "desc"]], limit: MOST });
  const entries = await ctx.store.find("interaction", {
    programme,
    id: [...new Set(mine.map((one) => one.interaction))],
    deletedAt: null,
  });
  const shown = mine.flatMap((telling) => {
    const entry = entries.find((one) => one.id === telling.interaction);
    if (!entry) return [];
    const told = telling.lesson ?? telling.summary;
    return [
      m.text(summaryLine(entry, say)),
      ...(told ? [m.note(told.slice(0, 300))] : []),
      m.buttons({ action: "log.leave", label: say("join.leave"), value: telling.id }),
    ];
  });
  return m.message(ctx.locale, m.heading(say("mine.tellingsTitle")), shown.length === 0 && m.text(say("mine.none")), ...shown);
}
