import type { AgendaItem, Community, Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as f from "../../form.js";
import { shorten } from "../../text/shorten.js";
import { agendaOf } from "./list.js";

/** The open items that something new may be for; also the one it was begun from, whatever its state. */
export async function itemsToChoose(
  communities: readonly Pick<Community, "id">[],
  begun: Id | undefined,
  { store, programme }: Context,
): Promise<readonly AgendaItem[]> {
  const open = await agendaOf(communities, false, store, programme.id);
  const from =
    begun && !open.some(({ id }) => id === begun)
      ? await store.get("agendaItem", { programme: programme.id, id: begun })
      : undefined;
  const mine = from && communities.some(({ id }) => id === from.community) ? [from] : [];
  return [...mine, ...open].slice(0, f.MAX_OPTIONS);
}

export const itemField = (items: readonly AgendaItem[], { say }: Context) =>
  f.choice({
    label: say("agenda.forItem"),
    options: items.map(({ id, title }) => ({ value: id, label: shorten(title, 75) })),
  });

/** The item chosen; null where none was; undefined where it is another community's than what is planned. */
export function chosenItem(
  items: readonly AgendaItem[],
  chosen: Id | null | undefined,
  community: Id,
): AgendaItem | null | undefined {
  if (!chosen) return null;
  return items.find((item) => item.id === chosen && item.community === community);
}
