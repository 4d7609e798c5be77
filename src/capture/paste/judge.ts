import type { Draft, NoteCode } from "../draft.js";
import type { Entry, PasteDraft, PasteProblem } from "./types.js";

const FROM_NOTES: Partial<Record<NoteCode, PasteProblem>> = {
  impossible: "impossible-date",
  "long-ago": "long-ago",
  future: "future",
};

/** Marks what is wrong with each entry, and which ones say exactly what an earlier one says. `today`: the calendar date there. */
export function judged(entries: readonly Entry[], today: string): PasteDraft[] {
  const seen = new Map<string, number>();
  return entries.map(({ text, line, draft, problems = [] }, index) => {
    const key = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return { text, line, draft, problems: [...new Set([...problems, ...problemsOf(draft, today)])], duplicateOf: first ?? null };
  });
}

function problemsOf(draft: Draft, today: string): PasteProblem[] {
  const problems = draft.notes.flatMap((note) => FROM_NOTES[note.code] ?? []);
  if (draft.date !== null && draft.date > today) problems.push("future");
  if (draft.date !== null && draft.date < "2000") problems.push("long-ago");
  if (draft.type === null && draft.date === null && draft.organisations.length === 0 && draft.people.length === 0)
    problems.push("nothing-read");
  return problems;
}
