import type { FiguresAsked } from "../../domain/figures.js";
import { fold } from "../../domain/fold.js";
import type { Programme } from "../../domain/records.js";
import type { Store } from "../../ports.js";
import type { Vocabulary } from "../../vocabulary/vocabulary.js";

/** `last quarter country:MA community:"Seed policy"` → the words of the period, and the filters by name. */
export function splitFilters(typed: string): { readonly period: string; readonly filters: Readonly<Record<string, string>> } {
  const filters: Record<string, string> = {};
  const period = typed
    .replace(/(\p{L}+):(?:"([^"]*)"|“([^”]*)”|(\S+))/gu, (_all, key: string, a?: string, b?: string, c?: string) => {
      filters[key.toLowerCase()] = a ?? b ?? c ?? "";
      return " ";
    })
    .trim();
  return { period, filters };
}

type Limits =
  | {
      readonly question: Pick<FiguresAsked, "country" | "theme" | "organisation">;
      /** The organisation asked about, by name. */
      readonly organisation?: string;
    }
  | { readonly unknown: string };

/** Filters by country, theme and organisation, as codes and ids; or the one that nobody knows, as it was written. */
export async function limitsOf(
  filters: Readonly<Record<string, string>>,
  { store, programme, vocabulary }: { readonly store: Store; readonly programme: Programme; readonly vocabulary: Vocabulary },
): Promise<Limits> {
  const question: { country?: string; theme?: string; organisation?: string } = {};
  let organisation: string | undefined;
  for (const [key, value] of Object.entries(filters)) {
    const unknown = { unknown: `${key}:${value}` };
    const wanted = fold(value);
    if (key === "country" && /^[a-z]{2}$/i.test(value)) question.country = value.toUpperCase();
    else if (key === "theme") {
      const theme = vocabulary
        .all("theme")
        .find(
          (one) =>
            fold(one.code) === wanted ||
            [...Object.values(one.label), ...Object.values(one.short)].some((label) => fold(label) === wanted),
        );
      if (!theme) return unknown;
      question.theme = theme.code;
    } else if (key === "organisation") {
      const found = await store.get("organisation", { programme: programme.id, folded: wanted });
      if (!found) return unknown;
      question.organisation = found.mergedInto ?? found.id;
      organisation = found.name;
    } else return unknown;
  }
  return { question, ...(organisation === undefined ? {} : { organisation }) };
}
