import { AGENDA_STATES, type AgendaItem, type AgendaState, type Community } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { dotted } from "../../text/dotted.js";
import { communitiesFor } from "../needs/where.js";
import { type Hanging, hangingOn, whyWords } from "./why.js";

const SHOWN = 8;
const OPEN: readonly AgendaState[] = ["proposed", "agreed", "in-progress"];

/** A community's agenda: what is being done first, then what was agreed and proposed; `closed`: what is done or was let go. */
export async function agendaList(closed: boolean, ctx: Context): Promise<m.Message> {
  const { say, store, programme } = ctx;
  const communities = await communitiesFor("interaction.read", ctx);
  const items = await agendaOf(communities, closed, store, programme.id);
  const shown = items.slice(0, SHOWN);
  const hanging = await hangingOn(shown, ctx);
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  const only = communities.length === 1 ? communities[0] : undefined;
  const mayAdd = (await communitiesFor("agenda.edit", ctx)).length > 0;
  return m.message(
    ctx.locale,
    m.heading(only ? say("agenda.titleOf", { community: only.name }) : say("agenda.title")),
    items.length === 0 && m.text(say(closed ? "agenda.noneClosed" : "agenda.none")),
    ...shown.flatMap((item) => drawItem(item, hanging, only ? "" : (names.get(item.community) ?? ""), ctx)),
    items.length > SHOWN && m.note(say("agenda.more", { n: items.length - SHOWN })),
    m.buttons(...(mayAdd ? [{ action: "agenda.add", label: say("agenda.add"), value: "", opens: true }] : []), {
      action: "cop",
      label: say(closed ? "agenda.openOnes" : "agenda.closedOnes"),
      value: closed ? "agenda" : "agenda done",
    }),
  );
}

/** Items of these communities, those in hand first, then by due date; at most 200. */
export async function agendaOf(
  communities: readonly Pick<Community, "id">[],
  closed: boolean,
  store: Context["store"],
  programme: string,
): Promise<readonly AgendaItem[]> {
  if (communities.length === 0) return [];
  const items = await store.find(
    "agendaItem",
    { programme, community: communities.map(({ id }) => id), status: closed ? ["done", "dropped"] : [...OPEN] },
    { order: [["createdAt", "desc"]], limit: 200 },
  );
  const far = (item: AgendaItem) => -AGENDA_STATES.indexOf(item.status);
  return closed
    ? items
    : [...items].sort((a, b) => far(a) - far(b) || (a.due ?? "9999").localeCompare(b.due ?? "9999") || a.createdAt - b.createdAt);
}

function drawItem(item: AgendaItem, hanging: Hanging, community: string, ctx: Context): readonly m.Block[] {
  const { say } = ctx;
  const done = hanging.done.get(item.id)?.length ?? 0;
  const mine = item.owner === ctx.person.id;
  return [
    m.text(m.bold(item.title)),
    m.note(
      dotted(
        [
          say(`agenda.status.${item.status}`),
          item.owner ? (hanging.owners.get(item.owner) ?? "–") : say("agenda.nobody"),
          ...(item.due ? [say("agenda.by", { date: say.date(item.due) })] : []),
          ...whyWords(item, hanging, ctx),
          say("agenda.doneCount", { n: done }),
          ...(community ? [community] : []),
        ],
        say,
      ),
    ),
    m.buttons(
      { action: "agenda.show", label: say("agenda.details"), value: item.id },
      ...(mine || ctx.may("agenda.edit", item.community)
        ? [{ action: "agenda.edit", label: say("agenda.change"), value: item.id, opens: true }]
        : []),
    ),
  ];
}
