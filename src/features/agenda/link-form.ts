import type { Context } from "../../feature.js";
import { defineForm } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { remove } from "../../ports.js";
import { changeable } from "../interactions/change.js";
import { linkTo } from "./item.js";
import { agendaOf } from "./list.js";

/** Which items of the agenda an entry is part of. */
export const linkForm = defineForm({
  name: "agenda.link",
  async build(about, ctx) {
    const { interaction } = await changeable(about.interaction, ctx);
    const { items, linked } = await offered(interaction.id, interaction.community, ctx);
    const { say } = ctx;
    return {
      title: say("agenda.linkTitle"),
      fields: {
        items: f.choices({
          label: say("agenda.linkLabel", { title: interaction.title }).slice(0, 150),
          hint: items.length === 0 ? say("agenda.none") : say("agenda.linkHint"),
          options: items.map(({ id, title }) => ({ value: id, label: title.slice(0, 75) })),
        }),
      },
      values: { items: linked },
    };
  },
  async submit(values, about, ctx) {
    const { interaction } = await changeable(about.interaction, ctx);
    const { items, linked } = await offered(interaction.id, interaction.community, ctx);
    const of = { programme: ctx.programme.id };
    await ctx.store.atomically([
      ...items
        .filter(({ id }) => values.items.includes(id) && !linked.includes(id))
        .map((item) => linkTo(item, "interaction", interaction.id, ctx)),
      ...linked
        .filter((id) => !values.items.includes(id))
        .map((item) => remove("agendaLink", { ...of, item, kind: "interaction", ref: interaction.id })),
    ]);
    const titles = items.filter(({ id }) => values.items.includes(id)).map(({ title }) => title);
    const { say } = ctx;
    const words = titles.length > 0 ? say("agenda.linked", { titles: say.list(titles) }) : say("agenda.unlinked");
    return { reply: { say: m.message(ctx.locale, m.text(words)) } };
  },
});

/** The community's open items, and whatever the entry is part of already. */
async function offered(interaction: string, community: string, ctx: Context) {
  const of = { programme: ctx.programme.id };
  const links = await ctx.store.find("agendaLink", { ...of, kind: "interaction", ref: interaction });
  const linked = links.map(({ item }) => item);
  const open = await agendaOf([{ id: community }], false, ctx.store, of.programme);
  const closed =
    linked.length === 0
      ? []
      : await ctx.store.find("agendaItem", { ...of, id: linked.filter((id) => !open.some((one) => one.id === id)) });
  return { items: [...closed, ...open].slice(0, f.MAX_OPTIONS), linked };
}
