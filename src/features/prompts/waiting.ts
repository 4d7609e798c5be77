import { dateIn } from "../../domain/dates.js";
import type { Prompt } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";

const SHOWN = 5;
const WHY = ["new", "early", "paused", "snoozed", "hours", "budget"] as const;

/** What waits for the person, each with its own buttons and why it has not come yet. On a page with other parts nothing is no part. */
export async function waitingPart(ctx: Context, onPage = false): Promise<readonly m.Block[]> {
  const { say } = ctx;
  const waiting = await ctx.store.find(
    "prompt",
    { programme: ctx.programme.id, person: ctx.person.id, state: "waiting", expires: { from: ctx.now } },
    { order: [["use", "desc"]], limit: SHOWN },
  );
  if (waiting.length === 0) return onPage ? [] : [m.heading(say("prompts.waiting")), m.text(say("prompts.nothing"))];
  return [
    m.heading(say("prompts.waiting")),
    ...waiting.flatMap((prompt) => [
      m.text(m.bold(prompt.line), ` (${whyNot(prompt, ctx)})`),
      ...prompt.blocks.filter((block) => block.kind === "buttons"),
    ]),
  ];
}

/** The same in a line, at the end of a digest that only this person sees; nothing where nothing waits. */
export async function waitingLine(ctx: Context): Promise<readonly m.Block[]> {
  const { say } = ctx;
  const n = await ctx.store.count("prompt", {
    programme: ctx.programme.id,
    person: ctx.person.id,
    state: "waiting",
    expires: { from: ctx.now },
  });
  if (n === 0) return [];
  return [m.note(say("prompts.forYou", { n })), m.buttons({ action: "cop", label: say("prompts.waiting"), value: "prompts" })];
}

function whyNot({ why, nextAt }: Prompt, { say, zone }: Context): string {
  const known = WHY.find((one) => one === why) ?? "new";
  return say(`prompts.why.${known}`, { date: say.date(dateIn(zone, nextAt)) });
}
