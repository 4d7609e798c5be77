import { DateTime } from "luxon";
import type { Instant } from "../events.js";
import type { ParseContext } from "./draft.js";

/** The context's "now" as an instant. */
export function instantOfContext({ now }: ParseContext): Instant {
  const at = now instanceof Date ? now.getTime() : typeof now === "number" ? now : Date.parse(now);
  return Number.isFinite(at) ? at : 0;
}

let last: { readonly instant: Instant; readonly zone: string; readonly date: string } | null = null;

/** The calendar date of "now" in the context's zone; UTC where the zone is unknown. The last answer is kept: a backlog asks for each line. */
export function todayIn(context: ParseContext): string {
  const instant = instantOfContext(context);
  const { zone } = context;
  if (last?.instant !== instant || last.zone !== zone) {
    const local = DateTime.fromMillis(instant, { zone });
    const date = (local.isValid ? local : DateTime.fromMillis(instant, { zone: "utc" })).toISODate() ?? "1970-01-01";
    last = { instant, zone, date };
  }
  return last.date;
}
