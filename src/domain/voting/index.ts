import { approval } from "./approval.js";
import { dots } from "./dots.js";
import { nominal } from "./nominal.js";
import { ranking } from "./ranking.js";
import { single } from "./single.js";
import { methodOf } from "./tally.js";

/** The methods a poll can use, simplest first. A new one is one file and one line here (and its sentence in the catalogue). */
export const METHODS = {
  single: methodOf(single),
  approval: methodOf(approval),
  dots: methodOf(dots),
  ranking: methodOf(ranking),
  nominal: methodOf(nominal),
} as const;
export type MethodName = keyof typeof METHODS;
