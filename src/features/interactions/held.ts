import type { DraftRow, Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Stated } from "./stated.js";

/** An entry that waits for its author's answer: it looked like one that stands. */
export interface Held {
  readonly row: DraftRow;
  readonly stated: Stated;
  readonly next: readonly string[];
}

/** The person's own held entry; undefined where there is none (any more). */
export async function heldEntry(id: Id | undefined, ctx: Context): Promise<Held | undefined> {
  const row = id && (await ctx.store.get("draft", { programme: ctx.programme.id, id, person: ctx.person.id, kind: "held" }));
  if (!row) return undefined;
  const { stated, next } = row.data as unknown as Pick<Held, "stated" | "next">;
  return { row, stated, next };
}
