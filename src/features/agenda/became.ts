import type { AgendaItem, AgendaState, Need } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import type { Step } from "../../ports.js";
import { needsBecame, tellAskers } from "../needs/became.js";

/** The needs that an item answers. */
async function needsOf({ programme, id }: AgendaItem, { store }: Context): Promise<readonly Need[]> {
  const links = await store.find("agendaLink", { programme, item: id, kind: "need" });
  return links.length === 0 ? [] : store.find("need", { programme, id: links.map(({ ref }) => ref) });
}

/** "You asked, this happened" to those who asked: once an item, whether it was an outcome or the item's end that came first. */
const tell = (needs: readonly Need[], state: "met" | "dropped", item: AgendaItem, words: string, ctx: Context) =>
  tellAskers(
    needs,
    `agenda:${item.id}:${state === "met" ? "done" : "dropped"}`,
    (say, need) => [
      m.text(say(`needs.told.${state}`, { need: need.text.slice(0, 300) })),
      m.text(m.bold(item.title), " — ", words),
      m.buttons(
        { action: "agenda.show", label: say("agenda.details"), value: item.id },
        { action: "trace.show", label: say("trace.button"), value: `item:${item.id}` },
      ),
    ],
    ctx,
  );

/** The word of an outcome to those who asked. */
export const happened = async (item: AgendaItem, change: string, ctx: Context): Promise<readonly Step[]> =>
  tell(await needsOf(item, ctx), "met", item, change, ctx);

/** What an item's end means for the needs it answers, and the word to those who asked. */
export async function becameOf(item: AgendaItem, status: AgendaState, result: string, ctx: Context): Promise<readonly Step[]> {
  const needs = await needsOf(item, ctx);
  const ids = needs.map(({ id }) => id);
  if (status !== "done" && status !== "dropped") return needsBecame(item.programme, ids, "on-agenda", ctx.now);
  const state = status === "done" ? "met" : "dropped";
  return [...needsBecame(item.programme, ids, state, ctx.now), ...(await tell(needs, state, item, result, ctx))];
}
