import type { Draft } from "../../capture/index.js";

/** Counts by `sex.age` from what was said: "60, 35 female" is 35 women and 25 people whose sex was not said. */
export function countsFrom(said: Draft["participants"]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const { total, female, male, youth } = said;
  if (female !== null) counts["female.unknown"] = female;
  if (male !== null) counts["male.unknown"] = male;
  const sexed = (female ?? 0) + (male ?? 0);
  // Young people whose sex was not said; where everybody's sex was, they are among those and the form asks for the split.
  const rest = (total ?? sexed + (female === null && male === null ? (youth ?? 0) : 0)) - sexed;
  const young = Math.min(youth ?? 0, Math.max(rest, 0));
  if (young > 0) counts["unknown.youth"] = young;
  if (rest - young > 0) counts["unknown.unknown"] = rest - young;
  return counts;
}
