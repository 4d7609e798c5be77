import type { Instant } from "../../events.js";
import type { Context } from "../../feature.js";
import * as f from "../../form.js";
import { instantOf } from "./when.js";

const LONGEST_MS = 366 * 24 * 3_600_000;

/** The day and time something ends, in the poll's zone. */
export const closingFields = (ideas: boolean, { say }: Context) => ({
  closesDate: f.dateField({ label: say(ideas ? "poll.ideasDate" : "poll.closesDate"), required: true }),
  closesTime: f.timeField({
    label: say(ideas ? "poll.ideasTime" : "poll.closesTime"),
    hint: say("poll.closesHint"),
    required: true,
  }),
});

/** The instant typed; undefined, with a problem beside its field, where it is past, before `from` or more than a year off. */
export function readClosing(
  values: { readonly closesDate: string; readonly closesTime: string },
  zone: string,
  from: Instant,
  { now, say }: Context,
  problems: Record<string, string>,
): Instant | undefined {
  const at = instantOf(values.closesDate, values.closesTime, zone);
  if (at <= now) problems.closesDate = say("poll.problem.closesPast");
  else if (at <= from) problems.closesDate = say("poll.problem.closesBefore");
  else if (at - from > LONGEST_MS) problems.closesDate = say("poll.problem.closesFar");
  else return at;
  return undefined;
}
