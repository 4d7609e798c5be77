import type { Draft, Note, NoteField, NoteValue } from "./draft.js";

/**
 * The draft with another of a note's readings taken: `choice` indexes `note.others`, then `note.instead`; the reading left becomes one
 * of the others. Notes about the same words turn round together: both ends of "03/04 - 05/04". Gives the draft back unchanged where
 * there is no such choice.
 */
export function switchReading(draft: Draft, note: Note, choice: number): Draft {
  if (!draft.notes.includes(note) || choice < 0) return draft;
  if (choice >= note.others.length) return switchField(draft, note, choice - note.others.length);
  let next = draft;
  const notes = draft.notes.map((one) => {
    if (one !== note && !(one.code === note.code && one.said === note.said && one.others.length === note.others.length))
      return one;
    const taken = one.others[choice] ?? null;
    const others = one.others.map((other, index) => (index === choice ? one.taken : other));
    next = withValue(next, one, taken);
    return { ...one, taken, others };
  });
  return { ...next, notes };
}

/** "10" was no hour but ten hours' length, "Oxfam" a person: the words leave one field for another. */
function switchField(draft: Draft, note: Note, choice: number): Draft {
  const other = note.instead?.[choice];
  if (!other) return draft;
  const left = { field: note.field, value: note.taken };
  const turned: Note = {
    ...note,
    field: other.field,
    taken: other.value,
    others: [],
    instead: [left, ...(note.instead ?? []).filter((one) => one !== other)],
  };
  const next = withValue(withValue(draft, note, null), { ...note, field: other.field, taken: null }, other.value);
  return { ...next, notes: draft.notes.map((one) => (one === note ? turned : one)) };
}

function withValue(draft: Draft, note: Note, value: NoteValue): Draft {
  const field: NoteField = note.field;
  switch (field) {
    case "participants.total":
      return { ...draft, participants: { ...draft.participants, total: typeof value === "number" ? value : null } };
    case "durationMinutes":
      return { ...draft, durationMinutes: typeof value === "number" ? value : null };
    case "organisations":
    case "people": {
      const left = draft[field].filter((one) => one.name !== note.taken);
      return { ...draft, [field]: value === null ? left : [...left, { name: String(value), known: null }] };
    }
    case "type":
    case "date":
    case "endDate":
    case "time":
    case "country":
      return { ...draft, [field]: value === null ? null : String(value) };
  }
}
