import type { Mode } from "../domain/records.js";
import type { NameRead, Note, NoteCode, NoteField, NoteValue, ParseContext } from "./draft.js";
import { Line } from "./line.js";
import type { Phrasebook } from "./phrasebook.js";

/** Everything the readers of one line share: the line, the day it is, and what has been read so far. */
export class Reading {
  readonly line: Line;
  type: string | null = null;
  date: string | null = null;
  endDate: string | null = null;
  time: string | null = null;
  durationMinutes: number | null = null;
  mode: Mode | null = null;
  participants: { total: number | null; female: number | null; male: number | null; youth: number | null } = {
    total: null,
    female: null,
    male: null,
    youth: null,
  };
  readonly organisations: NameRead[] = [];
  country: string | null = null;
  readonly themes: string[] = [];
  readonly tools: string[] = [];
  readonly people: NameRead[] = [];
  readonly links: string[] = [];
  title: string | null = null;
  /** The token after a verb that said the type ("called …"): whoever it was stands there. */
  verbEnd = -1;
  /** How many new names were compared with the known ones for slips of spelling. */
  looked = 0;
  readonly notes: Note[] = [];

  constructor(
    text: string,
    readonly context: ParseContext,
    /** The calendar date in the context's zone. */
    readonly today: string,
  ) {
    this.line = new Line(text, context.locale);
  }

  note(
    code: NoteCode,
    field: NoteField,
    said: string,
    taken: NoteValue,
    others: readonly NoteValue[] = [],
    instead?: Note["instead"],
  ): void {
    this.notes.push({ code, field, said, taken, others, ...(instead ? { instead } : {}) });
  }

  addOrganisation(name: string, known: string | null): void {
    if (!this.organisations.some((there) => (known ? there.known === known : there.name === name)))
      this.organisations.push({ name, known });
  }

  addPerson(name: string, known: string | null): void {
    if (!this.people.some((there) => (known ? there.known === known : there.name === name))) this.people.push({ name, known });
  }
}

/** Gives small words that lead up to token `from` ("with", "on the") to the reading that begins there; answers where it begins now. */
export function absorbLeft(line: Line, from: number, books: readonly Phrasebook<unknown>[]): number {
  const owner = line.owners[from];
  let start = from;
  for (let round = 0; round < 3 && owner; round++) {
    const length = leadingPhrase(line, start, books);
    if (length === 0) break;
    line.claim(owner, start - length, start);
    start -= length;
  }
  return start;
}

function leadingPhrase(line: Line, from: number, books: readonly Phrasebook<unknown>[]): number {
  if (from === 0 || line.breaksBefore(from) || line.tokens[from]!.gap.includes("\n")) return 0;
  for (let length = Math.min(4, from); length > 0; length--) {
    const i = from - length;
    if (!line.free(i) || line.isNumber(i) || line.inSubject[i]) continue;
    if (books.some((book) => book.at(line, i)?.length === length)) return length;
  }
  return 0;
}

/** Does a phrase of `book` end just before token `i`? Answers where it begins, or -1. */
export function phraseBefore(line: Line, i: number, book: Phrasebook<unknown>): number {
  if (!line.joined(i) && !/^[/\s]*$/.test(line.tokens[i]?.gap ?? ",")) return -1;
  for (let length = Math.min(3, i); length > 0; length--) {
    if (book.at(line, i - length)?.length === length) return i - length;
  }
  return -1;
}
