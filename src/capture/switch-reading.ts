import type { Draft, Note, NoteField, NoteValue } from "./draft.js";

/**
 * The draft with another of a note's readings taken (`choice` indexes `note.others`); the reading left becomes one of the others.
 * Notes about the same words turn round together: both ends of "03/04 - 05/04". Gives the draft back unchanged where there is no such choice.
 */
export function switchReading(draft: Draft, note: Note, choice: number): Draft {
  if (!draft.notes.includes(note) || choice < 0 || choice >= note.others.length) return draft;
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
