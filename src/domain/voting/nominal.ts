import { checkPlaces, checkSetting, inBetterHalf } from "./marks.js";
import { markOf, type Rules, type Settings } from "./method.js";

/** How many ideas each voter ranks: as set, else five, and never more than there are. */
export const keepFor = (candidates: readonly string[], settings: Settings): number =>
  Math.max(1, Math.min(settings.keep ?? 5, candidates.length));

/**
 * The vote of the nominal group technique: each voter picks the k most important ideas (five by default) and ranks them; the first gets
 * k points, the next k − 1, … the last 1; ideas not picked get none. Most points first. A voter may pick fewer: what a place is worth
 * does not change, so leaving one out gains nothing. The rounds around it are in nominal-rounds.ts.
 *
 * Source: A. L. Delbecq, A. H. Van de Ven and D. H. Gustafson, "Group Techniques for Program Planning" (1975), which was not at hand;
 * the rule (rank five to nine, most important gets the highest number, sums decide) was checked in a course text that follows it
 * (FutureLearn, "Creative Problem Solving"). The worked example, four persons ranking five items, was checked on
 * freerangelearner.com/teaming/tools/ngt.html; no worked tally of the 1975 book could be checked.
 *
 * Monotone: moving an idea up on a ballot never lowers it.
 */
export const nominal: Rules = {
  name: "nominal",
  checkSettings: (settings, candidates) => checkSetting(settings, "keep", Math.max(1, candidates.length)),
  checkMarks: (ballot, candidates, settings) => checkPlaces(ballot, keepFor(candidates, settings)),
  points: (ballot, candidates, settings) => (candidate) => {
    const place = markOf(ballot, candidate);
    return place > 0 ? keepFor(candidates, settings) + 1 - place : 0;
  },
  reach: keepFor,
  supports: (ballot, candidate, candidates) => inBetterHalf(markOf(ballot, candidate), candidates),
  ranked: true,
};
