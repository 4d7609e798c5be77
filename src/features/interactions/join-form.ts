import type { About } from "../../events.js";
import { type Context, defineForm, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import { message, text } from "../../message.js";
import { remove } from "../../ports.js";
import { ago } from "./ago.js";
import { type Held, heldEntry } from "./held.js";
import { join } from "./join.js";
import { readLogged } from "./read.js";
import { receipt, summaryLine } from "./receipt.js";
import { commitNew } from "./save-new.js";

/** "This looks like the meeting X logged an hour ago: join it, or log another?" `about` names what was typed and the entry it looks like. */
export const joinForm = defineForm({
  name: "log.join",
  async build(about, ctx) {
    const { say } = ctx;
    await waiting(about, ctx);
    const like = await readLogged(ctx.store, ctx.programme.id, about.like ?? "");
    const stands = like !== undefined && like.interaction.deletedAt === null;
    const by = like && (await ctx.store.get("person", { programme: ctx.programme.id, id: like.interaction.loggedBy }));
    const mine = by?.id === ctx.person.id;
    const when = like ? ago(like.interaction.createdAt, ctx.now, say) : "";
    return {
      title: say("join.title"),
      submit: say("join.submit"),
      fields: {
        like: stands
          ? f.section(
              mine ? say("join.youLogged", { when }) : say("join.theyLogged", { name: by?.name ?? "", when }),
              summaryLine(like.interaction, say),
            )
          : f.section(say("log.gone"), say("join.logAnother")),
        answer: f.choice({
          label: say("join.question"),
          required: true,
          options: [
            ...(stands ? [{ value: "join", label: say("join.join"), hint: say("join.joinHint") }] : []),
            { value: "another", label: say("join.another"), hint: say("join.anotherHint") },
          ],
        }),
        ...(stands ? { there: f.yesNo({ label: say("join.there") }) } : {}),
      },
      values: { answer: stands ? "join" : "another", there: stands },
    };
  },
  async submit(values, about, ctx) {
    const held = await waiting(about, ctx);
    if (!ctx.may("interaction.log", held.stated.community)) return { problems: { "": ctx.say("log.notYours") } };
    const { row, stated, next } = held;
    const answered = remove("draft", { programme: row.programme, id: row.id }, 1);
    if (values.answer === "another") return { reply: await commitNew(stated, next, ctx, [answered]) };
    return { reply: await join(stated, about.like ?? "", values.there ?? false, ctx, [answered]) };
  },
});

/** What waits for this answer. Where the same answer came before, it is answered as then. */
async function waiting(about: About, ctx: Context): Promise<Held> {
  const held = await heldEntry(about.draft, ctx);
  if (held) return held;
  const source = { programme: ctx.programme.id, source: ctx.event.id };
  const [made, told] = await Promise.all([ctx.store.get("interaction", source), ctx.store.get("telling", source)]);
  if (made) throw new Refusal(await receipt(made.id, ctx));
  if (told) throw new Refusal(await receipt(told.interaction, ctx, told.id));
  throw new Refusal({ say: message(ctx.locale, text(ctx.say("join.answered"))) });
}
