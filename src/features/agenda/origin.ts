import type { AgendaWhy, Id, Need } from "../../domain/records.js";
import type { About } from "../../events.js";
import type { Context } from "../../feature.js";
import { rootOf } from "../needs/join.js";

/** What an agenda item is made from: its communities (where that is plain), what it is called, why, and the needs it answers. */
export interface Origin {
  readonly communities: readonly Id[] | undefined;
  readonly title: string | null;
  readonly why: AgendaWhy;
  readonly needs: readonly Need[];
  /** What makes it one item however often it is put on the agenda; undefined where it is from nothing. */
  readonly key: string | undefined;
}

/** Reads what a form is about: a need, or nothing. */
export async function originOf(about: About, ctx: Context): Promise<Origin> {
  if (about.need) {
    const need = await rootOf(about.need, ctx);
    return { communities: [need.community], title: need.text.slice(0, 150), why: {}, needs: [need], key: `need:${need.id}` };
  }
  return { communities: undefined, title: null, why: {}, needs: [], key: undefined };
}
