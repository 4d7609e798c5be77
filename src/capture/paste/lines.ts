import type { Draft, ParseContext } from "../draft.js";
import { parseLine } from "../parse-line.js";
import { breathe } from "./breathe.js";
import type { Beside, Entry, Found } from "./types.js";

const BULLET = /^\s*(?:[-*•·▪◦–—]|\d{1,3}[.)](?=\s)|\[[ xX]?\]|☐|☑|✓)\s*/u;

/** Several lines, each an entry. A day alone on its line stands above those that follow without a day of their own. */
export async function readLines(text: string, context: ParseContext): Promise<Found> {
  const entries: Entry[] = [];
  const beside: Beside[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  const several = lines.filter((line) => line.trim() !== "").length > 1;
  let heading: { readonly said: string; readonly draft: Draft } | null = null;
  for (const [index, typed] of lines.entries()) {
    const line = typed.trim();
    if (line === "") continue;
    const draft = parseLine(line.replace(BULLET, ""), context);
    if (several && isHeading(draft)) {
      heading = { said: line, draft };
      beside.push({ text: line, line: index + 1, why: "heading" });
    } else {
      entries.push({ text: line, line: index + 1, draft: heading && draft.date === null ? under(heading, draft) : draft });
    }
    await breathe(index);
  }
  // A day above nothing is an entry of its own after all.
  if (entries.length === 0) return { kind: "lines", entries: beside.map((one) => asEntry(one, context)), beside: [] };
  return { kind: "lines", entries, beside };
}

const asEntry = ({ text, line }: Beside, context: ParseContext): Entry => ({ text, line, draft: parseLine(text, context) });

/** A line that says a day and nothing else. */
const isHeading = (draft: Draft): boolean =>
  draft.date !== null &&
  draft.rest === "" &&
  draft.title === null &&
  draft.type === null &&
  draft.time === null &&
  draft.durationMinutes === null &&
  draft.participants.total === null &&
  draft.country === null &&
  draft.links.length === 0;

const under = (heading: { readonly said: string; readonly draft: Draft }, draft: Draft): Draft => ({
  ...draft,
  date: heading.draft.date,
  endDate: draft.endDate ?? heading.draft.endDate,
  notes: [
    ...heading.draft.notes.filter((note) => note.field === "date" || note.field === "endDate"),
    { code: "heading", field: "date", said: heading.said, taken: heading.draft.date, others: [] },
    ...draft.notes.filter((note) => note.code !== "days"),
  ],
});
