import { idFrom } from "../domain/ids.js";
import type { AgeBand, CheckIn, PlannedEvent, Programme, Sex } from "../domain/records.js";
import { AGE_BANDS, SEXES } from "../domain/records.js";
import type { Instant } from "../events.js";
import * as f from "../form.js";
import { Conflict, insert, type Store } from "../ports.js";
import type { Say } from "../text/say.js";

const HOUR_MS = 3_600_000;
/** People come early, and some say that they were there on the way out. */
const EARLY_MS = HOUR_MS;
const LATE_MS = 2 * HOUR_MS;
/** No event of a community has more: beyond this somebody plays. */
export const MOST_CHECK_INS = 2000;

/** The path of the page where people check themselves in; whoever has the address may. */
export const checkInPath = ({ programme, checkIn }: Pick<PlannedEvent, "programme" | "checkIn">): string =>
  `/e/${programme}/${checkIn}`;

export interface CheckInAt {
  readonly event: PlannedEvent;
  readonly programme: Programme;
  readonly state: "early" | "open" | "closed";
}

/** The event whose address it is, and whether its page is open at `now`. Undefined where there is none. */
export async function checkInAt(programme: string, secret: string, store: Store, now: Instant): Promise<CheckInAt | undefined> {
  if (!/^[\w-]{10,40}$/.test(secret) || !/^[0-9a-f-]{36}$/.test(programme)) return undefined;
  const event = await store.get("plannedEvent", { programme, checkIn: secret });
  const owner = event && (await store.get("programme", { programme, id: programme }));
  if (!event || !owner) return undefined;
  const open = event.state === "planned" && now < event.end + LATE_MS;
  return { event, programme: owner, state: !open ? "closed" : now < event.start - EARLY_MS ? "early" : "open" };
}

/** What is asked: all of it may be left empty. */
export const checkInFields = (say: Say) => ({
  sex: f.choice({
    label: say("checkIn.sex"),
    options: SEXES.filter((sex) => sex !== "unknown").map((sex) => ({
      value: sex,
      label: say(`checkIn.sex.${sex as "female"}`),
    })),
  }),
  age: f.choice({
    label: say("checkIn.age"),
    options: AGE_BANDS.filter((age) => age !== "unknown").map((age) => ({ value: age, label: say(`age.${age as "youth"}`) })),
  }),
  name: f.textField({ label: say("checkIn.name"), hint: say("checkIn.nameHint"), maxLength: 120 }),
  informed: f.yesNo({ label: say("checkIn.informed") }),
});

/** Counts one who is there. The same page sent twice counts once (`nonce`); false where the event has no more room. */
export async function checkIn(
  event: PlannedEvent,
  values: f.ValuesOf<ReturnType<typeof checkInFields>>,
  nonce: string,
  store: Store,
): Promise<boolean> {
  const of = { programme: event.programme, event: event.id };
  if ((await store.count("checkIn", of)) >= MOST_CHECK_INS) return false;
  const row: CheckIn = {
    ...of,
    id: idFrom("check-in", event.id, nonce),
    sex: (values.sex as Sex | null) ?? "unknown",
    age: (values.age as AgeBand | null) ?? "unknown",
    name: values.informed ? values.name : null,
    informed: values.informed,
  };
  try {
    await store.atomically([insert("checkIn", row)]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  return true;
}
