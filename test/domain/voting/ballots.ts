import fc from "fast-check";
import { METHODS, type MethodName } from "../../../src/domain/voting/index.js";
import { type Ballot, marked, markOf, type Settings } from "../../../src/domain/voting/method.js";

/** A poll made at random: candidates, settings and valid ballots, blank ones among them. */
export interface Poll {
  readonly candidates: readonly string[];
  readonly settings: Settings;
  readonly ballots: readonly Ballot[];
}

/** Ids that would break a plain object look-up stand among the candidates on purpose. */
const IDS = ["toString", "b", "c", "constructor", "e", "f", "g"];

export const names = Object.keys(METHODS) as MethodName[];

/** Every ballot that the method accepts, for few candidates: found by trying all, so that it needs no knowledge of the method. */
export function allBallots(name: MethodName, candidates: readonly string[], settings: Settings): Ballot[] {
  const highest = Math.max(candidates.length, settings.dots ?? 0);
  let ballots: Ballot[] = [{}];
  for (const candidate of candidates)
    ballots = ballots.flatMap((ballot) =>
      Array.from({ length: highest + 1 }, (_, mark) => (mark === 0 ? ballot : { ...ballot, [candidate]: mark })),
    );
  return ballots.filter((ballot) => METHODS[name].check(ballot, candidates, settings).length === 0);
}

function ballotOf(name: MethodName, candidates: readonly string[], settings: Settings): fc.Arbitrary<Ballot> {
  const places = (picked: readonly string[]): Ballot => Object.fromEntries(picked.map((id, index) => [id, index + 1]));
  const ticks = (picked: readonly string[]): Ballot => Object.fromEntries(picked.map((id) => [id, 1]));
  const limit = settings.dots ?? Math.ceil(candidates.length / 4);
  const shuffled = (maxLength: number) =>
    fc.shuffledSubarray([...candidates], { maxLength: Math.min(maxLength, candidates.length) });
  switch (name) {
    case "single":
      return shuffled(1).map(ticks);
    case "approval":
      return shuffled(candidates.length).map(ticks);
    case "dots":
      if (!settings.stack) return shuffled(limit).map(ticks);
      return fc.array(fc.constantFrom(...candidates), { maxLength: limit }).map((given) => {
        const marks: Record<string, number> = {};
        for (const id of given) marks[id] = (Object.hasOwn(marks, id) ? (marks[id] ?? 0) : 0) + 1;
        return marks;
      });
    case "ranking":
      return shuffled(candidates.length).map(places);
    case "nominal":
      return shuffled(settings.keep ?? 5).map(places);
  }
}

export function settingsOf(name: MethodName, count: number): fc.Arbitrary<Settings> {
  const places = fc.option(fc.integer({ min: 1, max: count }), { nil: undefined });
  const most = name === "dots" ? count : 5;
  return fc
    .record({ places, dots: fc.integer({ min: 1, max: most }), stack: fc.boolean(), keep: fc.integer({ min: 1, max: count }) })
    .map(({ places: wanted, dots, stack, keep }) => ({
      ...(wanted === undefined ? {} : { places: wanted }),
      ...(name === "dots" ? { dots, stack } : {}),
      ...(name === "nominal" ? { keep } : {}),
    }));
}

export const polls = (name: MethodName, most = { candidates: 7, ballots: 15 }, least = 1): fc.Arbitrary<Poll> =>
  fc.integer({ min: least, max: most.candidates }).chain((count) => {
    const candidates = IDS.slice(0, count);
    return settingsOf(name, count).chain((settings) =>
      fc
        .array(ballotOf(name, candidates, settings), { maxLength: most.ballots })
        .map((ballots) => ({ candidates, settings, ballots })),
    );
  });

/** The same ballot many times. */
export const times = (count: number, ballot: Ballot): Ballot[] => Array.from({ length: count }, () => ballot);

/** "BCA" → B first, C second, A third. */
export const ranked = (order: string): Ballot => Object.fromEntries([...order].map((id, index) => [id, index + 1]));

/** "ab" → both marked with 1. */
export const ticked = (ids: string): Ballot => Object.fromEntries([...ids].map((id) => [id, 1]));

/** The same ballot with a little more for one candidate, as this method lets a voter say it. */
export function raise(name: MethodName, ballot: Ballot, candidate: string, { candidates, settings }: Poll): Ballot {
  const own = markOf(ballot, candidate);
  const without = (id: string): Ballot => Object.fromEntries(Object.entries(ballot).filter(([key]) => key !== id));
  switch (name) {
    case "single":
      return { [candidate]: 1 };
    case "approval":
      return { ...ballot, [candidate]: 1 };
    case "dots": {
      if (own > 0 && !settings.stack) return ballot;
      const used = marked(ballot).reduce((sum, id) => sum + markOf(ballot, id), 0);
      const more = Object.fromEntries([...Object.entries(ballot), [candidate, own + 1]]);
      if (used < (settings.dots ?? 1)) return more;
      const from = marked(ballot).find((id) => id !== candidate);
      return from ? { ...more, [from]: markOf(ballot, from) - 1 } : ballot;
    }
    case "ranking":
    case "nominal": {
      const order = marked(ballot).sort((x, y) => markOf(ballot, x) - markOf(ballot, y));
      const at = order.indexOf(candidate);
      const most = name === "ranking" ? candidates.length : Math.min(settings.keep ?? 5, candidates.length);
      if (at > 0) order.splice(at - 1, 2, candidate, order[at - 1] ?? "");
      else if (at < 0) order.splice(order.length < most ? order.length : most - 1, 1, candidate);
      return at === 0 ? without("") : Object.fromEntries(order.map((id, index) => [id, index + 1]));
    }
  }
}
