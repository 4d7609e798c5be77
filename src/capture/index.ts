/** What people type, as drafts: one line, or a pasted backlog. Pure: no store, no clock, no network. */
export { parseCommand } from "./command.js";
export type { Draft, KnownOrganisation, Note, ParseContext } from "./draft.js";
export { NearTexts } from "./near-names.js";
export { parseLine } from "./parse-line.js";
export { MOST_BYTES, MOST_ENTRIES, parsePaste, refusedAtOnce } from "./paste/index.js";
export type { Beside, PasteDraft, PasteProblem, RefusedPaste } from "./paste/types.js";
export { switchReading } from "./switch-reading.js";
