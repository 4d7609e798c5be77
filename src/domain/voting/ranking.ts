import { checkPlaces, inBetterHalf } from "./marks.js";
import { marked, markOf, type Rules } from "./method.js";

/**
 * Ranking, counted by Borda: with m candidates a first place gives m − 1 points, a second m − 2, … a last 0. Most points first.
 *
 * Source: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781, printed 1784); he gives 3, 2, 1 where we give 2, 1, 0, which
 * orders the same. The worked example was checked in J. H. Barnett's translation (MAA Convergence, "The French Connection").
 *
 * A ballot may rank only some. Of the variants in use this one shares the places left among the candidates left (each gets their mean):
 * J. Cullinan, S. K. Hsiao and D. Polett, "A Borda count for partially ordered ballots", Social Choice and Welfare 42 (2014) 913–926
 * (cited from memory, not at hand). It is the one that agrees with the pairwise table beside it: a candidate's score is its pairwise
 * wins plus half of the ballots that say nothing on the pair. Giving 0 to the rest would reward whoever ranks one candidate only; the
 * "modified" count (points from the number ranked) would punish whoever honestly knows three of twenty.
 *
 * Monotone: moving a candidate up on a ballot never lowers it. Not a Condorcet method: the pairwise winner, said beside it, can differ.
 */
export const ranking: Rules = {
  name: "ranking",
  checkSettings: () => [],
  checkMarks: (ballot, candidates) => checkPlaces(ballot, candidates.length),
  points: (ballot, candidates) => {
    const left = (candidates.length - marked(ballot).length - 1) / 2;
    return (candidate) => {
      const place = markOf(ballot, candidate);
      return place > 0 ? candidates.length - place : left;
    };
  },
  reach: (candidates) => candidates.length - 1,
  supports: (ballot, candidate, candidates) => inBetterHalf(markOf(ballot, candidate), candidates),
  ranked: true,
};
