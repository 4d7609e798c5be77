import { fold } from "../domain/fold.js";
import type { SomeLanguages } from "../domain/vocabulary.js";
import { LOCALES, type Locale } from "../text/locales.js";
import type { Entry, ListName } from "./entry.js";
import { SHORT_MAX } from "./made.js";
import type { Vocabulary } from "./vocabulary.js";

/** What an entry is called, as somebody typed it. */
export interface EntryWords {
  readonly label: SomeLanguages;
  readonly short: SomeLanguages;
  readonly synonyms: readonly string[];
}

/** What cannot be right, and where: data, so that a form and a command line can each say it. */
export type EntryProblem =
  | { readonly field: "label" | "short"; readonly locale: Locale; readonly problem: "noLetters" }
  | { readonly field: "label" | "short"; readonly locale: Locale; readonly problem: "tooLong"; readonly max: number }
  | { readonly field: "label" | "short"; readonly locale: Locale; readonly problem: "taken" | "retired"; readonly by: string }
  | { readonly field: "synonyms"; readonly problem: "taken"; readonly word: string; readonly by: string }
  | { readonly field: "synonyms"; readonly problem: "tooLong" | "tooMany"; readonly max: number }
  | { readonly field: "label"; readonly locale?: undefined; readonly problem: "missing" }
  | { readonly field: "code"; readonly problem: "taken" | "odd" }
  | { readonly field: ""; readonly problem: "full" | "last"; readonly max: number };

/** The longest label; in a list of choices a platform may cut it after 75. */
export const LABEL_MAX = 150;
/** A list longer than this is no list to choose from; two lists of tools share one field of a hundred. */
export const LIST_MAX = 45;
const SYNONYMS_MAX = 20;

/** Both lists of tools are offered in one field, so no word may stand in both. */
const besides = (list: ListName): readonly ListName[] =>
  list === "kmTool" || list === "programmeTool" ? ["kmTool", "programmeTool"] : [list];

/** The words of a new entry, or of the one with this code, held against all others of its list. */
export function problemsOfWords(
  list: ListName,
  code: string | undefined,
  words: EntryWords,
  vocabulary: Vocabulary,
  own: Locale,
): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (Object.keys(words.label).length === 0) problems.push({ field: "label", problem: "missing" });
  const others = besides(list).flatMap((one) =>
    vocabulary
      .all(one)
      .filter((entry) => !(one === list && entry.code === code))
      .map((entry) => ({ entry, retired: !vocabulary.entries(one).includes(entry) })),
  );
  for (const field of ["label", "short"] as const)
    for (const locale of LOCALES) {
      const text = words[field][locale];
      if (text === undefined) continue;
      const max = field === "label" ? LABEL_MAX : SHORT_MAX;
      const stands = others.find(({ entry }) => fold(entry[field][locale]) === fold(text));
      if (fold(text) === "") problems.push({ field, locale, problem: "noLetters" });
      else if ([...text].length > max) problems.push({ field, locale, problem: "tooLong", max });
      else if (stands)
        problems.push({ field, locale, problem: stands.retired ? "retired" : "taken", by: stands.entry.label[own] });
    }
  if (words.synonyms.length > SYNONYMS_MAX) problems.push({ field: "synonyms", problem: "tooMany", max: SYNONYMS_MAX });
  for (const word of words.synonyms) {
    const stands = others.find(({ entry, retired }) => !retired && namesOf(entry).includes(fold(word)));
    if ([...word].length > LABEL_MAX) problems.push({ field: "synonyms", problem: "tooLong", max: LABEL_MAX });
    else if (stands) problems.push({ field: "synonyms", problem: "taken", word, by: stands.entry.label[own] });
  }
  return problems;
}

const namesOf = (entry: Entry): readonly string[] =>
  [...Object.values(entry.label), ...(entry.synonyms ?? [])].map((name) => fold(name));

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A code that nobody has used, not even for an entry retired since. */
export function problemOfCode(list: ListName, code: string, vocabulary: Vocabulary): EntryProblem | undefined {
  if (!CODE.test(code) || code.length > 40) return { field: "code", problem: "odd" };
  return besides(list).some((one) => vocabulary.isCode(one, code)) ? { field: "code", problem: "taken" } : undefined;
}

/** A code made from a label: its Latin letters; where there are none, the list's name and a number. */
export function codeFor(list: ListName, label: string, vocabulary: Vocabulary): string {
  const latin = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 36)
    .replace(/-+$/, "");
  const stem = CODE.test(latin) ? latin : list.toLowerCase();
  for (let n = 1; ; n++) {
    const code = n === 1 && stem !== list.toLowerCase() ? stem : `${stem}-${n}`;
    if (!besides(list).some((one) => vocabulary.isCode(one, code))) return code;
  }
}
