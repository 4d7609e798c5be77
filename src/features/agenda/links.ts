import { idFrom } from "../../domain/ids.js";
import type { AgendaItem, AgendaLink, AgendaLinkKind, Id, PlannedEvent } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Button } from "../../message.js";
import { insert, remove, type Step } from "../../ports.js";

/** What people link to an item by hand; needs, polls and outcomes come with what made them. */
export const HAND_LINKED = ["interaction", "event", "check", "call"] as const;
export type HandLinked = (typeof HAND_LINKED)[number];

type Of = Pick<AgendaItem, "programme" | "id">;

/** A link from an item to where it came from or what was done; the same link twice is one. */
export const linkTo = (item: Of, kind: AgendaLinkKind, ref: Id, ctx: Context): Step =>
  insert(
    "agendaLink",
    {
      programme: item.programme,
      id: idFrom("agendaLink", item.id, kind, ref),
      item: item.id,
      kind,
      ref,
      by: ctx.person.id,
      at: ctx.now,
    },
    "any",
  );

/** A link made later on, which the item's history keeps. */
export const link = (item: Of, kind: AgendaLinkKind, ref: Id, ctx: Context): readonly Step[] => [
  linkTo(item, kind, ref, ctx),
  kept(item, "linked", kind, ref, ctx),
];

/** Takes a link off; that it was there stays in the item's history. */
export const unlink = (item: Of, kind: AgendaLinkKind, ref: Id, ctx: Context): readonly Step[] => [
  remove("agendaLink", { programme: item.programme, item: item.id, kind, ref }),
  kept(item, "unlinked", kind, ref, ctx),
];

const kept = (item: Of, what: "linked" | "unlinked", kind: AgendaLinkKind, ref: Id, ctx: Context): Step =>
  insert(
    "history",
    {
      programme: item.programme,
      // The same submission twice is one line.
      id: idFrom("agendaHistory", item.id, what, kind, ref, ctx.event.id),
      subject: item.id,
      kind: "other",
      action: "edited",
      by: ctx.person.id,
      at: ctx.now,
      before: { [what]: `${kind}:${ref}` },
      // Of one submission, each link is a line.
      source: `${ctx.event.id}:${what}:${kind}:${ref}`,
    },
    "any",
  );

/** What a line of an item's history says of a link; undefined where it is about something else. */
export function linkIn(
  before: Readonly<Record<string, unknown>> | null,
): { readonly what: "linked" | "unlinked"; readonly kind: string; readonly ref: Id } | undefined {
  for (const what of ["linked", "unlinked"] as const) {
    const value = before?.[what];
    if (typeof value !== "string") continue;
    const colon = value.indexOf(":");
    return { what, kind: value.slice(0, colon), ref: value.slice(colon + 1) };
  }
  return undefined;
}

/** Asks which items of the agenda something is part of. */
export const linkButton = (kind: HandLinked, id: Id, { say }: Pick<Context, "say">): Button => ({
  action: "agenda.link",
  label: say("agenda.partOf"),
  value: kind === "interaction" ? id : `${kind}:${id}`,
  opens: true,
});

/** The links of one thing, whichever items they are of. */
export const linksOf = (kind: AgendaLinkKind, ref: Id, { store, programme }: Context): Promise<readonly AgendaLink[]> =>
  store.find("agendaLink", { programme: programme.id, kind, ref });

/** An event that was logged: its entry is part of what the event was for. */
export async function eventBecame(
  event: Pick<PlannedEvent, "id" | "programme">,
  entry: Id,
  ctx: Context,
): Promise<readonly Step[]> {
  const links = await linksOf("event", event.id, ctx);
  return links.flatMap(({ item }) => link({ programme: event.programme, id: item }, "interaction", entry, ctx));
}
