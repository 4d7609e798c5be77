import type { Line } from "./line.js";
import type { Phrasebook } from "./phrasebook.js";
import type { Reading } from "./reading.js";
import type { VocabularyBooks } from "./vocabulary-books.js";

/** Reads themes and tools. Their words stay where they stand: in the subject, or in the summary unless nothing else stands beside them. */
export function readThemesAndTools(reading: Reading, books: VocabularyBooks): boolean[] {
  const { line } = reading;
  const understood = line.tokens.map(() => false);
  const open = line.owners.map((owner, i) => (owner === "title" || (owner === null && !line.guarded[i]) ? null : owner));
  const view = Object.create(line, { owners: { value: open } }) as Line;
  scan(view, books.tools, reading.tools, understood);
  // "innovation plan" is a tool, and not the theme "innovation" as well.
  understood.forEach((read, i) => {
    if (read) open[i] = "vocabulary";
  });
  scan(view, books.themes, reading.themes, understood);
  return understood;
}

function scan(line: Line, book: Phrasebook<string>, into: string[], understood: boolean[]): void {
  for (let i = 0; i < line.length; i++) {
    const found = book.at(line, i);
    if (!found) continue;
    if (!into.includes(found.value)) into.push(found.value);
    understood.fill(true, i, i + found.length);
    i += found.length - 1;
  }
}
