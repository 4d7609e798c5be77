import type { Certainty } from "./certainty.js";
import type { Minority } from "./minority.js";
import type { Pairwise } from "./pairwise.js";

/** What a count says. Ids only: whoever shows it knows the candidates' texts. */
export interface Result {
  readonly method: string;
  /** `ballots` cast = `counted` + `blank` + `invalid`. Shares are of `counted`. */
  readonly base: { readonly ballots: number; readonly counted: number; readonly blank: number; readonly invalid: number };
  /** From the top; level candidates share a rank, in the order in which they stood. */
  readonly standings: readonly Standing[];
  /** The same as groups: more than one in a group is a tie. */
  readonly ranks: readonly (readonly string[])[];
  /** The first `places` candidates and all level with the last of them; never one without points; none where nobody marked anything. */
  readonly chosen: readonly string[];
  readonly sure: Certainty;
  readonly minority: Minority | null;
  /** For methods whose marks are places. */
  readonly pairwise: Pairwise | null;
}

export interface Standing {
  readonly candidate: string;
  /** 1 + how many are ahead: 1, 2, 2, 4. */
  readonly rank: number;
  readonly score: number;
  /** Counted ballots that ask for it; for rankings, those with it in the better half. */
  readonly supporters: number;
}
