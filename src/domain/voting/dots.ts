import { checkHeight, checkSetting } from "./marks.js";
import { marked, markOf, type Rules, type Settings } from "./method.js";

/** Far above any use; keeps scores exact and forms usable. */
const MOST_DOTS = 100;

/** Dots a voter has: as set, else a quarter of the candidates, rounded up (a facilitators' rule of thumb; others give a third). */
export const dotsFor = (candidates: readonly string[], settings: Settings): number =>
  settings.dots ?? Math.max(1, Math.ceil(candidates.length / 4));

/**
 * Dot voting: each voter spreads a fixed number of dots; most dots first. Fewer dots may be used than given. With `stack` several may go
 * to one candidate; without it (the default) at most one, so that one person cannot carry a topic alone.
 *
 * Source: dot voting is cumulative voting done with stickers; its origin as a facilitator's technique is not documented.
 * No worked count of stickers was found in the literature, and no printed source for "a quarter". The worked example is E. J. Nanson,
 * "Methods of Election" (Transactions of the Royal Society of Victoria, 1882; checked in the New Zealand Electronic Text Collection):
 * twelve electors with three votes each give two to one candidate and one to another, and the sums are printed: three stacked dots.
 *
 * Monotone: moving or adding a dot to a candidate never lowers it. With one voice a group that does not hold of stacked dots given by
 * somebody who had left the ballot blank (one-voice.ts says why).
 */
export const dots: Rules = {
  name: "dots",
  checkSettings: (settings, candidates) =>
    checkSetting(settings, "dots", settings.stack ? MOST_DOTS : Math.max(1, candidates.length)),
  checkMarks: (ballot, candidates, settings) => {
    const limit = dotsFor(candidates, settings);
    const given = marked(ballot).reduce((sum, candidate) => sum + markOf(ballot, candidate), 0);
    if (given > limit) return [{ code: "tooManyDots", limit, given }];
    return settings.stack ? [] : checkHeight(ballot, 1);
  },
  points: (ballot) => (candidate) => markOf(ballot, candidate),
  reach: (candidates, settings) => (settings.stack ? dotsFor(candidates, settings) : 1),
  supports: (ballot, candidate) => markOf(ballot, candidate) > 0,
};
