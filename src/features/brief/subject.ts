import { fold } from "../../domain/fold.js";
import type { Id, Organisation } from "../../domain/records.js";
import type { Store } from "../../ports.js";
import { LOCALES } from "../../text/locales.js";
import { type Say, sayIn } from "../../text/say.js";
import { COUNTRIES } from "../../vocabulary/countries.js";

/** Whom a brief is about: `organisation:<id>` or `country:<code>` as a button carries it, and what it is called. */
export interface Subject {
  readonly value: string;
  readonly name: string;
}

const MOST = 5;

/**
 * Whom these words may mean: whoever is called exactly so, in any of our languages or by another name; else those whose name
 * holds the words. Two organisations with one name, or an organisation and a country, are both offered.
 */
export async function subjectsNamed(typed: string, programme: Id, store: Store, say: Say): Promise<readonly Subject[]> {
  const wanted = fold(typed);
  if (wanted === "") return [];
  const all = await store.find("organisation", { programme }, { order: [["name", "asc"]] });
  // A merged name leads to the organisation that it was merged into.
  const standing = new Map(all.filter(({ mergedInto }) => mergedInto === null).map((one) => [one.id, one]));
  const named = (test: (name: string) => boolean): readonly Organisation[] => [
    ...new Set(
      all
        .filter(({ name, aliases }) => [name, ...aliases].some((one) => test(fold(one))))
        .flatMap(({ id, mergedInto }) => standing.get(mergedInto ?? id) ?? []),
    ),
  ];
  const countries = (test: (name: string) => boolean): readonly string[] =>
    COUNTRIES.filter((code) => LOCALES.some((locale) => test(fold(sayIn(locale).country(code)))));
  const subjects = (test: (name: string) => boolean): readonly Subject[] => [
    ...named(test).map(({ id, name }) => ({ value: `organisation:${id}`, name })),
    ...countries(test).map((code) => ({ value: `country:${code}`, name: say.country(code) })),
  ];
  const exact = subjects((name) => name === wanted);
  return exact.length > 0 ? exact : subjects((name) => name.includes(wanted)).slice(0, MOST);
}

/** Everybody and everything that counts as the subject: its organisations (merged ones too), the country, their people. */
export interface Scope {
  readonly name: string;
  readonly organisations: readonly Id[];
  readonly country: string | null;
  readonly people: readonly Id[];
  /** Folded names, for follow-ups whose doer was only written down. */
  readonly names: ReadonlySet<string>;
}

/** Undefined where there is no such organisation or country. */
export async function scopeOf(value: string, programme: Id, store: Store, say: Say): Promise<Scope | undefined> {
  const [kind, key = ""] = value.split(":");
  const country = kind === "country" && COUNTRIES.includes(key as (typeof COUNTRIES)[number]) ? key : null;
  const heads =
    kind === "organisation"
      ? await store.find("organisation", { programme, id: key })
      : country
        ? await store.find("organisation", { programme, country })
        : [];
  const [head] = heads;
  if (!head && !country) return undefined;
  const merged = heads.length > 0 ? await store.find("organisation", { programme, mergedInto: heads.map(({ id }) => id) }) : [];
  const organisations = [...new Set([...heads, ...merged].map(({ id }) => id))];
  const people =
    organisations.length > 0
      ? await store.find("person", { programme, organisation: organisations, erasedAt: null }, { limit: 5000 })
      : [];
  return {
    name: country ? say.country(country) : (head?.name ?? ""),
    organisations,
    country,
    people: people.map(({ id }) => id),
    names: new Set([...heads, ...merged].flatMap(({ name, aliases }) => [name, ...aliases].map(fold))),
  };
}
