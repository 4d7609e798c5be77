import { BOOKS, type Counted } from "./lexicon/index.js";
import type { Line } from "./line.js";
import { mayCount, numberAt } from "./numbers.js";
import { settleParticipants } from "./participants.js";
import { absorbLeft, phraseBefore, type Reading } from "./reading.js";

export interface Count {
  readonly kinds: readonly Counted[];
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly rough: boolean;
  /** Said to be part of the count before ("of whom", in brackets). */
  readonly part: boolean;
}

const FEMALE = new Set(["f", "ж", "fem"]);
const MALE = new Set(["m", "h", "м", "b", "masc"]);

/** "2F 1M", "7 F, 8 H", "2ж 3м": read before anything else, since M and H are measures too. */
export function readLetterCounts(reading: Reading): Count[] {
  const { line } = reading;
  const counts: Count[] = [];
  const letter = (i: number, letters: Set<string>): boolean =>
    line.isNumber(i) &&
    line.isWord(i + 1) &&
    letters.has(line.key(i + 1)) &&
    /^\s?$/.test(line.tokens[i + 1]!.gap) &&
    line.tokens[i + 2]?.gap !== "" &&
    mayCount(Number(line.key(i)));
  const female: number[] = [];
  for (let i = 0; i < line.length; i++) if (letter(i, FEMALE)) female.push(i);
  for (const i of female) counts.push(letterCount(line, i, "female"));
  for (let i = 0; i < line.length; i++) {
    if (letter(i, MALE) && female.some((f) => Math.abs(f - i) <= 3)) counts.push(letterCount(line, i, "male"));
  }
  return counts;
}

function letterCount(line: Line, i: number, kind: Counted): Count {
  line.claim("count", i, i + 2);
  return { kinds: [kind], value: Number(line.key(i)), from: i, to: i + 2, rough: false, part: isPart(line, i) };
}

/** Reads how many took part: in words or figures, with women, men and young people where they were counted. */
export function readCounts(reading: Reading, letters: readonly Count[]): void {
  const { line } = reading;
  const counts = [...letters];
  for (let i = 0; i < line.length; i++) {
    const count = countAt(line, i) ?? labelled(line, i) ?? two(line, i);
    if (!count || !isAttendance(line, count, counts.length > 0)) continue;
    counts.push(count);
    claim(line, count);
    i = count.to - 1;
  }
  counts.sort((a, b) => a.from - b.from);
  const first = counts[0];
  const bare = first ? bareTotal(line, first) : null;
  settleParticipants(reading, counts, bare);
}

function claim(line: Line, count: Count): void {
  // "12 farmers": the number is taken, and who they were stays in the summary.
  for (let i = count.from; i < count.to; i++) line.kept[i] = line.isWord(i) && BOOKS.counted.at(line, i)?.value === "kinds";
  line.claim("count", count.from, count.to);
  absorbLeft(line, count.from, [BOOKS.approx, BOOKS.ofWhom, BOOKS.with, BOOKS.lasting, BOOKS.toFrom, BOOKS.articles]);
}

function countAt(line: Line, i: number): Count | null {
  const number = numberAt(line, i);
  if (!number || !mayCount(number.value)) return null;
  let at = i + number.length;
  if (["of", "de", "d"].includes(line.key(at)) && line.joined(at)) at++;
  const kinds: Counted[] = [];
  let end = at;
  // "8 jeunes femmes", "12 female participants": one number, several words for the same people.
  while (end < line.length && line.joined(end) && kinds.length < 3) {
    const noun = BOOKS.counted.at(line, end);
    if (!noun) break;
    kinds.push(noun.value);
    end += noun.length;
  }
  if (kinds.length === 0) return null;
  const approx = phraseBefore(line, i, BOOKS.approx) >= 0;
  return { kinds, value: number.value, from: i, to: end, rough: number.rough || approx, part: isPart(line, i) };
}

