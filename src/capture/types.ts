import type { Mode } from "../domain/records.js";
import { BOOKS } from "./lexicon/index.js";
import { CALLERS, CHATS, ROOMS } from "./lexicon/shared.js";
import type { Line } from "./line.js";
import { Phrasebook } from "./phrasebook.js";
import { absorbLeft, type Reading } from "./reading.js";
import type { VocabularyBooks } from "./vocabulary-books.js";

const rooms = new Phrasebook<true>(true).add(ROOMS, true);
const callers = new Phrasebook<true>(true).add(CALLERS, true);
const chats = new Phrasebook<true>(true).add(CHATS, true);
const LEADING = [BOOKS.articles, BOOKS.at, BOOKS.toFrom, BOOKS.on];

interface Candidate {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

const SAYS_ONLINE =
  /video|visio|zoom|skype|whatsapp|webin|online|en ligne|вебин|видео|вкс|скайп|зум|онлаин|فيديو|زووم|انترنت|افتراضي|مرءي|web/;

/** Is a phrase that names a service or a mode at this token? Such a word is not a subject. */
export const isMeans = (line: Line, i: number, books: VocabularyBooks): boolean =>
  Boolean(rooms.at(line, i) ?? callers.at(line, i) ?? chats.at(line, i) ?? BOOKS.modes.at(line, i)) &&
  !isPartOfTool(line, i, books);

/** "video templates" are a tool, and "video" in it says nothing of how people met. */
const isPartOfTool = (line: Line, i: number, books: VocabularyBooks): boolean => (books.tools.at(line, i)?.length ?? 0) > 1;

/** Tokens inside a longer type phrase ("vizită *pe* teren"): their small words lead to no subject. */
export function coveredByType(line: Line, books: VocabularyBooks): boolean[] {
  const covered = line.tokens.map(() => false);
  for (let i = 0; i < line.length; i++) {
    const found = typeAt(line, i, books) ?? BOOKS.verbs.at(line, i);
    if (found && found.length > 1) covered.fill(true, i, i + found.length);
  }
  return covered;
}

function typeAt(line: Line, i: number, books: VocabularyBooks) {
  const own = books.types.at(line, i);
  const found = BOOKS.types.at(line, i);
  if (!own || !found) return own ?? (found && books.hasType(found.value) ? found : null);
  return found.length > own.length && books.hasType(found.value) ? found : own;
}

/** Reads what kind of interaction it was and how it was held: the first noun outside the subject, then verbs, then the service it was held on. */
export function readTypeAndMode(reading: Reading, books: VocabularyBooks, subjectVerb: string | null): void {
  const { line } = reading;
  const nouns = candidates(line, (i) => typeAt(line, i, books));
  readMode(reading, nouns, books);
  const verbs = candidates(line, (i) => BOOKS.verbs.at(line, i)).filter((verb) => !nouns.some((noun) => overlaps(noun, verb)));
  const chat = marks(line, chats);
  const room = marks(line, rooms);
  const caller = marks(line, callers);
  const talk = marks(line, BOOKS.talk).filter(
    (mark) => !nouns.some((noun) => overlaps(noun, mark)) && !isTheme(line, mark.from, books),
  );
  const [first] = nouns;
  if (first) chooseNoun(reading, nouns, first);
  else if (talk.length > 0) chooseTalk(reading, talk, chat.length > 0);
  else if (verbs[0]) {
    choose(reading, verbs, verbs[0]);
    reading.verbEnd = verbs[0].to;
  } else if (subjectVerb) reading.type = subjectVerb;
  else if (chat.length > 0) choose(reading, [], { code: "online-discussion", ...chat[0]! });
  else if (caller.length > 0) choose(reading, [], { code: "call", ...caller[0]! });
  else if (room.length > 0) {
    choose(reading, [], { code: "call", ...room[0]! });
    reading.note("type", "type", line.said(room[0]!.from, room[0]!.to), "call", ["meeting", "webinar"]);
  }
  for (const mark of [...chat, ...room, ...caller]) {
    if (!line.allFree(mark.from, mark.to) && line.owners[mark.from] !== "type") continue;
    line.claim("mode", mark.from, mark.to);
    absorbLeft(line, mark.from, LEADING);
    reading.mode ??= "online";
  }
  if (reading.type === "webinar" || reading.type === "online-discussion") reading.mode ??= "online";
}

/** "policy dialogue", "حوار السياسات": a theme, not a talk. */
const isTheme = (line: Line, i: number, books: VocabularyBooks): boolean =>
  [i - 1, i].some((at) => (books.themes.at(line, at)?.length ?? 0) > 1);

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean => a.from < b.to && b.from < a.to;

function candidates(line: Line, at: (i: number) => { value: string; length: number } | null): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < line.length; i++) {
    if (!line.free(i) || line.inSubject[i]) continue;
    const one = at(i);
    if (!one) continue;
    found.push({ code: one.value, from: i, to: i + one.length });
    i += one.length - 1;
  }
  return found;
}

function marks(line: Line, book: Phrasebook<true>): { from: number; to: number }[] {
  return candidates(line, (i) => {
    const found = book.at(line, i);
    return found ? { value: "", length: found.length } : null;
  }).map(({ from, to }) => ({ from, to }));
}

function readMode(reading: Reading, nouns: readonly Candidate[], books: VocabularyBooks): void {
  const { line } = reading;
  for (let i = 0; i < line.length; i++) {
    if (!line.free(i) || line.inSubject[i] || nouns.some((noun) => noun.from <= i && i < noun.to && noun.to - noun.from > 1))
      continue;
    const mode = BOOKS.modes.at(line, i);
    if (!mode || isPartOfTool(line, i, books)) continue;
    if (reading.mode === null) reading.mode = mode.value as Mode;
    if (reading.mode === mode.value) {
      line.claim("mode", i, i + mode.length);
      absorbLeft(line, i, [BOOKS.toFrom, BOOKS.on, BOOKS.articles]);
    }
    i += mode.length - 1;
  }
}

function chooseNoun(reading: Reading, nouns: readonly Candidate[], first: Candidate): void {
  const { line } = reading;
  choose(reading, nouns, first);
  const others = [...new Set(nouns.map((noun) => noun.code))].filter((code) => code !== first.code);
  if (others.length > 0) reading.note("type", "type", line.said(first.from, first.to), first.code, others);
}

function choose(reading: Reading, all: readonly Candidate[], chosen: Candidate): void {
  const { line } = reading;
  reading.type = chosen.code;
  for (const one of [chosen, ...all.filter((other) => other.code === chosen.code)]) {
    if (!line.allFree(one.from, one.to)) continue;
    const said = line.tokens
      .slice(one.from, one.to)
      .map((token) => token.key)
      .join(" ");
    if (SAYS_ONLINE.test(said)) reading.mode ??= "online";
    line.claim("type", one.from, one.to);
    absorbLeft(line, one.from, LEADING);
  }
}

/** "discussion": in writing where a chat or "online" says so; otherwise a meeting, and that is noted. */
function chooseTalk(reading: Reading, talk: readonly { from: number; to: number }[], onChat: boolean): void {
  const mark = talk[0]!;
  const written = onChat || reading.mode === "online";
  choose(reading, [], { code: written ? "online-discussion" : "meeting", ...mark });
  if (!written)
    reading.note("discussion", "type", reading.line.said(mark.from, mark.to), "meeting", ["call", "online-discussion"]);
}
