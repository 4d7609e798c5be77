import { newId } from "../../domain/ids.js";
import type { AgendaItem, Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { insert, type Step, update } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { refused } from "../needs/where.js";

const MONTH_MS = 30 * 24 * 3_600_000;

/** An item that this person may read; refused where it is gone or another community's. */
export async function readItem(id: string | undefined, ctx: Context): Promise<AgendaItem> {
  const item = id ? await ctx.store.get("agendaItem", { programme: ctx.programme.id, id }) : undefined;
  if (!item || !ctx.may("interaction.read", item.community)) throw refused(ctx, ctx.say("agenda.gone"));
  return item;
}

/** An item that this person may change: its owner, and whoever runs the community. */
export async function changeableItem(id: string | undefined, ctx: Context): Promise<AgendaItem> {
  const item = await readItem(id, ctx);
  if (item.owner !== ctx.person.id && !ctx.may("agenda.edit", item.community)) throw refused(ctx, ctx.say("agenda.mayNot"));
  return item;
}

/** What of an item people change by its form. */
const FIELDS = ["title", "owner", "due", "status", "result"] as const;

/** A change with what stood before, in one commit with `more`; `seen` is the version the person saw. */
export async function changeItem(
  item: AgendaItem,
  seen: number,
  set: Partial<Pick<AgendaItem, (typeof FIELDS)[number]>>,
  more: readonly Step[],
  ctx: Context,
): Promise<AgendaItem> {
  const { changed, steps } = await changeSteps(item, seen, set, ctx);
  await ctx.store.atomically([...steps, ...more]);
  return changed;
}

/** The same, to be written with something else. */
export async function changeSteps(
  item: AgendaItem,
  seen: number,
  set: Partial<Pick<AgendaItem, (typeof FIELDS)[number]>>,
  ctx: Context,
): Promise<{ readonly changed: AgendaItem; readonly steps: readonly Step[] }> {
  // A form saved as it was opened changes nothing, and leaves no line in the history.
  if (FIELDS.every((field) => set[field] === undefined || set[field] === item[field])) return { changed: item, steps: [] };
  const closed = set.status === "done" || set.status === "dropped";
  const changed: AgendaItem = {
    ...item,
    ...set,
    closedAt: set.status === undefined ? item.closedAt : closed ? (item.closedAt ?? ctx.now) : null,
    updatedAt: ctx.now,
    version: seen + 1,
  };
  const { programme, id, title, owner, due, status, result, closedAt, updatedAt, version } = changed;
  const steps = [
    update("agendaItem", { programme, id, version: seen }, { title, owner, due, status, result, closedAt, updatedAt, version }),
    insert("history", {
      programme,
      id: newId(),
      subject: id,
      kind: "other",
      action: "edited",
      by: ctx.person.id,
      at: ctx.now,
      before: { title: item.title, owner: item.owner, due: item.due, status: item.status, result: item.result },
      source: ctx.event.id,
    }),
    ...(owner && owner !== item.owner ? await tellOwner(changed, owner, ctx) : []),
  ];
  return { changed, steps };
}

/** Tells somebody that an item is theirs to see to; whoever takes it on themselves knows. */
export async function tellOwner(item: AgendaItem, owner: Id, ctx: Context): Promise<readonly Step[]> {
  if (owner === ctx.person.id) return [];
  return ask(
    {
      programme: item.programme,
      person: owner,
      community: item.community,
      kind: "notice",
      key: `agenda:${item.id}:owner:${owner}:${item.version}`,
      about: item.id,
      expires: ctx.now + MONTH_MS,
      words: (say) => {
        const words = item.due
          ? say("agenda.yoursBy", { title: item.title, date: say.date(item.due) })
          : say("agenda.yours", { title: item.title });
        return {
          line: words.slice(0, 200),
          blocks: [m.text(words), m.buttons({ action: "agenda.show", label: say("agenda.details"), value: item.id })],
          reason: say("agenda.reasonOwner", { name: ctx.person.name }),
        };
      },
    },
    ctx,
    ctx.now,
  );
}
