import { checkHeight } from "./marks.js";
import { marked, markOf, type Rules } from "./method.js";

/**
 * Single choice (plurality): each voter marks one candidate with 1; most marks first.
 *
 * Source: the oldest method there is; its weakness with three candidates and more was first shown by J.-C. de Borda, "Mémoire sur les
 * élections au scrutin" (Histoire de l'Académie royale des sciences, 1781, printed 1784), with the 21 voters that the test counts.
 * The example was checked in J. H. Barnett's translation (MAA Convergence, "The French Connection"), not in the 1784 print.
 *
 * Monotone: a further mark for a candidate never lowers it.
 */
export const single: Rules = {
  name: "single",
  checkSettings: () => [],
  checkMarks: (ballot) => {
    const given = marked(ballot).length;
    return given > 1 ? [{ code: "tooManyMarks", limit: 1, given }] : checkHeight(ballot, 1);
  },
  points: (ballot) => (candidate) => markOf(ballot, candidate),
  reach: () => 1,
  supports: (ballot, candidate) => markOf(ballot, candidate) > 0,
};
