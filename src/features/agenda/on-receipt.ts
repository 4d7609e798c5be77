import type { Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Button } from "../../message.js";
import { linkButton, linksOf } from "./links.js";

/** What an entry's receipt says of the agenda: the items it is part of, and buttons where the community has any. */
export async function agendaOnReceipt(
  { id, programme, community }: Interaction,
  ctx: Context,
): Promise<{ readonly titles: readonly string[]; readonly buttons: readonly Button[] }> {
  const { store, say } = ctx;
  const links = await linksOf("interaction", id, ctx);
  const items = links.length > 0 ? await store.find("agendaItem", { programme, id: links.map(({ item }) => item) }) : [];
  const open =
    links.length > 0 ||
    (await store.find("agendaItem", { programme, community, status: ["proposed", "agreed", "in-progress"] }, { limit: 1 }))
      .length > 0;
  return {
    titles: items.map(({ title }) => title),
    buttons: [
      ...(open ? [linkButton("interaction", id, ctx)] : []),
      ...(items.length > 0 ? [{ action: "trace.show", label: say("trace.button"), value: `entry:${id}` }] : []),
    ],
  };
}
