import { readCountry } from "./countries.js";
import { noteBareNumbers, readCounts, readLetterCounts } from "./counts.js";
import { readDates } from "./dates/index.js";
import type { Draft, ParseContext } from "./draft.js";
import { readDurations } from "./durations.js";
import { guardNumbers } from "./guards.js";
import { leftovers } from "./leftovers.js";
import type { Owner } from "./line.js";
import { madeTitle } from "./made-title.js";
import { readOrganisations } from "./organisations.js";
import { readLinksAndMentions, readPeople } from "./people.js";
import { Reading } from "./reading.js";
import { readAfterColon, readQuoted, readSubject } from "./subject.js";
import { readThemesAndTools } from "./themes.js";
import { readTimes } from "./times.js";
import { todayIn } from "./today.js";
import { readTypeAndMode } from "./types.js";
import { vocabularyBooks } from "./vocabulary-books.js";

/**
 * Reads one line in English, French, Arabic, Romanian and Russian, mixed as people mix them: the person's language first, then all.
 * Pure, and never throws. Every word stands in a field, in the title or in `rest`; a reading chosen among several has a note.
 */
export function parseLine(text: string, context: ParseContext): Draft {
  return read(text, context).draft;
}

/** Who owns each word of a line: for tests that no word is lost. */
export function explainLine(
  text: string,
  context: ParseContext,
): { draft: Draft; words: readonly { text: string; owner: Owner | null }[] } {
  const { draft, reading } = read(text, context);
  const { line } = reading;
  return { draft, words: line.tokens.map((token, i) => ({ text: token.text, owner: line.owners[i] ?? null })) };
}

function read(text: string, context: ParseContext): { draft: Draft; reading: Reading } {
  const reading = new Reading(typeof text === "string" ? text : String(text ?? ""), context, todayIn(context));
  const { line } = reading;
  const books = vocabularyBooks(context.vocabulary);
  readLinksAndMentions(reading);
  readQuoted(reading);
  const letters = readLetterCounts(reading);
  guardNumbers(line);
  readDates(reading);
  readTimes(reading);
  readDurations(reading);
  readCounts(reading, letters);
  const subjectVerb = readSubject(reading, books);
  readTypeAndMode(reading, books, subjectVerb);
  readAfterColon(reading);
  readPeople(reading);
  readOrganisations(reading);
  readCountry(reading);
  noteBareNumbers(reading);
  const understood = readThemesAndTools(reading, books);
  return { draft: draftOf(reading, leftovers(line, understood)), reading };
}

function draftOf(reading: Reading, rest: string): Draft {
  return {
    type: reading.type,
    date: reading.date,
    endDate: reading.endDate,
    time: reading.time,
    durationMinutes: reading.durationMinutes,
    mode: reading.mode,
    participants: reading.participants,
    organisations: reading.organisations,
    country: reading.country,
    themes: reading.themes,
    tools: reading.tools,
    people: reading.people,
    links: reading.links,
    title: reading.title ?? madeTitle(reading, reading.context),
    notes: reading.notes,
    rest,
  };
}

// Two lines read on loading, so that nobody's first line waits for the engine to warm up.
for (const text of ["call with INRA on 3 November at 10:00, 2F 1M, 45 min", "اجتماع مع الفاو أمس, встреча с ФАО"]) {
  parseLine(text, { locale: "en", zone: "UTC", now: 0, organisations: [] });
}
