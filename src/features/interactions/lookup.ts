import { fold } from "../../domain/fold.js";
import type { About } from "../../events.js";
import type { Context } from "../../feature.js";
import type { Option } from "../../form.js";
import { COUNTRIES } from "../../vocabulary/countries.js";
import { languageName } from "./fields.js";
import { searchOrganisations } from "./organisations.js";

const LANGUAGES = [
  "en",
  "fr",
  "ar",
  "ro",
  "ru",
  "es",
  "pt",
  "de",
  "it",
  "tr",
  "uk",
  "ber",
  "kab",
  "zgh",
  "sw",
  "ha",
  "am",
  "om",
  "so",
  "ti",
  "uz",
  "kk",
  "ky",
  "tg",
  "az",
  "hy",
  "ka",
  "fa",
  "ur",
  "hi",
  "bn",
  "zh",
  "gag",
];

/** Answers the searches of the record's forms: countries, languages, organisations. */
export async function lookupField(name: string, query: string, _about: About, ctx: Context): Promise<readonly Option[]> {
  if (name === "country") return named(COUNTRIES, (code) => ctx.say.country(code), query);
  if (name === "language") return named(LANGUAGES, (code) => languageName(ctx.say, code), query);
  return searchOrganisations(query, ctx);
}

function named(codes: readonly string[], nameOf: (code: string) => string, query: string): readonly Option[] {
  const wanted = fold(query);
  return codes
    .map((value) => ({ value, label: nameOf(value).slice(0, 75) }))
    .filter((option) => fold(option.label).includes(wanted) || option.value.toLowerCase() === wanted)
    .sort(
      (a, b) =>
        Number(fold(b.label).startsWith(wanted)) - Number(fold(a.label).startsWith(wanted)) || a.label.localeCompare(b.label),
    )
    .slice(0, 90);
}
