import type { Id, Need } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { fitsNeed, type NeedFilter } from "./filter.js";

/** Needs shown at once, each with its buttons. */
const PAGE = 5;
const BATCH = 200;

export interface NeedsPage {
  readonly needs: readonly Need[];
  /** The next page begins before this one; undefined where this was the last. */
  readonly next: { readonly createdAt: number; readonly id: Id } | undefined;
}

/** The next needs of these communities that fit, newest first; joined ones are counted where they were joined to. */
export async function needsPage(
  communities: readonly Id[],
  filter: NeedFilter,
  mine: ReadonlySet<Id>,
  after: { readonly createdAt: number; readonly id: Id } | undefined,
  { store, programme, person }: Context,
): Promise<NeedsPage> {
  if (communities.length === 0) return { needs: [], next: undefined };
  const found: Need[] = [];
  let cursor = after;
  for (;;) {
    const rows = await store.find(
      "need",
      {
        programme: programme.id,
        community: communities,
        joinedTo: null,
        ...(cursor ? { createdAt: { to: cursor.createdAt } } : {}),
      },
      {
        order: [
          ["createdAt", "desc"],
          ["id", "desc"],
        ],
        limit: BATCH,
      },
    );
    const last = cursor;
    const later = last ? rows.filter((row) => row.createdAt < last.createdAt || row.id < last.id) : rows;
    for (const need of later) {
      if (!fitsNeed(filter, need, need.person === person.id || mine.has(need.id))) continue;
      if (found.length === PAGE) return { needs: found, next: found[PAGE - 1] };
      found.push(need);
    }
    const end = later.at(-1);
    if (!end || rows.length < BATCH) return { needs: found, next: undefined };
    cursor = end;
  }
}
