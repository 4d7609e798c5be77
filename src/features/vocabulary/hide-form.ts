import { type Context, defineForm, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { hiddenEntry, listOptions } from "../interactions/fields.js";

/** Which topics and tools a community does not offer. What was logged with them keeps them; saving none is a choice too. */
export const hideForm = defineForm({
  name: "vocabulary.hide",
  async build(about, ctx) {
    const { settings } = await settable(about.community, ctx);
    const hidden = new Set(settings.hiddenEntries);
    const { say } = ctx;
    const [types, themes, tools] = [
      optionsOf("type", ctx),
      optionsOf("theme", ctx),
      [...optionsOf("kmTool", ctx), ...optionsOf("programmeTool", ctx)],
    ];
    const chosen = (options: readonly f.Option[]) => options.map((one) => one.value).filter((value) => hidden.has(value));
    return {
      title: say("vocabulary.hideTitle"),
      fields: {
        types: f.choices({ label: say("terms.hideTypes"), options: types }),
        themes: f.choices({ label: say("vocabulary.hideThemes"), hint: say("vocabulary.hideHint"), options: themes }),
        tools: f.choices({ label: say("vocabulary.hideTools"), options: tools }),
      },
      values: { types: chosen(types), themes: chosen(themes), tools: chosen(tools) },
    };
  },
  async submit(values, about, ctx) {
    const community = await settable(about.community, ctx);
    if (ctx.vocabulary.entries("type").every((one) => values.types.includes(hiddenEntry("type", one.code))))
      return { problems: { types: ctx.say("terms.hideOneLeft") } };
    const hiddenEntries = [...values.types, ...values.themes, ...values.tools];
    const seen = Number(about.version) || community.version;
    await ctx.store.atomically([
      update(
        "community",
        { programme: community.programme, id: community.id, version: seen },
        { settings: { ...community.settings, hiddenEntries }, version: seen + 1 },
      ),
    ]);
    const said = ctx.say("vocabulary.hidden", { n: hiddenEntries.length, community: community.name });
    return { reply: { say: m.message(ctx.locale, m.text(said)) } };
  },
});

const optionsOf = (list: "type" | "theme" | "kmTool" | "programmeTool", ctx: Context): readonly f.Option[] =>
  listOptions(list, ctx).map(({ value, label }) => ({ value: hiddenEntry(list, value), label }));

async function settable(id: string | undefined, ctx: Context) {
  const community = id ? await ctx.store.get("community", { programme: ctx.programme.id, id }) : undefined;
  if (!community || !ctx.may("community.settings", community.id))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("community.mayNot"))) });
  return community;
}
