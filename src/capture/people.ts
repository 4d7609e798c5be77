import { fold, sound } from "./fold.js";
import { knownAt } from "./known-names.js";
import { BOOKS } from "./lexicon/index.js";
import { keysOf, wordsIn } from "./name-keys.js";
import { indexOf } from "./names.js";
import { absorbLeft, type Reading } from "./reading.js";

const LEADING = [BOOKS.with, BOOKS.toFrom, BOOKS.articles, BOOKS.and];

/** Reads links, and people mentioned as `@name`. */
export function readLinksAndMentions(reading: Reading): void {
  const { line } = reading;
  line.tokens.forEach((token, i) => {
    if (token.kind === "link") {
      if (!reading.links.includes(token.text)) reading.links.push(token.text);
      line.claim("link", i, i + 1);
    } else if (token.kind === "mention") {
      mention(reading, token.text.slice(1));
      line.claim("people", i, i + 1);
    } else return;
    absorbLeft(line, i, LEADING);
  });
}

/** `@amina` is the one known person whose name, or first name, sounds so; otherwise a new name as typed. */
function mention(reading: Reading, typed: string): void {
  const people = reading.context.people ?? [];
  const words = typed.split(/[._\s-]+/).filter(Boolean);
  const exact = indexOf(people).exactly(words.map(keysOf));
  const first = sound(fold(typed));
  const byFirst =
    exact.length > 0
      ? exact
      : people.filter(
          (person) => sound(person.name.split(/\s+/)[0] ?? "") === sound(typed) || sound(fold(person.name)) === first,
        );
  if (byFirst.length === 1) reading.addPerson(byFirst[0]!.name, byFirst[0]!.id);
  else {
    reading.addPerson(typed, null);
    if (byFirst.length > 1)
      reading.note(
        "same-name",
        "people",
        typed,
        null,
        byFirst.map((person) => person.name),
      );
  }
}

/** Reads people by their full name where they are known, and by "Dr", "Mme", "г-н" and their like where they are not. */
export function readPeople(reading: Reading): void {
  const { line, context } = reading;
  const index = context.people && context.people.length > 0 ? indexOf(context.people) : null;
  for (let i = 0; i < line.length; i++) {
    if (!line.free(i) || line.inSubject[i]) continue;
    const known = index ? knownAt(line, i, index) : null;
    if (known && known.length > 1) {
      const [first, ...others] = known.found;
      reading.addPerson(first!.name, first!.id);
      if (others.length > 0)
        reading.note(
          "same-name",
          "people",
          line.said(i, i + known.length),
          first!.name,
          others.map((one) => one.name),
        );
      line.claim("people", i, i + known.length);
      absorbLeft(line, i, LEADING);
      i += known.length - 1;
      continue;
    }
    const title = BOOKS.honorifics.at(line, i);
    if (title) i += titled(reading, i, title.length);
  }
}

/** A name after "Dr": one to three words; in Arabic, which has no capitals, up to two. Answers the tokens taken. */
function titled(reading: Reading, i: number, length: number): number {
  const { line } = reading;
  let end = i + length;
  const isPart = (at: number): boolean => {
    const token = line.tokens[at];
    if (token?.kind !== "word" || !line.free(at) || !/^[\s.'’-]*$/.test(token.gap)) return false;
    if (/^[\u0600-\u06ff]/.test(token.key))
      return end - i - length < 2 && !BOOKS.toFrom.at(line, at) && !BOOKS.about.at(line, at) && !BOOKS.with.at(line, at);
    return /^\p{Lu}/u.test(token.text);
  };
  while (end - i - length < 3 && isPart(end)) end++;
  if (end === i + length) return 0;
  // "M" and "د" are letters too: only before a name.
  const name = line.said(i + length, end);
  const people = reading.context.people ?? [];
  const known = indexOf(people).exactly(wordsIn(name).map(keysOf));
  reading.addPerson(known[0]?.name ?? name, known.length === 1 ? known[0]!.id : null);
  line.claim("people", i, end);
  absorbLeft(line, i, LEADING);
  return end - i - 1;
}
