import { checkHeight } from "./marks.js";
import { markOf, type Rules } from "./method.js";

/**
 * Approval voting: each voter marks with 1 every candidate they can support; most marks first.
 *
 * Source: S. J. Brams and P. C. Fishburn, "Approval Voting", American Political Science Review 72 (1978) 831–847. The worked example is
 * the running example 2.1/2.2 (rule AV) of M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences" (Springer 2023),
 * checked in the authors' own library (github.com/martinlackner/abcvoting, examples/abcbook); the 1978 article itself was not at hand.
 *
 * Monotone: approving one candidate more never lowers that candidate.
 */
export const approval: Rules = {
  name: "approval",
  checkSettings: () => [],
  checkMarks: (ballot) => checkHeight(ballot, 1),
  points: (ballot) => (candidate) => markOf(ballot, candidate),
  reach: () => 1,
  supports: (ballot, candidate) => markOf(ballot, candidate) > 0,
};
