import type { Coming, EventAnswer, PlannedEvent } from "../../domain/records.js";
import { COMING } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { whenWords } from "../../planned/when.js";
import type { Say } from "../../text/say.js";
import { linkButton } from "../agenda/links.js";

/** How many come, may come, do not; nobody is named. */
export const countsOf = (answers: readonly Pick<EventAnswer, "answer">[]): Readonly<Record<Coming, number>> => {
  const counts = { yes: 0, maybe: 0, no: 0 };
  for (const { answer } of answers) counts[answer] += 1;
  return counts;
};

/** A coming event as a channel sees it: when, where, what, how many come, and the three answers. */
export function eventMessage(
  event: PlannedEvent,
  answers: readonly Pick<EventAnswer, "answer">[],
  say: Say,
  zone: string = event.zone,
): m.Message {
  const counts = countsOf(answers);
  const cancelled = event.state === "cancelled";
  return m.message(
    say.locale,
    m.heading(cancelled ? say("plan.cancelled", { title: event.title }) : event.title),
    m.facts([
      [say("plan.when"), whenWords(event, say, zone)],
      ...(event.place ? ([[say("plan.place"), event.place]] as const) : []),
      ...(event.link ? ([[say("plan.link"), { link: event.link, text: event.link }]] as const) : []),
      [say("plan.who"), say("plan.counts", counts)],
    ]),
    event.description !== null && !cancelled && m.text(event.description.slice(0, 600)),
    !cancelled && answerButtons(event, say),
  );
}

export const answerButtons = (event: PlannedEvent, say: Say): m.Block =>
  m.buttons(
    ...COMING.map((coming) => ({
      action: "plan.coming",
      label: say(`plan.${coming}`),
      value: `${event.id}:${coming}`,
      ...(coming === "yes" ? ({ style: "primary" } as const) : {}),
    })),
    { action: "plan.ics", label: say("plan.ics"), value: event.id },
  );

/** What whoever planned it can do with it. */
export const plannerButtons = (event: PlannedEvent, { say, publicUrl }: Context): m.Block =>
  m.buttons(
    { action: "plan.ics", label: say("plan.ics"), value: event.id },
    { action: "plan.log", label: say("plan.log"), value: event.id, opens: true },
    ...(publicUrl === undefined ? [] : [{ action: "plan.checkIn", label: say("checkIn.page"), value: event.id }]),
    linkButton("event", event.id, { say }),
    { action: "plan.cancel", label: say("plan.cancel"), value: event.id, style: "danger", confirm: say("plan.cancelSure") },
  );
