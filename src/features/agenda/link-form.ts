import { dateIn } from "../../domain/dates.js";
import type { Id } from "../../domain/records.js";
import type { About } from "../../events.js";
import { type Context, defineForm } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { changeable } from "../interactions/change.js";
import { refused } from "../needs/where.js";
import { HAND_LINKED, type HandLinked, link, linksOf, unlink } from "./links.js";
import { agendaOf } from "./list.js";

interface Linked {
  readonly kind: HandLinked;
  readonly id: Id;
  readonly community: Id;
  readonly title: string;
}

/** Which items of the agenda something is part of: an entry, a coming event, a learning check, a call. */
export const linkForm = defineForm({
  name: "agenda.link",
  async build(about, ctx) {
    const thing = await linkable(about, ctx);
    const { items, linked } = await offered(thing, ctx);
    const { say } = ctx;
    return {
      title: say("agenda.linkTitle"),
      fields: {
        items: f.choices({
          label: say("agenda.linkLabel", { title: thing.title }).slice(0, 150),
          hint: items.length === 0 ? say("agenda.none") : say("agenda.linkHint"),
          options: items.map(({ id, title }) => ({ value: id, label: title.slice(0, 75) })),
        }),
      },
      values: { items: linked },
    };
  },
  async submit(values, about, ctx) {
    const thing = await linkable(about, ctx);
    const { items, linked } = await offered(thing, ctx);
    const of = { programme: ctx.programme.id };
    await ctx.store.atomically([
      ...items
        .filter(({ id }) => values.items.includes(id) && !linked.includes(id))
        .flatMap((item) => link(item, thing.kind, thing.id, ctx)),
      ...linked.filter((id) => !values.items.includes(id)).flatMap((id) => unlink({ ...of, id }, thing.kind, thing.id, ctx)),
    ]);
    const titles = items.filter(({ id }) => values.items.includes(id)).map(({ title }) => title);
    const { say } = ctx;
    const words = titles.length > 0 ? say("agenda.linked", { titles: say.list(titles) }) : say("agenda.unlinked");
    const traced = thing.kind === "interaction" ? "entry" : thing.kind;
    return {
      reply: {
        say: m.message(
          ctx.locale,
          m.text(words),
          titles.length > 0 && m.buttons({ action: "trace.show", label: say("trace.button"), value: `${traced}:${thing.id}` }),
        ),
      },
    };
  },
});

/** What the form is about, where this person may say what it is part of: their own, or of a community they run. */
async function linkable(about: About, ctx: Context): Promise<Linked> {
  const kind = HAND_LINKED.find((one) => about[one] !== undefined) ?? "interaction";
  const id = about[kind] ?? "";
  if (kind === "interaction") {
    const { interaction } = await changeable(id, ctx);
    return { kind, id, community: interaction.community, title: interaction.title };
  }
  const of = { programme: ctx.programme.id, id };
  const found = await linkedRow(kind, of, ctx);
  if (!found || !ctx.may("interaction.read", found.community)) throw refused(ctx, ctx.say("trace.gone"));
  if (found.by !== ctx.person.id && !ctx.may("agenda.edit", found.community)) throw refused(ctx, ctx.say("agenda.mayNot"));
  return { kind, id, community: found.community, title: found.title };
}

async function linkedRow(kind: Exclude<HandLinked, "interaction">, of: { programme: Id; id: Id }, { store, say, zone }: Context) {
  switch (kind) {
    case "event": {
      const event = await store.get("plannedEvent", of);
      return event && { community: event.community, title: event.title, by: event.person };
    }
    case "check": {
      const check = await store.get("checkPlan", of);
      return (
        check && {
          community: check.community,
          title: say("agenda.checkOf", { date: say.date(dateIn(zone, check.createdAt)) }),
          by: check.person,
        }
      );
    }
    case "call": {
      const call = await store.get("interestCall", of);
      return call && { community: call.community, title: call.title, by: call.createdBy };
    }
  }
}

/** The community's open items, and whatever it is part of already. */
async function offered({ kind, id, community }: Linked, ctx: Context) {
  const linked = (await linksOf(kind, id, ctx)).map(({ item }) => item);
  const of = { programme: ctx.programme.id };
  const open = await agendaOf([{ id: community }], false, ctx.store, of.programme);
  const closed =
    linked.length === 0
      ? []
      : await ctx.store.find("agendaItem", { ...of, id: linked.filter((one) => !open.some((item) => item.id === one)) });
  return { items: [...closed, ...open].slice(0, f.MAX_OPTIONS), linked };
}
