/** What people type, as drafts: one line, or a pasted backlog. Pure: no store, no clock, no network. */
export { parseCommand } from "./command.js";
export type { Draft, KnownOrganisation, Note, ParseContext } from "./draft.js";
export { NearTexts } from "./near-names.js";
export { parseLine } from "./parse-line.js";
export { MOST_BYTES, MOST_ENTRIES, parsePaste } from "./paste/index.js";
export { switchReading } from "./switch-reading.js";
