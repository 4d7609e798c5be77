import type { Id, Poll, PollCandidate } from "../../domain/records.js";
import { METHODS } from "../../domain/voting/index.js";
import { keepFor } from "../../domain/voting/nominal.js";
import type { About } from "../../events.js";
import { idsOf } from "./read.js";

/** With more candidates a ranking asks first which, then in which order: ten lists of a hundred are no form. */
const SHORT = 10;

/** Places a ballot asks for: all of a short list, the first ten of a long one; of ideas as many as the rules say. */
export const placesAsked = (poll: Poll, candidates: readonly PollCandidate[]): number =>
  poll.method === "nominal" ? keepFor(idsOf(candidates), poll.settings) : Math.min(candidates.length, SHORT);

/** Does this ballot ask first which ones are ranked at all? */
export const asksWhich = (poll: Poll, candidates: readonly PollCandidate[], about: About): boolean =>
  METHODS[poll.method].ranked && candidates.length > SHORT && about.picked === undefined;

/** What was picked, as it goes along to the second step: places in the list, which stands while a round runs. */
export const pickedIn = (ids: readonly string[], candidates: readonly PollCandidate[]): string =>
  idsOf(candidates)
    .flatMap((id, at) => (ids.includes(id) ? [String(at)] : []))
    .join(".");

/** The candidates that this step puts in order: those picked, or all. */
export const picked = (candidates: readonly PollCandidate[], about: About): readonly PollCandidate[] =>
  about.picked === undefined ? candidates : about.picked.split(".").flatMap((at) => candidates[Number(at)] ?? []);

/** Those of a ballot that stand among these, closed up to places without gaps: what the order was before some were left out. */
export function closedUp(marks: Readonly<Record<Id, number>>, among: readonly PollCandidate[]): Readonly<Record<Id, number>> {
  const kept = idsOf(among)
    .filter((id) => (marks[id] ?? 0) > 0)
    .sort((a, b) => (marks[a] ?? 0) - (marks[b] ?? 0));
  return Object.fromEntries(kept.map((id, at) => [id, at + 1]));
}
