import type { Instant } from "../events.js";
import type { CheckRound, FollowUp, Id, Interaction, Poll } from "./records.js";
import { isRound } from "./records.js";

const HOUR_MS = 3_600_000;
/** Who has not answered a check after three days is reminded, once. */
const CHECK_MS = 72 * HOUR_MS;

/** Whom to ask about what somebody took on, and why them; or why nobody is asked. */
export type FollowUpQuestion =
  | { readonly person: Id; readonly why: "took-it-on" | "logged-it" }
  | { readonly person?: undefined; readonly why: "no-date" | "entry-gone" | "nobody-known" };

/** The one who took it on where we know them, else whoever logged it. `entry`: the entry it comes from, where there is one and it stands. */
export function whomToAskAbout(
  { interaction, person, due }: Pick<FollowUp, "interaction" | "person" | "due">,
  entry: Pick<Interaction, "loggedBy"> | undefined,
): FollowUpQuestion {
  if (due === null) return { why: "no-date" };
  if (interaction !== null && !entry) return { why: "entry-gone" };
  if (person !== null) return { person, why: "took-it-on" };
  return entry ? { person: entry.loggedBy, why: "logged-it" } : { why: "nobody-known" };
}

/** When those who have not voted are reminded, or, where nobody is, when the round ends; null where it has no end. */
export const pollRemindAt = ({ closesAt, remindHours }: Pick<Poll, "closesAt" | "remindHours">): Instant | null =>
  closesAt === null ? null : closesAt - (remindHours ?? 0) * HOUR_MS;

/** Is it time to remind those who have not voted? Once a round; what does not run, or was set to remind nobody, reminds nobody. */
export function pollReminder(
  { stage, closesAt, remindHours }: Pick<Poll, "stage" | "closesAt" | "remindHours">,
  now: Instant,
): "time" | "no-vote" | "no-end" | "not-wanted" | "early" | "over" {
  if (!isRound(stage)) return "no-vote";
  if (closesAt === null) return "no-end";
  if (remindHours === null) return "not-wanted";
  if (now < closesAt - remindHours * HOUR_MS) return "early";
  return now < closesAt ? "time" : "over";
}

/** When those who have not answered a check are reminded, if it is open still. */
export const checkRemindAt = ({ sentAt }: Pick<CheckRound, "sentAt">): Instant => sentAt + CHECK_MS;

/** Is it time to remind those who have not answered a check? */
export function checkReminder(
  { state, sentAt, closesAt }: Pick<CheckRound, "state" | "sentAt" | "closesAt">,
  now: Instant,
): "time" | "closed" | "early" | "over" {
  if (state === "closed") return "closed";
  if (now < checkRemindAt({ sentAt })) return "early";
  return now < closesAt ? "time" : "over";
}
