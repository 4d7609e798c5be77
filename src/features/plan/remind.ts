import { idFrom } from "../../domain/ids.js";
import type { Community, Id, PlannedEvent } from "../../domain/records.js";
import type { Tick } from "../../feature.js";
import * as m from "../../message.js";
import { whenWords } from "../../planned/when.js";
import { Conflict, insert, type Step } from "../../ports.js";
import { ask } from "../../prompts/ask.js";
import { answerButtons } from "./message.js";

const HOUR_MS = 3_600_000;
/** Those who come hear of it the day before; sooner where a weekend lies between. */
const REMIND_MS = 72 * HOUR_MS;
const DAY_BEFORE_MS = 24 * HOUR_MS;
/** An event of whole days is offered to log at four in the afternoon of its last. */
const ALL_DAY_LOG_MS = 8 * HOUR_MS;
const LOG_MS = 7 * 24 * HOUR_MS;

/** Reminders before events, to those who said that they come or may; and the offer to log them, to whoever planned them. */
export async function remindAndOffer(tick: Tick): Promise<void> {
  const { now, store } = tick;
  for (const { id: programme } of await store.questions.programmes()) {
    const soon = await store.find("plannedEvent", { programme, state: "planned", start: { from: now, to: now + REMIND_MS } });
    for (const event of soon) await once(`event-reminded:${event.id}`, event, tick, reminders);
    const over = await store.find("plannedEvent", {
      programme,
      state: "planned",
      end: { from: now - LOG_MS, to: now + ALL_DAY_LOG_MS },
    });
    for (const event of over)
      if (event.end - (event.allDay ? ALL_DAY_LOG_MS : 0) <= now) await once(`event-over:${event.id}`, event, tick, offer);
  }
}

type Asked = (event: PlannedEvent, community: Community, tick: Tick) => Promise<readonly Step[]>;

/** The marker is the claim: however many processes tick, it is done once. */
async function once(key: string, event: PlannedEvent, tick: Tick, steps: Asked): Promise<void> {
  const { programme } = event;
  if (await tick.store.get("run", { programme, key })) return;
  const community = await tick.store.get("community", { programme, id: event.community, archivedAt: null });
  if (!community) return;
  const asked = await steps(event, community, tick);
  try {
    await tick.store.atomically([insert("run", { programme, id: idFrom("run", programme, key), key, at: tick.now }), ...asked]);
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Conflict)) throw error;
  }
}

/** Written three days before, so that who answers later than that is not missed for long; sent the day before, in each one's hours. */
async function reminders(event: PlannedEvent, community: Community, tick: Tick): Promise<readonly Step[]> {
  const { programme, id } = event;
  const coming = await tick.store.find("eventAnswer", { programme, event: id, answer: ["yes", "maybe"] });
  const steps: Step[] = [];
  for (const { person, answer } of coming) steps.push(...(await reminder(event, community, person, answer === "maybe", tick)));
  return steps;
}

async function reminder(
  event: PlannedEvent,
  community: Community,
  person: Id,
  unsure: boolean,
  tick: Tick,
): Promise<readonly Step[]> {
  const who = await tick.store.get("person", { programme: event.programme, id: person });
  return ask(
    {
      programme: event.programme,
      person,
      community: event.community,
      kind: "event",
      key: `event-reminder:${event.id}:${person}`,
      about: event.id,
      from: Math.max(tick.now, event.start - DAY_BEFORE_MS),
      expires: event.start,
      words: (say) => {
        const line = say("plan.reminder", { title: event.title, when: whenWords(event, say, who?.zone ?? community.zone) });
        const where = [event.place, event.link].filter((one) => one !== null).join(" · ");
        return {
          line,
          blocks: [m.text(line), ...(where ? [m.text(where)] : []), answerButtons(event, say)],
          reason: say(unsure ? "plan.reasonMaybe" : "plan.reasonYes"),
        };
      },
    },
    tick,
    tick.now,
  );
}

/** To whoever planned it: the entry, filled in from the event. */
const offer: Asked = (event, community, tick) =>
  ask(
    {
      programme: event.programme,
      person: event.person,
      community: event.community,
      kind: "event",
      key: `event-over:${event.id}`,
      about: event.id,
      use: 85,
      expires: event.end + LOG_MS,
      words: (say) => {
        const line = say("plan.offer", { title: event.title, community: community.name });
        const buttons = m.buttons(
          { action: "plan.log", label: say("plan.log"), value: event.id, style: "primary", opens: true },
          { action: "plan.cancel", label: say("plan.notHeld"), value: event.id },
        );
        return { line, blocks: [m.text(line), buttons], reason: say("plan.reasonPlanned") };
      },
    },
    tick,
    tick.now,
  );
