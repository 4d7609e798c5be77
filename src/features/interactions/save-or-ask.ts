import { idFrom } from "../../domain/ids.js";
import type { Context, Outcome } from "../../feature.js";
import { insert } from "../../ports.js";
import { alikeEntry } from "./alike.js";
import { joinForm } from "./join-form.js";
import { commitNew } from "./save-new.js";
import { problemsOf, type Stated } from "./stated.js";

/** Saves a new interaction; where it looks like one that stands already, keeps what was typed and asks first. */
export async function saveOrAsk(stated: Stated, next: readonly string[], ctx: Context): Promise<Outcome> {
  if (!ctx.may("interaction.log", stated.community)) return { problems: { community: ctx.say("log.notYours") } };
  const problems = problemsOf(stated, ctx);
  if (Object.keys(problems).length > 0) return { problems };
  const { id: programme } = ctx.programme;
  const like = await alikeEntry(stated, ctx);
  if (!like || (await ctx.store.get("interaction", { programme, source: ctx.event.id })))
    return { reply: await commitNew(stated, next, ctx) };
  const id = idFrom("held", programme, ctx.event.id);
  await ctx.store.atomically([
    insert(
      "draft",
      {
        programme,
        id,
        person: ctx.person.id,
        kind: "held",
        batch: id,
        position: 0,
        state: "waiting",
        data: { stated, next },
        createdAt: ctx.now,
      },
      "any",
    ),
  ]);
  const form = await joinForm.open({ draft: id, like: like.interaction.id }, ctx);
  return { reply: "fields" in form ? { open: form } : form };
}
