import type { PlannedEvent } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { nextEvents } from "../../planned/next.js";
import { whenWords } from "../../planned/when.js";
import { answerButtons, countsOf, plannerButtons } from "./message.js";

const SHOWN = 5;

/** What is next: here, or in all communities of the person; whoever planned an event or runs the community can do more with it. */
export async function listed(ctx: Context): Promise<m.Message> {
  const { say, store } = ctx;
  const programme = ctx.programme.id;
  const mine = [...new Set(ctx.grants.map((grant) => grant.community))].filter((id) => id !== "");
  const where = ctx.community ? [ctx.community.id] : mine;
  const found = (await Promise.all(where.map((id) => nextEvents(store, programme, id, ctx.now, SHOWN)))).flat();
  const events = found.sort((a, b) => a.start - b.start).slice(0, SHOWN);
  const planOne = m.buttons({ action: "plan.open", label: say("plan.title"), value: "", opens: true, style: "primary" });
  if (events.length === 0) return m.message(ctx.locale, m.text(say("plan.none")), planOne);
  const answers = await store.find("eventAnswer", { programme, event: events.map((one) => one.id) });
  return m.message(
    ctx.locale,
    m.heading(say("plan.next")),
    ...events.flatMap((event) => [
      m.text(m.bold(event.title), " · ", whenWords(event, say, ctx.zone)),
      m.note(say("plan.counts", countsOf(answers.filter((one) => one.event === event.id)))),
      mayChange(event, ctx) ? plannerButtons(event, ctx) : answerButtons(event, say),
    ]),
    planOne,
  );
}

export const mayChange = (event: PlannedEvent, ctx: Context): boolean =>
  event.person === ctx.person.id || ctx.may("community.settings", event.community);
