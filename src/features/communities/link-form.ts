import { isZone } from "../../domain/dates.js";
import { fold } from "../../domain/fold.js";
import { idFrom, newId } from "../../domain/ids.js";
import type { Community } from "../../domain/records.js";
import { type Context, defineForm, type Outcome, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { insert, type Step, update } from "../../ports.js";
import { LOCALES, type Locale } from "../../text/locales.js";
import { channelAt } from "./channels.js";

/** Links the channel to a community that exists, or makes a new one, in one form. */
export const linkForm = defineForm({
  name: "community.link",
  async build(about, ctx) {
    const { say } = ctx;
    const all = await ctx.store.find(
      "community",
      { programme: ctx.programme.id, archivedAt: null },
      { order: [["name", "asc"]] },
    );
    const mine = all.filter((one) => ctx.may("channel.link", one.id)).slice(0, f.MAX_OPTIONS);
    const mayCreate = ctx.may("community.create", "");
    if (mine.length === 0 && !mayCreate) throw new Refusal({ say: m.message(ctx.locale, m.text(say("community.mayNot"))) });
    return {
      title: say("community.link"),
      fields: {
        ...(mine.length > 0
          ? {
              community: f.choice({
                label: say("community.existing"),
                options: mine.map(({ id, name }) => ({ value: id, label: name.slice(0, 75) })),
              }),
            }
          : {}),
        ...(mayCreate
          ? {
              name: f.textField({
                label: say(mine.length > 0 ? "community.new" : "community.first"),
                hint: say("community.newHint"),
                maxLength: 80,
              }),
              locale: localeField(ctx),
              zone: zoneField(ctx),
            }
          : {}),
      },
      values: {
        community: mine.length === 1 && !mayCreate ? mine[0]?.id : null,
        name: mine.length === 0 ? (about.name ?? null) : null,
        locale: ctx.locale,
        zone: ctx.zone,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const { say, programme } = ctx;
    const chosen = values.community ?? null;
    const name = values.name ?? null;
    if (!chosen && !name)
      return {
        problems: {
          [values.name === undefined ? "community" : "name"]: say(
            values.community === undefined ? "form.required" : "community.chooseOrName",
          ),
        },
      };
    if (values.zone && !isZone(values.zone)) return { problems: { zone: say("community.badZone", { typed: values.zone }) } };
    const steps: Step[] = [];
    let community = chosen ?? "";
    if (!chosen && name) {
      const all = await ctx.store.find("community", { programme: programme.id });
      if (all.some((one) => fold(one.name) === fold(name))) return { problems: { name: say("community.nameTaken", { name }) } };
      const made = newCommunity(name, (values.locale as Locale | null) ?? ctx.locale, values.zone ?? ctx.zone, ctx);
      community = made.id;
      steps.push(insert("community", made, "any"));
    } else if (!ctx.may("channel.link", community)) return { problems: { community: say("community.mayNot") } };
    const place = about.place ?? "";
    const channel = await channelAt(place, ctx);
    steps.push(
      channel
        ? update("channel", { programme: programme.id, id: channel.id }, { community, active: true })
        : insert("channel", {
            programme: programme.id,
            id: newId(),
            community,
            platform: ctx.event.platform,
            workspace: ctx.event.workspace,
            place,
            name: about.name ?? "",
            active: true,
          }),
    );
    await ctx.store.atomically(steps);
    const linked = await ctx.store.get("community", { programme: programme.id, id: community });
    return {
      reply: {
        say: m.message(ctx.locale, m.text(say("community.linked", { name: linked?.name ?? "" })), m.text(say("community.tryIt"))),
      },
    };
  },
  lookup: async (_field, query) => zoneOptions(query),
});

/** A community as a form makes it; the same submission twice makes it once. */
export function newCommunity(name: string, locale: Locale, zone: string, ctx: Context): Community {
  return {
    programme: ctx.programme.id,
    id: idFrom("community", ctx.programme.id, ctx.event.id),
    name,
    locale,
    zone,
    settings: {},
    sample: false,
    createdAt: ctx.now,
    archivedAt: null,
    version: 1,
  };
}

export const localeField = ({ say }: Context, label: string = say("community.locale")) =>
  f.choice({
    label,
    // Each language under its own name: whoever needs it can read it.
    options: LOCALES.map((locale) => ({
      value: locale,
      label: new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale,
    })),
  });
export const zoneField = (ctx: Context, chosen: string = ctx.zone) =>
  f.choice({ label: ctx.say("community.zone"), search: true, options: [{ value: chosen, label: chosen }] });

/** IANA zones whose name holds what was typed ("casa", "Europe/"). */
export function zoneOptions(query: string): readonly f.Option[] {
  const wanted = query.trim().toLowerCase().replaceAll(" ", "_");
  return Intl.supportedValuesOf("timeZone")
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, 90)
    .map((zone) => ({ value: zone, label: zone }));
}
