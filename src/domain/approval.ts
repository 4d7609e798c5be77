import type { Interaction } from "./interactions.js";
import type { ProgrammeSettings } from "./places.js";

export type Status = Interaction["status"];
/** The way of an entry, where the programme wants it to go one. */
export const STATUSES = ["draft", "checked", "approved"] as const satisfies readonly Status[];

/** Which entries count in reports and figures; undefined: all, as where nothing is approved. */
export const countedStatuses = ({ approval, countFrom }: ProgrammeSettings): readonly Status[] | undefined =>
  approval && countFrom && countFrom !== "draft" ? STATUSES.slice(STATUSES.indexOf(countFrom)) : undefined;

/** What an edit makes of an entry: what was approved must be approved again; what was checked stays so only where a checker edited it. */
export function afterEdit(status: Status, byChecker: boolean): Status {
  if (status === "approved") return "checked";
  return status === "checked" && !byChecker ? "draft" : status;
}
