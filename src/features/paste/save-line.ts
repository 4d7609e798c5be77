import type { Context } from "../../feature.js";
import { Conflict, type Step, update } from "../../ports.js";
import { newInteraction } from "../interactions/save-new.js";
import type { Stated } from "../interactions/stated.js";
import type { Line } from "./line.js";

/** Marks a line done, where nobody did so meanwhile. */
export const lineDone = (line: Line, state: "saved" | "skipped"): Step =>
  update("draft", { programme: line.programme, id: line.id, state: line.state }, { state });

/** Saves a line as an entry, in one commit with its mark; the same line saves one entry, however often and in however many pastes. */
export async function saveLine(line: Line, stated: Stated, ctx: Context): Promise<void> {
  const { steps } = await newInteraction(stated, ctx, line.data.source);
  try {
    await ctx.store.atomically([...steps, lineDone(line, "saved")]);
  } catch (error) {
    const { programme } = line;
    const standing = error instanceof Conflict && (await ctx.store.get("interaction", { programme, source: line.data.source }));
    if (!standing) throw error;
    await ctx.store.atomically([update("draft", { programme, id: line.id }, { state: "saved" }, "any")]);
  }
}
