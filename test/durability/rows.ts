import { addDays } from "../../src/domain/dates.js";
import { idFrom } from "../../src/domain/ids.js";
import { NO_DETAILS } from "../../src/domain/interactions.js";
import type { CheckPlace, CheckPlan, FollowUp, Interaction, Poll } from "../../src/domain/records.js";
import { NOON } from "../support/world.js";

/** Rows as their forms write them, where the test is not about the forms. */
export const interaction = (programme: string, community: string, date: string, by: string): Interaction => ({
  programme,
  id: idFrom(community, date, by),
  community,
  type: "call",
  title: `On ${date}`,
  date,
  ...NO_DETAILS,
  zone: "UTC",
  nominal: null,
  status: "draft",
  loggedBy: by,
  loggedVia: "test",
  source: `${community} ${date} ${by}`,
  sample: false,
  createdAt: NOON,
  updatedAt: NOON,
});

export const followUp = (programme: string, community: string, due: string, person: string): FollowUp => ({
  programme,
  id: idFrom("taken on", community, due),
  community,
  interaction: null,
  what: `By ${due}`,
  who: null,
  person,
  due,
  status: "open",
  createdAt: NOON,
  closedAt: null,
  version: 1,
});

export const checkPlan = (
  programme: string,
  community: string,
  person: string,
  place: CheckPlace,
  nextDate: string,
): CheckPlan => ({
  programme,
  id: idFrom("check", community),
  community,
  person,
  questions: [
    { id: "q1", kind: "scale", text: "How well did it go?" },
    { id: "q2", kind: "text", text: "What would help?" },
  ],
  place,
  rhythm: "weekly",
  hour: 9,
  anonymous: false,
  state: "running",
  nextDate,
  lookAt: 0,
  createdAt: NOON,
  version: 1,
});

/** Named, one choice; open for a day all but some minutes, and those who have not voted reminded at once. */
export const poll = (programme: string, communities: readonly string[], opensAt: number, title: string): Poll => ({
  programme,
  id: idFrom("poll", title),
  title,
  about: null,
  communities,
  zone: "UTC",
  method: "single",
  settings: {},
  weighting: "none",
  voters: "members",
  anonymous: false,
  collect: false,
  opensAt,
  closesAt: Date.parse(`${addDays(new Date(opensAt).toISOString().slice(0, 10), 1)}T09:02:00Z`),
  remindHours: 24,
  shows: "turnout",
  stage: "scheduled",
  changes: [],
  key: null,
  outcomes: [],
  drawn: null,
  lookAt: 0,
  createdBy: idFrom("nobody"),
  source: title,
  sample: false,
  createdAt: NOON,
  closedAt: null,
  version: 1,
});
