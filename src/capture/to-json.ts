import type { Draft } from "./draft.js";

/** A draft as `coptrack parse` prints it: plain data, people by name, `known` the id of a known organisation or null. */
export function toJson(draft: Draft) {
  return {
    type: draft.type,
    date: draft.date,
    endDate: draft.endDate,
    time: draft.time,
    durationMinutes: draft.durationMinutes,
    mode: draft.mode,
    participants: { ...draft.participants },
    organisations: draft.organisations.map(({ name, known }) => ({ name, known })),
    country: draft.country,
    themes: [...draft.themes],
    tools: [...draft.tools],
    people: draft.people.map((person) => person.name),
    links: [...draft.links],
    title: draft.title,
    notes: draft.notes.map((note) => ({ ...note, others: [...note.others] })),
    rest: draft.rest,
  };
}
