import { idFrom } from "../../domain/ids.js";
import { COMING, type EventAnswer, type Id, type PlannedEvent } from "../../domain/records.js";
import type { Reply } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { toOutbox } from "../../outbox.js";
import { insert, type Step, update } from "../../ports.js";
import { answered } from "../../prompts/ask.js";
import { sayIn } from "../../text/say.js";
import { postKey } from "./announce.js";
import { eventMessage } from "./message.js";

/** An event that the person may see; gone where it is not there, or theirs to see. */
export async function theEvent(id: Id | undefined, ctx: Context): Promise<PlannedEvent> {
  const event = id ? await ctx.store.get("plannedEvent", { programme: ctx.programme.id, id }) : undefined;
  if (!event || !ctx.may("interaction.read", event.community))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("plan.gone"))) });
  return event;
}

/** The last word of a person counts; the post shows the new counts, and so do the community's other channels. */
export async function comes(value: string, ctx: Context): Promise<Reply> {
  const [id, said] = value.split(":");
  const event = await theEvent(id, ctx);
  const answer = COMING.find((one) => one === said);
  if (event.state !== "planned" || event.end <= ctx.now || !answer)
    return { say: m.message(ctx.locale, m.text(ctx.say("plan.over", { title: event.title }))) };
  const of = { programme: event.programme, event: event.id };
  const row: EventAnswer = { ...of, id: idFrom("comes", event.id, ctx.person.id), person: ctx.person.id, answer, at: ctx.now };
  await ctx.store.atomically([
    insert("eventAnswer", row, "any"),
    update("eventAnswer", { programme: event.programme, id: row.id }, { answer, at: ctx.now }, "any"),
    ...(answer === "no" ? [answered(event.programme, "event", event.id, ctx.person.id)] : []),
  ]);
  const answers = await ctx.store.find("eventAnswer", of);
  const community = await ctx.store.get("community", { programme: event.programme, id: event.community });
  const pressed = ctx.event.kind === "press" ? ctx.event.message?.message : undefined;
  await ctx.store.atomically(await refreshed(event, answers, ctx.event.id, pressed, ctx));
  ctx.wake();
  const locale = ctx.event.where && !ctx.event.where.isPrivate ? (community?.locale ?? ctx.locale) : ctx.locale;
  return {
    say: m.message(ctx.locale, m.text(ctx.say(`plan.said.${answer}`, { title: event.title }))),
    update: eventMessage(event, answers, sayIn(locale)),
  };
}

/** The posts of an event as it is now, but for the one just pressed, which is updated by the answer itself. */
export async function refreshed(
  event: PlannedEvent,
  answers: readonly EventAnswer[],
  cause: string,
  pressed: string | undefined,
  ctx: Pick<Context, "store" | "now">,
): Promise<readonly Step[]> {
  const { programme } = event;
  const channels = await ctx.store.find("channel", { programme, community: event.community, active: true });
  const community = await ctx.store.get("community", { programme, id: event.community });
  const steps: Step[] = [];
  for (const channel of channels) {
    const posted = await ctx.store.get("outbox", { programme, key: postKey(event, channel), state: "posted" });
    if (!posted?.ref || !community || posted.ref.message === pressed) continue;
    const { platform, workspace, to, ref } = posted;
    const message = eventMessage(event, answers, sayIn(community.locale));
    const key = `${posted.key}:${cause}`;
    steps.push(toOutbox({ programme, key, platform, workspace, to, kind: "update", ref, message }, ctx.now));
  }
  return steps;
}
