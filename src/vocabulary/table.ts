import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Programme } from "../domain/records.js";
import type { Instant } from "../events.js";
import type { Step, Store } from "../ports.js";
import { LOCALES } from "../text/locales.js";
import { codeFor, type EntryProblem, type EntryWords, LIST_MAX, problemOfCode, problemsOfWords } from "./check.js";
import { type EntryChange, editSteps } from "./edit.js";
import { LISTS, type ListName } from "./entry.js";
import { vocabularyFrom } from "./made.js";
import type { Vocabulary } from "./vocabulary.js";

const words = z.object(Object.fromEntries(LOCALES.map((locale) => [locale, z.string().trim().min(1).optional()])));
const row = z.object({
  list: z.enum(LISTS),
  code: z.string().optional(),
  source: z.string().optional(),
  retired: z.boolean().optional(),
  label: words,
  short: words.optional(),
  synonyms: z.array(z.string().trim().min(1)).optional(),
});
export const vocabularyTable = z.array(row);
export type VocabularyRow = z.infer<typeof row>;

/** Every entry of every list, in order: what an import takes back. */
export const tableOf = (vocabulary: Vocabulary): readonly VocabularyRow[] =>
  LISTS.flatMap((list) =>
    vocabulary.all(list).map(({ code, source, label, short, synonyms }) => ({
      list,
      code,
      source,
      retired: !vocabulary.entries(list).some((one) => one.code === code),
      label: { ...label },
      short: { ...short },
      synonyms: [...(synonyms ?? [])],
    })),
  );

/** A row that cannot be taken, by its place in the file (from 1). */
export interface RowProblem {
  readonly row: number;
  readonly problem: EntryProblem;
}

/**
 * A table as changes: an unknown code is added, other words rename, `retired` retires and restores. What is not in the table stays
 * as it is, and so does the order. Each row is held against the vocabulary as the rows before it leave it; with one problem nothing is done.
 */
export async function importing(
  table: readonly VocabularyRow[],
  correction: boolean,
  programme: Programme,
  store: Store,
  at: Instant,
): Promise<{ readonly steps: readonly Step[]; readonly problems: readonly RowProblem[]; readonly changed: number }> {
  const before = await store.find("vocabularyEntry", { programme: programme.id });
  const edits: { list: ListName; changes: EntryChange[]; by: string; at: Instant }[] = [];
  const problems: RowProblem[] = [];
  let steps: readonly Step[] = [];
  for (const [index, one] of table.entries()) {
    const made = steps.flatMap((step) => ("insert" in step && step.insert === "vocabularyEntry" ? [step.row] : []));
    const vocabulary = vocabularyFrom([...before, ...made], programme.locale);
    const { changes, found } = changesOf(one, correction, vocabulary, programme);
    problems.push(...found.map((problem) => ({ row: index + 1, problem })));
    if (changes.length === 0 || found.length > 0) continue;
    edits.push({ list: one.list, changes, by: "", at });
    steps = await editSteps(programme, store, edits);
  }
  return { steps: problems.length > 0 ? [] : steps, problems, changed: edits.length };
}

function changesOf(
  { list, code: given, retired, label, short = {}, synonyms = [] }: VocabularyRow,
  correction: boolean,
  vocabulary: Vocabulary,
  { locale }: Programme,
): { readonly changes: EntryChange[]; readonly found: readonly EntryProblem[] } {
  const said: EntryWords = { label: filled(label), short: filled(short), synonyms };
  const code = given ?? codeFor(list, said.label.en ?? Object.values(said.label)[0] ?? "", vocabulary);
  const known = vocabulary.all(list).find((one) => one.code === code);
  const offered = vocabulary.entries(list);
  const state: EntryChange[] = [];
  const found: EntryProblem[] = [];
  const isRetired = known !== undefined && !offered.some((one) => one.code === code);
  if (retired === true && !isRetired) {
    if (known && offered.length === 1) found.push({ field: "", problem: "last", max: LIST_MAX });
    state.push({ action: "retired", code });
  }
  if (retired === false && isRetired) state.push({ action: "restored", code });
  if (!known) {
    const odd = problemOfCode(list, code, vocabulary);
    if (odd) found.push(odd);
    if (offered.length >= LIST_MAX) found.push({ field: "", problem: "full", max: LIST_MAX });
  }
  const same =
    known !== undefined &&
    LOCALES.every((one) => (said.label[one] ?? known.label[one]) === known.label[one]) &&
    LOCALES.every((one) => (said.short[one] ?? known.short[one]) === known.short[one]) &&
    isDeepStrictEqual([...synonyms], [...(known.synonyms ?? [])]);
  if (same) return { changes: state, found };
  found.push(...problemsOfWords(list, known && code, said, vocabulary, locale));
  const change: EntryChange = known
    ? { action: "renamed", code, words: said, correction }
    : { action: "added", code, words: said };
  return { changes: [change, ...state], found };
}

const filled = (some: Readonly<Record<string, string | undefined>>): EntryWords["label"] =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
