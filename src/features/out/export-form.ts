import type { Reply } from "../../events.js";
import { FORMATS, type Format } from "../../export/output.js";
import { type Context, defineForm, type Outcome, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "../../text/locales.js";
import { readAsked } from "../report/asked.js";
import { type Chosen, deliver } from "./deliver.js";

const MAX_PURPOSE = 200;

/** Which entries, in which format and language, and with names or without. */
export const exportForm = defineForm({
  name: "out.export",
  async build(_about, ctx) {
    const { say } = ctx;
    // Who may export nothing is told so before anything is asked.
    await readAsked("", ctx, "export.read");
    return {
      title: say("out.title"),
      submit: say("out.submit"),
      fields: {
        what: f.textField({ label: say("out.what"), hint: say("out.whatHint"), required: true, maxLength: 300 }),
        format: f.choice({
          label: say("out.format"),
          required: true,
          options: FORMATS.map((format) => ({ value: format, label: say(`out.format.${format}`) })),
        }),
        language: f.choice({
          label: say("out.language"),
          required: true,
          options: LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] })),
        }),
        share: f.yesNo({ label: say("out.share"), hint: say("out.shareHint") }),
        names: f.yesNo({ label: say("out.names"), hint: say("out.namesHint") }),
        purpose: f.textField({ label: say("out.purpose"), maxLength: MAX_PURPOSE }),
      },
      values: { what: "last quarter", format: "xlsx", language: ctx.locale, share: false, names: false },
    };
  },
  async submit(values, _about, ctx): Promise<Outcome> {
    if (values.names && values.purpose === null) return { problems: { purpose: ctx.say("out.purposeNeeded") } };
    if (values.names && values.share) return { problems: { names: ctx.say("out.shareNames") } };
    const chosen: Chosen = {
      share: values.share,
      format: values.format as Format,
      locale: values.language as Locale,
      purpose: values.names ? (values.purpose ?? undefined) : undefined,
    };
    try {
      return { reply: await deliver(await readAsked(values.what, ctx, "export.read"), chosen, ctx) };
    } catch (error) {
      if (!(error instanceof Refusal) || !error.reply.say) throw error;
      return { problems: { what: m.plainText(error.reply.say) } };
    }
  },
});

/** `/cop export 2026-Q3 csv country:MA`: at once, without names. */
export async function exportNow(typed: string, ctx: Context): Promise<Reply> {
  const words = typed.split(/\s+/);
  const said = (word: string): boolean => words.some((one) => one.toLowerCase() === word);
  const format = FORMATS.find(said);
  const what = words.filter((word) => !["share", format].includes(word.toLowerCase())).join(" ");
  const asked = await readAsked(what, ctx, "export.read");
  return deliver(asked, { format: format ?? "xlsx", locale: ctx.locale, purpose: undefined, share: said("share") }, ctx);
}
