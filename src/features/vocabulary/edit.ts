import type { Context } from "../../feature.js";
import { type EntryChange, editSteps } from "../../vocabulary/edit.js";
import type { ListName } from "../../vocabulary/entry.js";
import { vocabularyOf } from "../../vocabulary/of-programme.js";
import { sayFor } from "../../vocabulary/programme-say.js";

/** Does one change, and gives the context as it is from now on: what is answered shows the new words. */
export async function edit(list: ListName, change: EntryChange, ctx: Context): Promise<Context> {
  const steps = await editSteps(ctx.programme, ctx.store, [{ list, changes: [change], by: ctx.person.id, at: ctx.now }]);
  if (steps.length === 0) return ctx;
  await ctx.store.atomically(steps);
  const { id } = ctx.programme;
  const programme = (await ctx.store.get("programme", { programme: id, id })) ?? ctx.programme;
  const vocabulary = await vocabularyOf(programme, ctx.store);
  return { ...ctx, programme, vocabulary, say: sayFor(ctx.locale, vocabulary) };
}
