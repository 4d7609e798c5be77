import type { Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { statusOf, summaryLine } from "../interactions/receipt.js";
import { OPEN } from "../paste/checklist.js";
import { type Filter, written } from "./filter.js";
import { type Cursor, pageOf } from "./page.js";

/** My entries that fit, a page of them, each with what can be done; `said` tells what was just done. */
export async function myList(filter: Filter, after: Cursor | undefined, ctx: Context, said?: string): Promise<m.Message> {
  const { say } = ctx;
  const { id: programme } = ctx.programme;
  const [{ entries, next }, communities, drafts, tellings] = await Promise.all([
    pageOf(filter, after, ctx),
    ctx.store.find("community", { programme }),
    ctx.store.count("draft", { programme, person: ctx.person.id, kind: "line", state: [...OPEN] }),
    ctx.store.count("telling", { programme, person: ctx.person.id }),
  ]);
  const names = new Map(communities.map((one) => [one.id, one.name]));
  const filtered = Object.keys(filter).length > 0;
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(say(filter.deleted ? "mine.deletedTitle" : "mine.title")),
    filtered && m.note(filterWords(filter, ctx)),
    entries.length === 0 && m.text(say(filtered ? "mine.noneFit" : "mine.none")),
    ...entries.flatMap((entry) => drawEntry(entry, names.get(entry.community) ?? "", ctx)),
    m.buttons(
      ...(next ? [{ action: "mine.page", label: say("mine.older"), value: pageValue(filter, next) }] : []),
      ...(after ? [{ action: "mine.page", label: say("mine.newest"), value: pageValue(filter) }] : []),
      { action: "mine.filter", label: say("mine.filter"), value: written(filter), opens: true },
      ...(filtered ? [{ action: "mine.page", label: say("mine.all"), value: pageValue({}) }] : []),
      ...(filter.deleted ? [] : [{ action: "mine.page", label: say("mine.showDeleted"), value: pageValue({ deleted: true }) }]),
      ...(tellings > 0 ? [{ action: "mine.tellings", label: say("mine.joined", { n: tellings }), value: "" }] : []),
    ),
    drafts > 0 && m.note(say("mine.drafts", { n: drafts })),
  );
}

function drawEntry(entry: Interaction, community: string, ctx: Context): readonly m.Block[] {
  const { say } = ctx;
  const { id } = entry;
  const history = { action: "mine.history", label: say("mine.history"), value: id };
  return [
    m.text(summaryLine(entry, say)),
    m.note(
      entry.deletedAt === null
        ? dotted([community, ...statusOf(entry, ctx)], say)
        : `${community} · ${say("mine.deletedBecause", { reason: reasonOf(entry, say) })}`,
    ),
    entry.deletedAt === null
      ? m.buttons(
          { action: "log.edit", label: say("log.edit"), value: id, opens: true },
          { action: "log.again", label: say("mine.again"), value: id, opens: true },
          { action: "mine.delete", label: say("mine.delete"), value: id, opens: true },
          history,
        )
      : m.buttons({ action: "mine.restore", label: say("log.restore"), value: id }, history),
  ];
}

/** Undoing from the receipt gives no reason; deleting does. */
export const reasonOf = (entry: Interaction, say: Context["say"]): string =>
  entry.deletedReason === "undone" || !entry.deletedReason ? say("mine.undone") : entry.deletedReason;

const filterWords = (filter: Filter, { say }: Context): string =>
  [
    ...(filter.words ? [`“${filter.words}”`] : []),
    ...(filter.type ? [say.term("type", filter.type)] : []),
    ...(filter.from ? [say("mine.since", { date: say.date(filter.from) })] : []),
    ...(filter.to ? [say("mine.until", { date: say.date(filter.to) })] : []),
  ].join(" · ");

/** Where a page begins and what it shows, as a button carries it. */
export const pageValue = (filter: Filter, after?: Cursor): string =>
  `${after ? `${after.createdAt}.${after.id}` : ""}|${written(filter)}`;
