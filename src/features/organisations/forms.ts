import { fold } from "../../domain/fold.js";
import { type Context, defineForm, type Outcome, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { countryField, linesOf, offered } from "../interactions/fields.js";
import { lookupField } from "../interactions/lookup.js";
import { isNew, searchOrganisations } from "../interactions/organisations.js";

const refuse = (ctx: Context, key: "community.mayNot" | "organisation.gone") =>
  new Refusal({ say: m.message(ctx.locale, m.text(ctx.say(key))) });

/** Organisations are the whole programme's; whoever facilitates the community here, or coordinates, may mend them. */
function mayEdit(ctx: Context): void {
  if (!ctx.may("organisation.edit", ctx.community?.id ?? "")) throw refuse(ctx, "community.mayNot");
}

export const chooseForm = defineForm({
  name: "organisation.choose",
  async build(_about, ctx, raw) {
    mayEdit(ctx);
    const id = typeof raw?.organisation === "string" ? raw.organisation : "";
    const chosen = id ? await ctx.store.get("organisation", { programme: ctx.programme.id, id, mergedInto: null }) : undefined;
    return {
      title: ctx.say("organisation.title"),
      submit: ctx.say("organisation.next"),
      fields: {
        organisation: f.choice({
          label: ctx.say("organisation.which"),
          required: true,
          search: true,
          options: chosen ? [{ value: chosen.id, label: chosen.name.slice(0, 75) }] : [],
        }),
      },
    };
  },
  async submit({ organisation }, _about, ctx): Promise<Outcome> {
    const { version } = await editable(organisation, ctx);
    const form = await editForm.open({ organisation, version: String(version) }, ctx);
    return { reply: "fields" in form ? { open: form } : form };
  },
  lookup: async (_field, query, _about, ctx) => (await searchOrganisations(query, ctx)).filter((one) => !isNew(one.value)),
});

/** An organisation's name, its other names, kind of stakeholder and country. */
export const editForm = defineForm({
  name: "organisation.edit",
  async build(about, ctx, raw) {
    const known = await editable(about.organisation, ctx);
    const { say } = ctx;
    const country = typeof raw?.country === "string" ? raw.country : known.country;
    return {
      title: say("organisation.title"),
      fields: {
        name: f.textField({ label: say("organisation.name"), required: true, maxLength: 120 }),
        aliases: f.longText({ label: say("organisation.aliases"), hint: say("organisation.aliasesHint") }),
        stakeholder: f.choice({
          label: say("organisation.stakeholder"),
          options: offered("stakeholder", ctx, known.stakeholder ? [known.stakeholder] : []),
        }),
        country: countryField(ctx, country),
      },
      values: {
        name: known.name,
        aliases: known.aliases.join("\n"),
        stakeholder: known.stakeholder,
        country: known.country,
      },
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    const known = await editable(about.organisation, ctx);
    const name = values.name.trim();
    const folded = fold(name) || name;
    const other = await ctx.store.get("organisation", { programme: ctx.programme.id, folded });
    if (other && other.id !== known.id) return { problems: { name: ctx.say("organisation.taken", { name }) } };
    const { stakeholder, country } = values;
    const aliases = [...new Set(linesOf(values.aliases))].filter((alias) => fold(alias) !== folded);
    const seen = Number(about.version) || known.version;
    await ctx.store.atomically([
      update(
        "organisation",
        { programme: known.programme, id: known.id, version: seen },
        { name, folded, aliases, stakeholder, country, version: seen + 1 },
      ),
    ]);
    return { reply: { say: m.message(ctx.locale, m.text(ctx.say("organisation.saved", { name }))) } };
  },
  lookup: lookupField,
});

async function editable(id: string | undefined, ctx: Context) {
  mayEdit(ctx);
  const known = id ? await ctx.store.get("organisation", { programme: ctx.programme.id, id, mergedInto: null }) : undefined;
  if (!known) throw refuse(ctx, "organisation.gone");
  return known;
}
