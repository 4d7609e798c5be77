import { MOST_BYTES, MOST_ENTRIES, type RefusedPaste, refusedAtOnce } from "../../capture/index.js";
import type { About, Reply } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import { message, text } from "../../message.js";
import { communityField } from "../interactions/fields.js";
import { logForm } from "../interactions/log-form.js";
import { offered } from "../interactions/where-to.js";
import { checklist } from "./checklist.js";
import { keepPaste, readPaste } from "./intake.js";

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
          hint: say("paste.hint", { lines: MOST_ENTRIES, characters: longest }),
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
    const lines = typed.split("\n").filter((line) => line.trim() !== "");
    if (lines.length === 1 && typed.length <= SHORT_LINE) return { reply: await opened({ ...to, text: typed }, ctx) };
    const refused = refusedAtOnce(typed);
    if (refused) return { problems: { typed: refusal(refused, ctx) } };
    if (!ctx.may("interaction.log", community)) return { problems: { community: ctx.say("log.notYours") } };
    const paste = await keepPaste(typed, community, ctx);
    const work = async (): Promise<Reply> => {
      const unread = await readPaste(paste, ctx);
      return { say: unread ? message(ctx.locale, text(refusal(unread, ctx))) : await checklist(paste.id, 0, ctx) };
    };
    return {
      reply: lines.length <= AT_ONCE ? await work() : { later: { loading: ctx.say("paste.reading", { n: lines.length }), work } },
    };
  },
});

/** Why a text was not read, with the limit. */
const refusal = ({ code, limit, given }: RefusedPaste, { say }: Context): string =>
  code === "too-large"
    ? say("paste.tooLarge", { max: say.number(MOST_BYTES / 1e6), given: say.number(given / 1e6, 1) })
    : say("paste.tooMany", { max: limit, lines: given });

async function opened(about: About, ctx: Context): Promise<Reply> {
  const form = await logForm.open(about, ctx);
  return "fields" in form ? { open: form } : form;
}
