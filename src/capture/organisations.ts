import { knownAt } from "./known-names.js";
import { BOOKS } from "./lexicon/index.js";
import { indexOf, type Named } from "./names.js";
import { isPlainAcronym, type Lead, type NewName, nameAt } from "./new-names.js";
import { absorbLeft, type Reading } from "./reading.js";

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
    if (lead) i = Math.max(i, readNew(reading, i + lead.length, lead.lead) - 1);
  }
  readAndMore(reading);
  readAlone(reading);
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

function leadAt(reading: Reading, i: number): { readonly length: number; readonly lead: Lead } | null {
  const { line } = reading;
  const before = BOOKS.with.at(line, i);
  if (before) return { length: before.length, lead: "with" };
  const weak = BOOKS.toFrom.at(line, i);
  if (weak) return { length: weak.length, lead: "to" };
  if (i === reading.verbEnd && line.joined(i)) return { length: 0, lead: "with" };
  const afterType = i > 0 && line.owners[i - 1] === "type" && (line.joined(i) || /^\s*[/:]\s*$/.test(line.tokens[i]!.gap));
  return afterType && /^\p{Lu}/u.test(line.tokens[i]!.text) ? { length: 0, lead: "noun" } : null;
}

/** Reads a new name at token `i` and answers the token after it; `i` where there is none. */
function readNew(reading: Reading, i: number, lead: Lead): number {
  const { line } = reading;
  let at = i;
  while (BOOKS.articles.at(line, at)?.length === 1 && !isPlainAcronym(line, at)) at++;
  if (!line.free(at) || line.inSubject[at]) return i;
  const name = nameAt(line, at, lead);
  if (!name) {
    if (lead === "with" && at === i && line.owners[i - 1] !== "type") offerSmall(reading, at);
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
    const before = line.owners[i - 1];
    if ((before !== "organisation" && before !== "people") || !line.free(i) || line.inSubject[i]) continue;
    const { gap, key } = line.tokens[i]!;
    const and = line.joined(i) && !/[/&]/.test(gap) ? BOOKS.and.at(line, i) : null;
    if (and) readNew(reading, i + and.length, isCapital(reading, i + and.length) ? "with" : "to");
    else if (/^و/.test(key) && line.joined(i)) readNew(reading, i, "with");
    else if (/^\s*[/&+]\s*$|^-$/.test(gap)) readNew(reading, i, isCapital(reading, i) ? "with" : "to");
    else if (/^\s*[,،]\s*$/.test(gap) && (isPlainAcronym(line, i) || leadsToAnd(reading, i))) {
      readNew(reading, i, isPlainAcronym(line, i) ? "noun" : "with");
    }
  }
}

const isCapital = (reading: Reading, i: number): boolean =>
  /^\p{Lu}/u.test(reading.line.tokens[i]?.text ?? "") && !reading.line.shouted;

/** "with INRA, Oxfam and FAO": a capitalised word between a name and "and" is one of the list. */
function leadsToAnd(reading: Reading, i: number): boolean {
  const { line } = reading;
  const and = isCapital(reading, i) && line.joined(i + 1) && BOOKS.and.at(line, i + 1) !== null;
  return and && (isCapital(reading, i + 2) || !line.free(i + 2));
}

/** Capitals that stand alone between other readings ("INRA call, 45 min", "yesterday, ICARDA"): most likely who it was with, and noted. */
function readAlone(reading: Reading): void {
  const { line } = reading;
  if (!line.owners.some((owner) => owner === "type" || owner === "date")) return;
  for (let i = 0; i < line.length; i++) {
    if (!isPlainAcronym(line, i) || line.inSubject[i]) continue;
    const starts = i === 0 || !line.free(i - 1) || line.breaksBefore(i);
    const ends = i + 1 >= line.length || !line.free(i + 1) || line.breaksBefore(i + 1);
    if (!starts || !ends) continue;
    const { text } = line.tokens[i]!;
    take(reading, i, { name: text, length: 1, sure: "acronym" });
    if (reading.organisations.some((one) => one.name === text && one.known === null)) {
      reading.note("maybe-organisation", "organisations", text, text, [null]);
    }
  }
}

/** "with inra", "مع إكساد": one small word at the end of a clause may be a name; it is left as typed, and offered. */
function offerSmall(reading: Reading, i: number): void {
  const { line } = reading;
  const token = line.tokens[i];
  const ends = i + 1 >= line.length || line.breaksBefore(i + 1) || !line.free(i + 1);
  if (token?.kind !== "word" || !ends) return;
  const arabic = /^[\u0600-\u06ff]{3,}$/.test(token.key) && !/^(?:ال|لل)/.test(token.key);
  if (!arabic && (!/^[a-z]{2,6}$/.test(token.text) || token.text.endsWith("s"))) return;
  if (BOOKS.groups.at(line, i) || BOOKS.glue.at(line, i) || BOOKS.counted.at(line, i) || BOOKS.heads.at(line, i)) return;
  reading.note("maybe-organisation", "organisations", token.text, null, [arabic ? token.text : token.text.toUpperCase()]);
}
