import type { About, Reply } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { communityField } from "../interactions/fields.js";
import { logForm } from "../interactions/log-form.js";
import { offered } from "../interactions/where-to.js";
import { checklist } from "./checklist.js";
import { keepPaste, readPaste } from "./intake.js";
import { linesIn, MAX_LINES } from "./pieces.js";

/** A line as long as this still travels with its form; longer ones are kept as a draft. */
const SHORT_LINE = 1000;
/** So many lines are read before the answer; more come later, behind "one moment". */
const AT_ONCE = 40;

/** The box that `/log` opens: one line, many lines, an e-mail, rows of a table. Left empty, it leads to the empty form. */
export const pasteForm = defineForm({
  name: "paste",
  async build(about, ctx) {
    const communities = await offered(about, ctx);
    const longest = ctx.platforms.get(ctx.event.platform)?.longestText ?? f.MAX_TEXT;
    const { say } = ctx;
    return {
      title: say("paste.title"),
      submit: say("paste.submit"),
      fields: {
        typed: f.longText({
          label: say("paste.typed"),
          hint: say("paste.hint", { lines: MAX_LINES, characters: longest }),
          maxLength: longest,
          placeholder: say("help.example"),
        }),
        ...(communities.length > 1 ? { community: communityField(ctx, communities) } : {}),
        empty: f.section(say("paste.empty"), say("paste.emptyHint")),
      },
      values: { typed: about.text ?? null },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const typed = values.typed ?? "";
    const [first] = await offered(about, ctx);
    const community = values.community ?? first.id;
    const to = { community, at: String(ctx.now) };
    if (typed === "") return { reply: await opened({ ...to, text: "" }, ctx) };
    const lines = linesIn(typed);
    if (lines.length === 1 && typed.length <= SHORT_LINE) return { reply: await opened({ ...to, text: typed }, ctx) };
    if (lines.length > MAX_LINES)
      return { problems: { typed: ctx.say("paste.tooMany", { max: MAX_LINES, lines: lines.length }) } };
    if (!ctx.may("interaction.log", community)) return { problems: { community: ctx.say("log.notYours") } };
    const paste = await keepPaste(typed, community, ctx);
    const work = async (): Promise<Reply> => {
      await readPaste(paste, ctx);
      return { say: await checklist(paste.id, 0, ctx) };
    };
    return {
      reply: lines.length <= AT_ONCE ? await work() : { later: { loading: ctx.say("paste.reading", { n: lines.length }), work } },
    };
  },
});

async function opened(about: About, ctx: Context): Promise<Reply> {
  const form = await logForm.open(about, ctx);
  return "fields" in form ? { open: form } : form;
}
