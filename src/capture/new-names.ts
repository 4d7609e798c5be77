import { arabicName } from "./arabic-names.js";
import { isCountryAt } from "./countries.js";
import { firstNameOf, isFirstName } from "./first-names.js";
import { fold } from "./fold.js";
import { headedName } from "./headed-names.js";
import { BOOKS } from "./lexicon/index.js";
import { NOT_ACRONYMS, WORLD } from "./lexicon/shared.js";
import type { Line } from "./line.js";
import { Phrasebook } from "./phrasebook.js";

export interface NewName {
  readonly name: string;
  readonly length: number;
  /** An acronym, or a name with a word like "ministry", is an organisation; a first name is a person; otherwise it may be either. */
  readonly sure: "acronym" | "organisation" | "person" | "maybe";
}

/** How surely a name is to follow: after "with" or a verb; after "to" or "from"; after a noun ("call …"). */
export type Lead = "with" | "to" | "noun";

const excluded = new Set(NOT_ACRONYMS.split("|").map(fold));
const world = new Phrasebook<true>(true).add(WORLD, true);
const ARABIC = /^[\u0600-\u06ff]/;

const isCapital = (line: Line, i: number): boolean => line.isWord(i) && /^\p{Lu}/u.test(line.tokens[i]!.text) && !line.shouted;
const follows = (line: Line, i: number): boolean =>
  line.free(i) && line.isWord(i) && line.joined(i) && !line.inSubject[i] && !/[/&]/.test(line.tokens[i]!.gap);

/** Two to ten capitals that are no unit, country or file type. */
export function isPlainAcronym(line: Line, i: number): boolean {
  const token = line.tokens[i];
  if (token?.kind !== "word" || line.shouted || !line.free(i)) return false;
  return /^\p{Lu}[\p{Lu}\p{N}]{1,9}$/u.test(token.text) && !excluded.has(token.key);
}

/** A name that is not known, at token `i`. */
export function nameAt(line: Line, i: number, lead: Lead): NewName | null {
  if (!line.free(i) || !line.isWord(i)) return null;
  const wide = world.at(line, i);
  if (wide && (ARABIC.test(line.key(i)) || !/^[a-z]/.test(line.tokens[i]!.text))) return worldwide(line, i, wide.length);
  if (ARABIC.test(line.key(i))) return arabicName(line, i, lead === "with");
  if (BOOKS.heads.at(line, i) && (lead !== "noun" || isCapital(line, i))) {
    const headed = headedName(line, i);
    if (headed) return { ...headed, sure: "organisation" };
  }
  if (isPlainAcronym(line, i) && (lead !== "with" || !runsOn(line, i + 1)))
    return { name: line.tokens[i]!.text, length: 1, sure: "acronym" };
  return capitalName(line, i, lead) ?? smallFirstName(line, i, lead);
}

/** A name known the world over, in any script, as typed. */
function worldwide(line: Line, i: number, length: number): NewName {
  const said = line.said(i, i + length);
  const bare = ARABIC.test(line.key(i)) && /^و/.test(said) ? said.slice(1) : said;
  return { name: bare, length, sure: length === 1 ? "acronym" : "organisation" };
}

/** Does a capitalised word that is part of the name stand at token `i`? Not "HQ", not a country. */
const runsOn = (line: Line, i: number): boolean =>
  follows(line, i) && isCapital(line, i) && !excluded.has(line.key(i)) && !isCountryAt(line, i) && !BOOKS.types.at(line, i);

/** A run of capitalised words: "Oxfam", "National Farmers Union", "Ahmed Benali". */
function capitalName(line: Line, i: number, lead: Lead): NewName | null {
  if (!isCapital(line, i)) return null;
  const person = isFirstName(line.key(i));
  let end = i + 1;
  for (;;) {
    let next = end;
    while (
      !person &&
      follows(line, next) &&
      ["of", "de", "du", "la", "des", "el", "al", "for", "din"].includes(line.key(next)) &&
      next - end < 2
    )
      next++;
    if (!runsOn(line, next) || (person && isPlainAcronym(line, next))) break;
    end = next + 1;
  }
  const name = line.said(i, end);
  if (person && !hasHead(line, i, end))
    return { name: end === i + 1 ? firstNameOf(name) : name, length: end - i, sure: "person" };
  if (end - i > 1 && hasHead(line, i, end)) return { name, length: end - i, sure: "organisation" };
  if (lead !== "with" || excluded.has(line.key(i)) || isCountryAt(line, i)) return null;
  if (BOOKS.months.at(line, i) || BOOKS.weekdays.at(line, i) || BOOKS.groups.at(line, i)) return null;
  return { name, length: end - i, sure: isPlainAcronym(line, i) ? "organisation" : "maybe" };
}

const hasHead = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (BOOKS.heads.at(line, i)) return true;
  return false;
};

/** "with maria", "à ahmed". */
function smallFirstName(line: Line, i: number, lead: Lead): NewName | null {
  const { key, text } = line.tokens[i]!;
  if (lead === "noun" || isCapital(line, i) || !isFirstName(key, false)) return null;
  const name = firstNameOf(text);
  return { name: name.charAt(0).toUpperCase() + name.slice(1), length: 1, sure: "person" };
}
