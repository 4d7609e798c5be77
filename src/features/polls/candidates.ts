import { fold } from "../../domain/fold.js";
import { idFrom } from "../../domain/ids.js";
import type { Id, Poll, PollCandidate } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import type { Option } from "../../form.js";
import { shorten } from "../../text/shorten.js";

export const MOST_CANDIDATES = 100;
/** Characters of one candidate. */
export const LONGEST = 150;

/** Characters of a whole list, with room for the bullets, numbers and empty lines of where it was pasted from. */
export const LONGEST_LIST = MOST_CANDIDATES * (LONGEST + 10);

/** With stacked dots each candidate is a field of its own: more would be no form. */
export const MOST_STACKED = 30;
export const tooManyToStack = (settings: Poll["settings"], candidates: readonly PollCandidate[]): boolean =>
  settings.stack === true && candidates.length > MOST_STACKED;

/** Typed lines that say something. */
export const linesOf = (typed: string | null): readonly string[] =>
  (typed ?? "")
    .split("\n")
    .map(bare)
    .filter((line) => line !== "");

/** A typed line without the bullet or number before it: lists are pasted from anywhere. */
const bare = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[-*•–]|\d{1,3}[.)])\s+/, "")
    .trim();

/** Two candidates with one key are the same. Signs and emoji fold to nothing, so where there is no letter or number they stand for themselves. */
export const keyOf = (text: string): string => fold(text) || text.normalize("NFKC").replace(/\s/g, "");

/** What is wrong with a list of candidates, in words; `collect`: members will add theirs, so it may be short. */
export function listProblem(texts: readonly string[], collect: boolean, { say }: Context): string | undefined {
  const long = texts.find((text) => text.length > LONGEST);
  if (long) return say("poll.problem.longCandidate", { max: LONGEST, start: shorten(long, 40) });
  for (const [at, text] of texts.entries()) {
    const first = texts.slice(0, at).find((other) => keyOf(other) === keyOf(text));
    if (first === text) return say("poll.problem.twice", { text });
    if (first !== undefined) return say("poll.problem.alike", { first, text });
  }
  if (texts.length > MOST_CANDIDATES) return say("poll.problem.many", { max: MOST_CANDIDATES, n: texts.length });
  if (!collect && texts.length < 2) return say("poll.problem.few", { n: texts.length });
  return undefined;
}

/** A candidate as it is kept; the same text in the same poll is the same row. */
export const candidateRow = (
  poll: Pick<Poll, "programme" | "id">,
  text: string,
  position: number,
  need?: Id,
  state: PollCandidate["state"] = "standing",
): PollCandidate => ({
  programme: poll.programme,
  id: idFrom("candidate", poll.id, keyOf(text)),
  poll: poll.id,
  position,
  text,
  state,
  mergedInto: null,
  needs: need ? [need] : [],
});

/** A text of which a list shows the beginning; the rest stands below it, so that two of one beginning can be told apart. */
export const optionOf = (value: Id, text: string): Option => ({
  value,
  label: shorten(text, 75),
  ...(text.length > 75 ? { hint: shorten(`…${text.slice(70).replace(/^[\udc00-\udfff]/, "")}`, 75) } : {}),
});

/** Candidates to choose from, numbered as they are posted where there are many. */
export const optionsOf = (candidates: readonly PollCandidate[]): readonly Option[] =>
  candidates.map(({ id, text }, at) => optionOf(id, candidates.length > 9 ? `${at + 1}. ${text}` : text));