/** "F: 3", "women = 12". */
function labelled(line: Line, i: number): Count | null {
  const letter = FEMALE.has(line.key(i)) ? "female" : MALE.has(line.key(i)) && line.key(i) !== "b" ? "male" : null;
  const noun = letter ? { value: letter as Counted, length: 1 } : BOOKS.counted.at(line, i);
  if (!noun || !line.free(i)) return null;
  const at = i + noun.length;
  const number = line.isNumber(at) && /^\s?[:=]\s?$/.test(line.tokens[at]!.gap) ? numberAt(line, at) : null;
  if (!number || !mayCount(number.value) || (line.joined(at + number.length) && BOOKS.counted.at(line, at + number.length)))
    return null;
  return { kinds: [noun.value], value: number.value, from: i, to: at + number.length, rough: false, part: isPart(line, i) };
}

function two(line: Line, i: number): Count | null {
  const dual = BOOKS.two.at(line, i);
  return dual ? { kinds: [dual.value], value: 2, from: i, to: i + dual.length, rough: false, part: isPart(line, i) } : null;
}

const isPart = (line: Line, i: number): boolean =>
  /[(]/.test(line.tokens[i]?.gap ?? "") ||
  (phraseBefore(line, i, BOOKS.ofWhom) >= 0 && !["with", "avec"].includes(line.key(i - 1)));

/** Is this a count of who took part? "a farmer" is no count; "about 12 farmers' needs" is what was talked about. */
function isAttendance(line: Line, count: Count, others: boolean): boolean {
  const number = numberAt(line, count.from);
  if (number?.article) return others && !count.kinds.includes("kinds") && !count.kinds.includes("people");
  if (!count.kinds.includes("kinds")) return true;
  let start = count.from;
  while (start > 0 && !line.breaksBefore(start)) start--;
  for (let i = start; i < count.from; i++) {
    if (!line.free(i)) continue;
    const strong = BOOKS.about.at(line, i) ?? BOOKS.aboutKept.at(line, i);
    if (strong && i + strong.length < count.from) return false;
    const weak = BOOKS.aboutWeak.at(line, i);
    if (weak && phraseBefore(line, count.from, BOOKS.with) < 0 && phraseBefore(line, count.from, BOOKS.lasting) < 0) return false;
  }
  return true;
}

/** "60, 35 female": a number alone before a part of it. */
function bareTotal(line: Line, first: Count): number | null {
  let i = first.from - 1;
  while (i >= 0 && line.owners[i] === "count") i--;
  const token = line.tokens[i];
  if (token?.kind !== "number" || !line.free(i) || line.guarded[i]) return null;
  const value = Number(token.key);
  const sexed = first.kinds.some((kind) => kind !== "people" && kind !== "kinds" && kind !== "adults");
  const between = line.text.slice(token.end, line.tokens[i + 1]!.start);
  if (!sexed || !mayCount(value) || value < first.value || !/^\s*[,(;:/–-]?\s*\(?$/.test(between)) return null;
  line.claim("count", i, i + 1);
  absorbLeft(line, i, [BOOKS.with, BOOKS.lasting]);
  return value;
}

/** A number that stands alone might be people: it is left as typed, and offered. */
export function noteBareNumbers(reading: Reading): void {
  const { line } = reading;
  if (reading.participants.total !== null) return;
  for (let i = 0; i < line.length; i++) {
    const token = line.tokens[i]!;
    if (token.kind !== "number" || !line.free(i) || line.guarded[i] || line.inSubject[i]) continue;
    const value = Number(token.key);
    const starts = i === 0 || !line.free(i - 1) || line.breaksBefore(i) || BOOKS.with.at(line, i - 1) !== null;
    const pause = (at: number) => at >= line.length || !line.free(at) || line.breaksBefore(at);
    // "12" alone, and "12 authors": a number with a word that says nothing to us.
    const word = !pause(i + 1) && line.isWord(i + 1) && pause(i + 2);
    if (!starts || !(pause(i + 1) || word) || !mayCount(value) || value > 1000) continue;
    if (/^[.:/-]$/.test(token.gap) || /^[.:/-]$/.test(line.tokens[i + 1]?.gap ?? "") || line.owners[i + 1] === "type") continue;
    const said = word ? line.said(i, i + 2) : token.text;
    reading.note("number", "participants.total", said, null, [value]);
  }
}
