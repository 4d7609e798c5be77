import type { AgendaItem, AgendaLink, AgendaWhy, Id, Interaction, Need } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Say } from "../../text/say.js";
import { askedBy } from "../needs/alike.js";

/** What hangs on items, read for all of them at once. */
export interface Hanging {
  readonly links: ReadonlyMap<Id, readonly AgendaLink[]>;
  readonly owners: ReadonlyMap<Id, string>;
  readonly needs: ReadonlyMap<Id, Need>;
  readonly asked: ReadonlyMap<Id, number>;
  /** Entries that are part of an item and still stand, in the order of time. */
  readonly done: ReadonlyMap<Id, readonly Interaction[]>;
}

export async function hangingOn(items: readonly AgendaItem[], { store, programme }: Context): Promise<Hanging> {
  const of = { programme: programme.id };
  if (items.length === 0) return { links: new Map(), owners: new Map(), needs: new Map(), asked: new Map(), done: new Map() };
  const ids = items.flatMap(({ owner }) => (owner ? [owner] : []));
  const [links, owners] = await Promise.all([
    store.find("agendaLink", { ...of, item: items.map(({ id }) => id) }, { order: [["at", "asc"]] }),
    ids.length > 0 ? store.find("person", { ...of, id: [...new Set(ids)] }) : [],
  ]);
  const wanted = links.filter(({ kind }) => kind === "need").map(({ ref }) => ref);
  const needs = wanted.length > 0 ? await store.find("need", { ...of, id: [...new Set(wanted)] }) : [];
  const refs = links.filter(({ kind }) => kind === "interaction").map(({ ref }) => ref);
  const entries =
    refs.length > 0
      ? await store.find("interaction", { ...of, id: [...new Set(refs)], deletedAt: null }, { order: [["date", "asc"]] })
      : [];
  return {
    links: groupedBy(links),
    owners: new Map(owners.map(({ id, name }) => [id, name])),
    needs: new Map(needs.map((need) => [need.id, need])),
    asked: await askedBy(needs, store),
    done: new Map(
      items.map(({ id }) => [
        id,
        entries.filter((entry) => links.some(({ item, kind, ref }) => item === id && kind === "interaction" && ref === entry.id)),
      ]),
    ),
  };
}

function groupedBy(links: readonly AgendaLink[]): ReadonlyMap<Id, readonly AgendaLink[]> {
  const grouped = new Map<Id, AgendaLink[]>();
  for (const link of links) grouped.set(link.item, [...(grouped.get(link.item) ?? []), link]);
  return grouped;
}

/** What it got in its poll, in the poll's own unit. */
export const votesWords = ({ votes, unit = "points", voters = 0, rank = 1 }: AgendaWhy, say: Say): readonly string[] =>
  votes === undefined ? [] : [say("agenda.votes", { score: say(`poll.result.${unit}`, { n: votes }), voters, rank })];

/** Why it is there, in one line: votes, how many asked, or somebody's words. */
export function whyWords({ id, why }: AgendaItem, hanging: Hanging, { say }: Context): readonly string[] {
  const needs = (hanging.links.get(id) ?? []).filter(({ kind }) => kind === "need");
  const asked = needs.reduce((sum, { ref }) => sum + (hanging.asked.get(ref) ?? 0), 0);
  return [
    ...votesWords(why, say),
    ...(asked > 0 ? [say("needs.askedBy", { n: asked })] : []),
    ...(why.words ? [why.words.slice(0, 200)] : []),
  ];
}
