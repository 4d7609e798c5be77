import { fold } from "../../domain/fold.js";
import type { Interaction } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import { message, text } from "../../message.js";
import { logForm } from "../interactions/log-form.js";
import { summaryLine } from "../interactions/receipt.js";

const OFFERED = 10;
/** Entries looked at to find so many that differ. */
const LOOKED_AT = 60;

/** "Like one of my last ten": the log form, filled in as that one was, for today. */
export const againForm = defineForm({
  name: "mine.again",
  async build(_about, ctx) {
    const { say } = ctx;
    const recent = await recentOnes(ctx);
    const [first] = recent;
    if (!first) throw new Refusal({ say: message(ctx.locale, text(say("mine.none"))) });
    return {
      title: say("mine.againTitle"),
      submit: say("mine.againSubmit"),
      fields: {
        like: f.choice({
          label: say("mine.againWhich"),
          hint: say("mine.againHint"),
          required: true,
          options: recent.map((entry) => ({ value: entry.id, label: summaryLine(entry, say).slice(0, 75) })),
        }),
      },
      values: { like: first.id },
    };
  },
  async submit(values, _about, ctx) {
    return { reply: await logAgain(values.like, ctx) };
  },
});

/** Opens the log form like an entry of mine. */
export async function logAgain(id: string, ctx: Context): Promise<Reply> {
  const entry = await ctx.store.get("interaction", { programme: ctx.programme.id, id });
  const form = await logForm.open({ again: id, at: String(ctx.now), community: entry?.community ?? "" }, ctx);
  return "fields" in form ? { open: form } : form;
}

/** My last entries that differ in type or title. */
async function recentOnes(ctx: Context): Promise<readonly Interaction[]> {
  const rows = await ctx.store.questions.entriesOf(ctx.programme.id, ctx.person.id, undefined, LOOKED_AT);
  const kinds = new Map<string, Interaction>();
  for (const row of rows) {
    const kind = `${row.type} ${fold(row.title)}`;
    if (row.deletedAt === null && !kinds.has(kind)) kinds.set(kind, row);
  }
  return [...kinds.values()].slice(0, OFFERED);
}
