import type { Id, Interaction } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { mergedInto } from "../interactions/read.js";
import { type Filter, fits } from "./filter.js";

/** Entries shown at once, each with its buttons. */
const PAGE = 5;
/** Entries read at once while looking for some that fit. */
const BATCH = 200;

/** Where a page ends: the next begins after it. */
export interface Cursor {
  readonly createdAt: number;
  readonly id: Id;
}
export interface Page {
  readonly entries: readonly Interaction[];
  readonly next: Cursor | undefined;
}

/** The next of my entries that fit, newest logged first. Reads only this person's own rows. */
export async function pageOf(filter: Filter, after: Cursor | undefined, ctx: Context): Promise<Page> {
  const { id: programme } = ctx.programme;
  const found: Interaction[] = [];
  let cursor = after;
  for (;;) {
    const rows = await ctx.store.questions.entriesOf(programme, ctx.person.id, cursor, BATCH);
    const names = filter.words ? await organisationNames(rows, ctx) : new Map<Id, readonly string[]>();
    for (const row of rows) {
      if (!fits(filter, row, names.get(row.id) ?? [])) continue;
      // One more than fits on the page says that there is another.
      if (found.length === PAGE) return { entries: found, next: cursorOf(found[PAGE - 1] as Interaction) };
      found.push(row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return { entries: found, next: undefined };
    cursor = cursorOf(last);
  }
}

const cursorOf = ({ createdAt, id }: Interaction): Cursor => ({ createdAt, id });

async function organisationNames(rows: readonly Interaction[], ctx: Context): Promise<ReadonlyMap<Id, readonly string[]>> {
  const { id: programme } = ctx.programme;
  const links = await ctx.store.find("interactionOrganisation", { programme, interaction: rows.map((row) => row.id) });
  const ids = links.map((link) => link.organisation);
  const into = await mergedInto(ctx.store, programme, ids);
  const known = await ctx.store.find("organisation", { programme, id: [...new Set([...ids, ...into.values()])] });
  const own = new Map(known.map((one) => [one.id, [one.name, ...one.aliases]]));
  // Found by the name it was logged with and by the one it was merged into.
  const names = new Map(ids.map((id) => [id, [...(own.get(id) ?? []), ...(own.get(into.get(id) ?? "") ?? [])]]));
  const of = new Map<Id, readonly string[]>();
  for (const link of links)
    of.set(link.interaction, [...(of.get(link.interaction) ?? []), ...(names.get(link.organisation) ?? [])]);
  return of;
}
