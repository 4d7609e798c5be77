import type { Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Button } from "../../message.js";

/** What an entry's receipt says of the agenda: the items it is part of, and a button where the community has any. */
export async function agendaOnReceipt(
  { id, programme, community }: Interaction,
  { store, say }: Context,
): Promise<{ readonly titles: readonly string[]; readonly button: Button | undefined }> {
  const links = await store.find("agendaLink", { programme, kind: "interaction", ref: id });
  const items = links.length > 0 ? await store.find("agendaItem", { programme, id: links.map(({ item }) => item) }) : [];
  const open =
    links.length > 0 ||
    (await store.find("agendaItem", { programme, community, status: ["proposed", "agreed", "in-progress"] }, { limit: 1 }))
      .length > 0;
  return {
    titles: items.map(({ title }) => title),
    button: open ? { action: "agenda.link", label: say("agenda.partOf"), value: id, opens: true } : undefined,
  };
}
