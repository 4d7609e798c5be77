import { type Ballot, marked, markOf, type Problem, type Settings } from "./method.js";

/** What no method accepts: marks for candidates that do not stand, and marks that are no whole number from 0 up. */
export function checkAll(ballot: Ballot, candidates: readonly string[]): Problem[] {
  const standing = new Set(candidates);
  return Object.keys(ballot).flatMap((candidate): Problem[] => {
    const given = markOf(ballot, candidate);
    if (!standing.has(candidate)) return [{ code: "unknownCandidate", candidate }];
    return Number.isSafeInteger(given) && given >= 0 ? [] : [{ code: "notWhole", candidate, given }];
  });
}

/** Marks above what one candidate may get. */
export const checkHeight = (ballot: Ballot, limit: number): Problem[] =>
  marked(ballot)
    .filter((candidate) => markOf(ballot, candidate) > limit)
    .map((candidate) => ({ code: "markTooHigh", candidate, limit, given: markOf(ballot, candidate) }));

/** Places must be 1, 2, 3 … up to at most `limit`, each given once. */
export function checkPlaces(ballot: Ballot, limit: number): Problem[] {
  const ids = marked(ballot);
  if (ids.length > limit) return [{ code: "tooManyMarks", limit, given: ids.length }];
  const times = new Map<number, number>();
  for (const id of ids) times.set(markOf(ballot, id), (times.get(markOf(ballot, id)) ?? 0) + 1);
  const twice = ids
    .filter((id) => (times.get(markOf(ballot, id)) ?? 0) > 1)
    .map((candidate): Problem => ({ code: "placeTwice", candidate, given: markOf(ballot, candidate) }));
  if (twice.length > 0) return twice;
  const missing = ids.findIndex((_, place) => !times.has(place + 1)) + 1;
  return missing > 0 ? [{ code: "placeMissing", limit: missing }] : [];
}

/** A setting must be a whole number from 1 to `most`, where it is set at all. */
export function checkSetting(settings: Settings, setting: "places" | "dots" | "keep", most: number): Problem[] {
  const given = settings[setting];
  if (given === undefined) return [];
  if (!Number.isSafeInteger(given) || given < 1) return [{ code: "settingTooLow", setting, limit: 1, given }];
  return given > most ? [{ code: "settingTooHigh", setting, limit: most, given }] : [];
}

/** A place counts as support in the better half of the candidates: with six candidates the first three places, with five the first two. */
export const inBetterHalf = (place: number, candidates: readonly string[]): boolean =>
  place > 0 && place <= Math.max(1, Math.floor(candidates.length / 2));
