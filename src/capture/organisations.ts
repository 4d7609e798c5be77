import { knownAt } from "./known-names.js";
import { BOOKS } from "./lexicon/index.js";
import { indexOf, type Named } from "./names.js";
import { isPlainAcronym, type NewName, nameAt } from "./new-names.js";
import { absorbLeft, phraseBefore, type Reading } from "./reading.js";

/** So many new names of one line are compared with the known ones for slips of spelling. */
const MOST_LOOKS = 4;
const LEADING = [BOOKS.with, BOOKS.toFrom, BOOKS.articles, BOOKS.and];

/** Reads who it was with: known names wherever they stand outside the subject, and new ones after "with" and its like. */
export function readOrganisations(reading: Reading): void {
  const { line } = reading;
  readKnown(reading);
  for (let i = 0; i < line.length; i++) {
    if (!line.free(i) || line.inSubject[i]) continue;
    const lead = leadAt(reading, i);
    if (lead) i = Math.max(i, readNew(reading, i + lead.length, lead.strong) - 1);
  }
  readAndMore(reading);
}

function readKnown(reading: Reading): void {
  const { line, context } = reading;
  if (context.organisations.length === 0) return;
  const index = indexOf(context.organisations);
  for (let i = 0; i < line.length; i++) {
    if (line.inSubject[i]) continue;
    const known = knownAt(line, i, index);
    if (!known) continue;
    takeKnown(reading, i, known.length, known.found);
    i += known.length - 1;
  }
}

function takeKnown(reading: Reading, i: number, length: number, found: readonly Named[]): void {
  const { line } = reading;
  const [first, ...others] = found;
  if (!first) return;
  if (others.length > 0)
    reading.note(
      "same-name",
      "organisations",
      line.said(i, i + length),
      first.name,
      others.map((one) => one.name),
    );
  reading.addOrganisation(first.name, first.id);
  line.claim("organisation", i, i + length);
  absorbLeft(line, i, LEADING);
}

interface Lead {
  readonly length: number;
  /** "with" and verbs are followed by whoever it was; "to" and "from" only by what is clearly an organisation; a noun ("call …") only by capitals. */
  readonly strong: boolean;
}

function leadAt(reading: Reading, i: number): Lead | null {
  const { line } = reading;
  const before = BOOKS.with.at(line, i);
  if (before) return { length: before.length, strong: true };
  const weak = BOOKS.toFrom.at(line, i);
  if (weak) return { length: weak.length, strong: false };
  if (i === reading.verbEnd && line.joined(i)) return { length: 0, strong: true };
  const afterType = i > 0 && line.owners[i - 1] === "type" && (line.joined(i) || /^\s*[/:]\s*$/.test(line.tokens[i]!.gap));
  return afterType && /^\p{Lu}/u.test(line.tokens[i]!.text) ? { length: 0, strong: false } : null;
}

/** Reads a new name at token `i` and answers the token after it; `i` where there is none. */
function readNew(reading: Reading, i: number, strong: boolean): number {
  const { line } = reading;
  let at = i;
  while (BOOKS.articles.at(line, at)?.length === 1 && !isPlainAcronym(line, at)) at++;
  if (!line.free(at) || line.inSubject[at]) return i;
  const name = nameAt(line, at, strong);
  if (!name) {
    if (strong && at === i && line.owners[i - 1] !== "type") offerLowercase(reading, at);
    return i;
  }
  take(reading, at, name);
  return at + name.length;
}

function take(reading: Reading, at: number, name: NewName): void {
  const { line, context } = reading;
  const said = line.said(at, at + name.length);
  const index = indexOf(context.organisations);
  const byInitials = name.sure === "acronym" ? index.byInitials(said) : [];
  const near =
    byInitials.length > 0 ? byInitials : name.sure === "person" || reading.looked++ >= MOST_LOOKS ? [] : index.nearly(said);
  const [nearest, ...others] = near;
  line.claim(name.sure === "person" ? "people" : "organisation", at, at + name.length);
  absorbLeft(line, at, LEADING);
  if (nearest) {
    reading.addOrganisation(nearest.name, nearest.id);
    reading.note("spelling", "organisations", said, nearest.name, [...others.map((one) => one.name), name.name]);
  } else if (name.sure === "person") {
    reading.addPerson(name.name, null);
    reading.note("person-or-organisation", "people", said, name.name, [], [{ field: "organisations", value: name.name }]);
  } else {
    reading.addOrganisation(name.name, null);
    if (name.sure === "maybe")
      reading.note("organisation-or-person", "organisations", said, name.name, [], [{ field: "people", value: name.name }]);
  }
}

/** "INRA, ICARDA and FAO": after one name a comma, a stroke or "and" leads to the next. */
function readAndMore(reading: Reading): void {
  const { line } = reading;
  for (let i = 1; i < line.length; i++) {
    if (line.owners[i - 1] !== "organisation" || !line.free(i) || line.inSubject[i]) continue;
    const and = line.joined(i) ? BOOKS.and.at(line, i) : null;
    const attached = /^و/.test(line.key(i));
    if (and || attached)
      readNew(
        reading,
        i + (and?.length ?? 0),
        and !== null && phraseBefore(line, i, BOOKS.with) < 0 && isName(reading, i + and.length),
      );
    else if (/^\s*[,/&+،]\s*$/.test(line.tokens[i]!.gap) && (isPlainAcronym(line, i) || /[/&+]/.test(line.tokens[i]!.gap)))
      readNew(reading, i, false);
  }
}

const isName = (reading: Reading, i: number): boolean => /^\p{Lu}/u.test(reading.line.tokens[i]?.text ?? "");

/** "with inra": one small word at the end of a clause may be a name; it is left as typed, and offered. */
function offerLowercase(reading: Reading, i: number): void {
  const { line } = reading;
  const token = line.tokens[i];
  const ends = i + 1 >= line.length || line.breaksBefore(i + 1) || !line.free(i + 1);
  if (token?.kind !== "word" || !ends || !/^[a-z]{2,6}$/.test(token.text) || token.text.endsWith("s")) return;
  if (BOOKS.groups.at(line, i) || BOOKS.glue.at(line, i) || BOOKS.counted.at(line, i) || BOOKS.heads.at(line, i)) return;
  reading.note("maybe-organisation", "organisations", token.text, null, [token.text.toUpperCase()]);
}
