import type { Draft, ParseContext } from "./draft.js";

export type { Draft, Note, ParseContext } from "./draft.js";

/** What one typed line says. (The recognisers follow; until then every word stays in `rest`.) */
export function parseLine(text: string, _context: ParseContext): Draft {
  return {
    type: null,
    date: null,
    endDate: null,
    time: null,
    durationMinutes: null,
    mode: null,
    participants: { total: null, female: null, male: null, youth: null },
    organisations: [],
    country: null,
    themes: [],
    tools: [],
    people: [],
    links: [],
    title: null,
    notes: [],
    rest: text,
  };
}
