import type { Context } from "../../feature.js";
import * as f from "../../form.js";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "../../text/locales.js";
import { type EntryProblem, type EntryWords, LABEL_MAX } from "../../vocabulary/check.js";
import type { Entry } from "../../vocabulary/entry.js";
import { SHORT_MAX } from "../../vocabulary/made.js";
import { linesOf } from "../interactions/fields.js";

/** The person's own language first: it is the one they must fill in. */
const inOrder = (own: Locale): readonly Locale[] => [own, ...LOCALES.filter((locale) => locale !== own)];

/** What an entry is called, in every language. */
export function wordsFields({ say, locale: own }: Context) {
  const language = (locale: Locale) => ({ language: LANGUAGE_NAMES[locale] });
  const label = (locale: Locale) =>
    f.textField({
      label: say("terms.label", language(locale)),
      maxLength: LABEL_MAX,
      ...(locale === own ? {} : { hint: say("terms.labelHint") }),
    });
  const short = (locale: Locale) =>
    f.textField({ label: say("terms.short", language(locale)), maxLength: SHORT_MAX, hint: say("terms.shortHint") });
  const fields: Record<string, f.TextField<false>> = {};
  for (const locale of inOrder(own)) {
    fields[`label_${locale}`] = label(locale);
    fields[`short_${locale}`] = short(locale);
  }
  return { ...fields, synonyms: f.longText({ label: say("terms.synonyms"), hint: say("terms.synonymsHint") }) };
}

/** An entry's words as the form's values. */
export const wordsValues = (entry: Entry): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    LOCALES.flatMap((locale) => [
      [`label_${locale}`, entry.label[locale]],
      [`short_${locale}`, entry.short[locale]],
    ]),
  ),
  synonyms: (entry.synonyms ?? []).join("\n"),
});

export function wordsOf(values: Readonly<Record<string, unknown>>): EntryWords {
  const given = (kind: "label" | "short") =>
    Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const typed = values[`${kind}_${locale}`];
        return typeof typed === "string" && typed.trim() !== "" ? [[locale, typed.trim()]] : [];
      }),
    );
  const synonyms = typeof values.synonyms === "string" ? linesOf(values.synonyms) : [];
  return { label: given("label"), short: given("short"), synonyms: [...new Set(synonyms)] };
}

/** What is wrong, beside the field it is wrong in. */
export function besideFields(problems: readonly EntryProblem[], { say, locale: own }: Context): f.Problems {
  const all: Record<string, string> = {};
  for (const one of problems) {
    const field = one.field === "label" || one.field === "short" ? `${one.field}_${one.locale ?? own}` : one.field;
    all[field] ??= sentence(one, say);
  }
  return all;
}

function sentence(one: EntryProblem, say: Context["say"]): string {
  switch (one.problem) {
    case "missing":
      return say("terms.noLabel");
    case "noLetters":
      return say("terms.noLetters");
    case "tooLong":
      return say("terms.tooLong", { max: one.max });
    case "tooMany":
      return say("terms.tooMany", { max: one.max });
    case "taken":
      return one.field === "code" ? say("terms.codeTaken") : say("terms.taken", { label: one.by });
    case "retired":
      return say("terms.takenByRetired", { label: one.by });
    case "odd":
      return say("terms.codeOdd");
    case "full":
      return say("terms.full", { max: one.max });
    case "last":
      return say("terms.last");
  }
}
