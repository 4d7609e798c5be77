import { BOOKS } from "./lexicon/index.js";
import type { Line } from "./line.js";
import { isPlainAcronym } from "./new-names.js";
import type { Reading } from "./reading.js";
import { coveredByType, isMeans } from "./types.js";
import type { VocabularyBooks } from "./vocabulary-books.js";

/** Words in quotation marks are the title: they are taken before anything else is read. */
export function readQuoted(reading: Reading): void {
  const { line } = reading;
  const match = /["“«„]([^"“”«»„]{3,160})["”»“]/.exec(line.text);
  if (!match) return;
  const from = line.tokens.findIndex((token) => token.start >= match.index);
  let to = from;
  while (to >= 0 && to < line.length && line.tokens[to]!.end <= match.index + match[0].length) to++;
  if (from < 0 || to === from || !line.allFree(from, to)) return;
  line.claim("title", from, to);
  line.inSubject.fill(true, from, to);
  // "на тему «…»": the words that lead to it go with it.
  for (const book of [BOOKS.about, BOOKS.aboutKept, BOOKS.aboutWeak]) {
    for (let length = Math.min(4, from); length > 0; length--) {
      if (book.at(line, from - length)?.length === length) line.claim("title", from - length, from);
    }
  }
  reading.title = match[1]!.trim();
}

/** Reads the subject after "about" and its like, up to the next comma or reading. Answers the type its verb says ("discussed"). */
export function readSubject(reading: Reading, books: VocabularyBooks): string | null {
  const { line } = reading;
  if (reading.title !== null) return null;
  const covered = coveredByType(line, books);
  for (const kind of ["about", "aboutKept", "aboutWeak"] as const) {
    for (let i = 0; i < line.length; i++) {
      const marker = markerAt(line, i, kind, covered, books);
      if (!marker) continue;
      const start = i + marker.length;
      const end = endOfSubject(line, start);
      if (end <= start) continue;
      const verb = kind === "about" ? (BOOKS.verbs.at(line, i)?.value ?? null) : null;
      takeTitle(reading, kind === "aboutKept" ? i : start, start, end);
      line.claim("title", i, start);
      line.inSubject.fill(true, i, start);
      return verb;
    }
  }
  return null;
}

function markerAt(
  line: Line,
  i: number,
  kind: "about" | "aboutKept" | "aboutWeak",
  covered: readonly boolean[],
  books: VocabularyBooks,
) {
  if (!line.free(i) || covered[i]) return null;
  const marker = BOOKS[kind].at(line, i);
  const next = marker ? i + marker.length : -1;
  if (!marker || !line.free(next) || line.tokens[next]!.kind === "link") return null;
  if (isMeans(line, i, books) || (line.guarded[next] && !line.isNumber(next))) return null;
  if (kind === "about") return marker;
  if (!line.isWord(next) || isMeans(line, next, books) || BOOKS.types.at(line, i)) return null;
  // "تدريب على …" is a training on something; elsewhere "على" leads to anything.
  if (line.key(i) === "علي" && !(i > 0 && BOOKS.types.at(line, i - 1))) return null;
  return marker;
}

function endOfSubject(line: Line, start: number): number {
  let end = start;
  while (end < line.length && line.free(end) && !(end > start && line.breaksBefore(end)) && !BOOKS.with.at(line, end)) end++;
  // Small words at the end lead to what follows ("about seeds and …").
  while (end > start + 1 && end < line.length && BOOKS.glue.at(line, end - 1)?.length === 1 && !line.breaksBefore(end)) end--;
  return end;
}

function takeTitle(reading: Reading, from: number, start: number, end: number): void {
  const { line } = reading;
  const said = line.said(from, end);
  reading.title = said.charAt(0).toLocaleUpperCase() + said.slice(1);
  line.claim("title", from, end);
  line.inSubject.fill(true, start, end);
}

/** "Call with FAO: next steps": what follows a colon, where the type stood before it and no "about" was said. */
export function readAfterColon(reading: Reading): void {
  const { line } = reading;
  if (reading.title !== null || reading.type === null) return;
  for (let i = 1; i < line.length; i++) {
    if (!/^\)?\s?:\s/.test(line.tokens[i]!.gap) || !line.free(i) || !line.isWord(i)) continue;
    if (!line.owners.slice(0, i).includes("type") || isPlainAcronym(line, i) || BOOKS.types.at(line, i)) return;
    const end = endOfSubject(line, i);
    if (end > i) takeTitle(reading, i, i, end);
    return;
  }
}
