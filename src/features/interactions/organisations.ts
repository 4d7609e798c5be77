import { fold } from "../../domain/fold.js";
import { idFrom } from "../../domain/ids.js";
import type { Id, Organisation } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Option } from "../../form.js";
import { insert, type Step, type Store } from "../../ports.js";
import { whileItStands } from "../../standing.js";

/** Marks a name to be added, in the value of an organisations field. */
const NEW = "new:";
export const newOrganisation = (name: string): string => `${NEW}${name}`;
export const organisationName = (value: string): string => value.slice(NEW.length);
export const isNew = (value: string): boolean => value.startsWith(NEW);

/** The programme's organisations by name: those merged into others are other names of these. The same list while none of it changes. */
export const knownOrganisations = ({ store, programme: { id } }: Context): Promise<readonly Organisation[]> =>
  whileItStands(store, `organisations ${id}`, () => organisationsOf(id, store));

async function organisationsOf(programme: Id, store: Store): Promise<readonly Organisation[]> {
  const all = await store.find("organisation", { programme }, { order: [["name", "asc"]] });
  const merged = new Map<Id, string[]>();
  for (const one of all)
    if (one.mergedInto !== null) merged.set(one.mergedInto, [...(merged.get(one.mergedInto) ?? []), one.name, ...one.aliases]);
  return all.filter((one) => one.mergedInto === null).map((one) => withNames(one, merged.get(one.id) ?? []));
}

const named = new WeakMap<Organisation, Organisation>();
/** With the names of those merged into it: the same object each time for the same row and names, so that what was read with it can be kept. */
function withNames(one: Organisation, more: readonly string[]): Organisation {
  if (more.length === 0) return one;
  const aliases = [...one.aliases, ...more];
  const there = named.get(one);
  if (there && there.aliases.join("\n") === aliases.join("\n")) return there;
  const made = { ...one, aliases };
  named.set(one, made);
  return made;
}

/** The named organisations as options, for a field's initial values. */
export async function organisationOptions(ids: readonly Id[], ctx: Context): Promise<readonly Option[]> {
  const found = await ctx.store.find("organisation", { programme: ctx.programme.id, id: [...new Set(ids)] });
  return found.map((one) => ({ value: one.id, label: one.name.slice(0, 75) }));
}

/** Options for a search: the organisations that fit what was typed, and "add" for a name nobody knows yet. */
export async function searchOrganisations(query: string, ctx: Context): Promise<readonly Option[]> {
  const typed = query.trim().slice(0, 120);
  const wanted = fold(typed);
  const all = await knownOrganisations(ctx);
  const found = all
    .filter((one) => wanted === "" || [one.name, ...one.aliases].some((name) => fold(name).includes(wanted)))
    .slice(0, 90);
  const options = found.map((one) => ({ value: one.id, label: one.name.slice(0, 75) }));
  const stands = all.some((one) => [one.name, ...one.aliases].some((name) => fold(name) === wanted));
  // A comma would split the value on one platform.
  const name = typed.replaceAll(",", " ");
  return wanted === "" || stands
    ? options
    : [...options, { value: newOrganisation(name), label: ctx.say("form.add", { name: name.slice(0, 60) }) }];
}

/** Field values → ids, with the steps that add what is new. Names that differ by case, accents or spaces are one organisation. */
export async function resolveOrganisations(
  values: readonly string[],
  ctx: Context,
): Promise<{ readonly ids: readonly Id[]; readonly steps: readonly Step[] }> {
  const ids: Id[] = [];
  const steps: Step[] = [];
  const { id: programme } = ctx.programme;
  for (const value of values) {
    if (!isNew(value)) {
      const known = await ctx.store.get("organisation", { programme, id: value });
      if (known) ids.push(known.mergedInto ?? known.id);
      continue;
    }
    const name = organisationName(value).trim();
    const folded = fold(name) || name;
    const known = await ctx.store.get("organisation", { programme, folded });
    // The id follows from the name, so two people who add it at once add one.
    const id = known ? (known.mergedInto ?? known.id) : idFrom("organisation", programme, folded);
    ids.push(id);
    if (!known)
      steps.push(
        insert(
          "organisation",
          {
            programme,
            id,
            name,
            folded,
            aliases: [],
            stakeholder: null,
            country: null,
            mergedInto: null,
            sample: false,
            createdAt: ctx.now,
            version: 1,
          },
          "any",
        ),
      );
  }
  return { ids: [...new Set(ids)], steps };
}
