import { type Context, defineForm } from "../../feature.js";
import { message, text } from "../../message.js";
import { logBody, statedBy } from "../interactions/log-body.js";
import { lookupField } from "../interactions/lookup.js";
import { type Prefill, withOptions } from "../interactions/prefill.js";
import { problemsOf } from "../interactions/stated.js";
import { checklist, openLine, tally } from "./checklist.js";
import { dropPaste } from "./intake.js";
import type { Line } from "./line.js";
import { saveLine } from "./save-line.js";

/** One line of a paste in the log form: corrected, it is saved at once, and the rest of the list comes back. */
export const lineForm = defineForm({
  name: "paste.line",
  async build(about, ctx, raw) {
    const line = await openLine(about.line, ctx);
    const { fields, values } = await logBody(
      await asRead(line, ctx),
      { ...about, community: line.data.stated.community ?? "" },
      ctx,
      raw,
    );
    return { title: ctx.say("paste.lineTitle", { n: line.position }), fields, values };
  },
  async submit(values, about, ctx) {
    const line = await openLine(about.line, ctx);
    const to = { ...about, community: line.data.stated.community ?? "" };
    const stated = await statedBy(values, await asRead(line, ctx), to, ctx);
    if (!ctx.may("interaction.log", stated.community)) return { problems: { "": ctx.say("log.notYours") } };
    const problems = problemsOf(stated, ctx);
    if (Object.keys(problems).length > 0) return { problems };
    await saveLine(line, stated, ctx);
    const left = await tally(line.batch, ctx);
    const said = ctx.say("paste.nowSaved", { n: 1 });
    if (left.ready + left.bad + left.alike > 0) return { reply: { say: await checklist(line.batch, 0, ctx, said) } };
    await dropPaste(line.batch, ctx);
    return { reply: { say: message(ctx.locale, text(said)) } };
  },
  lookup: lookupField,
});

/** A line as it was read, with the other ways to read it. */
async function asRead({ data: { stated, draft } }: Line, ctx: Context): Promise<Prefill> {
  return { ...(await withOptions(stated, draft.notes, ctx)), draft };
}
