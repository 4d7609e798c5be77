import { DateTime } from "luxon";
import { idFrom } from "../../domain/ids.js";
import type { Person, PersonSettings, Programme } from "../../domain/records.js";
import { lastWholeWeek } from "../../domain/week.js";
import type { Instant } from "../../events.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { Conflict, insert, type Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { WEEK_MS } from "../../prompts/decide.js";
import { hoursOf, keptAt, opensAt } from "../../prompts/hours.js";
import { whereToReach } from "../../reach.js";
import { dueOn, type Rhythm, type Slot } from "../../schedule.js";
import { sayIn } from "../../text/say.js";
import { type ProgrammeWeek, programmeWeek } from "./facts.js";
import { programmeMessage } from "./message.js";

/** When a programme's digest comes: Monday ten in its zone where nothing else is set, on its working days. */
export const programmeRhythm = ({ settings, zone, createdAt }: Pick<Programme, "settings" | "zone" | "createdAt">): Rhythm => ({
  weekly: { day: settings.digestDay ?? 1, hour: settings.digestHour ?? 10 },
  zone,
  workingDays: settings.workingDays ?? [1, 2, 3, 4, 5],
  holidays: [],
  from: createdAt,
});

/** The programme's digest, to each of its coordinators in private and in their language (docs/decisions/0014-one-attention-budget.md). */
export async function programmeDigests(tick: Tick): Promise<void> {
  for (const programme of await tick.store.questions.programmes())
    for (const slot of programme.settings.digestOff ? [] : dueOn(programmeRhythm(programme), tick.now))
      await digest(programme, slot, tick);
}

/** The hour that was chosen, where it is the same hour of a working day at the person's; else in the person's own hours. */
function forPerson(programme: Programme, person: { zone: string | null; settings: PersonSettings }, slot: Slot, now: Instant) {
  const { workingDays } = programme.settings;
  const settings = { ...(workingDays ? { workingDays } : {}), ...person.settings };
  const hours = hoursOf({ zone: person.zone, settings }, undefined, programme.zone);
  const there = DateTime.fromMillis(slot.at, { zone: hours.zone });
  const here = DateTime.fromMillis(slot.at, { zone: programme.zone });
  const asChosen = there.hour === here.hour && hours.days.includes(there.weekday);
  return asChosen ? keptAt(slot.at, hours, now) : opensAt(hours, now);
}

/** To who asked for it: at its hour, whatever else came. */
async function wanted(
  programme: Programme,
  week: ProgrammeWeek,
  person: Person,
  slot: Slot,
  tick: Tick,
): Promise<readonly Step[]> {
  const { id } = programme;
  const reached = await whereToReach(id, person.id, tick);
  if (!reached) return [];
  const { platform, workspace, account } = reached.identity;
  const say = sayIn(reached.locale);
  const stop = m.buttons({ action: "programme.unsubscribe", label: say("programme.unsubscribe"), value: "" });
  const { blocks } = programmeMessage(programme, week, say);
  const nextAt = forPerson(programme, { zone: reached.zone, settings: person.settings }, slot, tick.now);
  const where = { platform, workspace, to: account, kind: "direct", nextAt } as const;
  const message = m.message(say.locale, ...blocks, stop);
  return [toOutbox({ programme: id, key: `programme:${person.id}:${slot.date}`, ...where, message }, tick.now)];
}

/** To who only has the role: in their hours and within their week's messages, until the next one. */
const offered = (programme: Programme, week: ProgrammeWeek, person: Person, slot: Slot, tick: Tick): Promise<readonly Step[]> =>
  ask(
    {
      programme: programme.id,
      person: person.id,
      community: "",
      kind: "programme",
      key: `programme:${person.id}:${slot.date}`,
      about: programme.id,
      expires: slot.at + WEEK_MS,
      words: (say) => ({
        line: say("programme.line", { programme: programme.name, from: say.day(week.from), to: say.date(week.to) }),
        blocks: [
          ...programmeMessage(programme, week, say).blocks,
          m.buttons({ action: "programme.subscribe", label: say("programme.subscribe"), value: "" }),
        ],
        reason: say("programme.reason", { programme: programme.name }),
      }),
    },
    tick,
    tick.now,
  );

/** One slot: written with its marker in one commit, so that it is done once however many processes tick. */
async function digest(programme: Programme, slot: Slot, tick: Tick): Promise<void> {
  const { store, now } = tick;
  const { id } = programme;
  const key = `programme:${slot.date}`;
  if (await store.get("run", { programme: id, key })) return;
  const grants = await store.find("roleGrant", { programme: id, community: "", role: ["coordinator", "administrator"] });
  const people = [...new Set(grants.map((grant) => grant.person))];
  const steps: Step[] = [];
  // Where nobody reads it, or nothing is there to tell of, nothing is reckoned.
  if (people.length > 0 && (await store.count("community", { programme: id, archivedAt: null })) > 0) {
    const week = await programmeWeek(id, lastWholeWeek(slot.date), now, store);
    for (const person of await store.find("person", { programme: id, id: people, erasedAt: null }))
      steps.push(...(await (person.settings.programmeDigest ? wanted : offered)(programme, week, person, slot, tick)));
  }
  try {
    await store.atomically([insert("run", { programme: id, id: idFrom("run", id, key), key, at: now }), ...steps]);
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Conflict)) throw error;
  }
}
