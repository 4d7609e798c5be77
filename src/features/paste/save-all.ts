import type { Id } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import { update } from "../../ports.js";
import { checklist, tally } from "./checklist.js";
import { dropPaste } from "./intake.js";
import { asLine, type Line, wholeLine } from "./line.js";
import { saveLine } from "./save-line.js";

/** Lines saved side by side: each its own commit, which a store may make durable together. */
const CHUNK = 50;
/** So many are saved before the answer; more come later, behind "one moment". */
const AT_ONCE = 20;

/** Saves every line that is ready, each for itself; what cannot be saved stays in the list and is said. */
export async function saveAll(batch: Id, ctx: Context): Promise<Reply> {
  const { ready } = await tally(batch, ctx);
  const work = async (): Promise<Reply> => ({ update: await saveReady(batch, ctx) });
  return ready <= AT_ONCE ? work() : { later: { loading: ctx.say("paste.saving", { n: ready }), work } };
}

async function saveReady(batch: Id, ctx: Context) {
  let saved = 0;
  for (;;) {
    const rows = await ctx.store.find(
      "draft",
      { programme: ctx.programme.id, batch, person: ctx.person.id, kind: "line", state: "ready" },
      { order: [["position", "asc"]], limit: CHUNK },
    );
    if (rows.length === 0) break;
    const done = await Promise.all(rows.map((row) => saveOrMark(asLine(row), ctx)));
    saved += done.filter(Boolean).length;
  }
  const said = ctx.say("paste.nowSaved", { n: saved });
  const left = await tally(batch, ctx);
  const shown = await checklist(batch, 0, ctx, said);
  if (left.bad + left.alike === 0) await dropPaste(batch, ctx);
  return shown;
}

/** False where the line could not be saved (any more): then it is marked, and stays with what was pasted. */
async function saveOrMark(line: Line, ctx: Context): Promise<boolean> {
  const whole = wholeLine(line.data.stated, ctx);
  if ("stated" in whole && ctx.may("interaction.log", whole.stated.community)) {
    await saveLine(line, whole.stated, ctx);
    return true;
  }
  await ctx.store.atomically([
    update("draft", { programme: line.programme, id: line.id, state: "ready" }, { state: "bad" }, "any"),
  ]);
  return false;
}
