import type { FollowUp, Id } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { type Step, update } from "../../ports.js";
import { withdraw } from "../../prompts/ask.js";

/** An open follow-up that the person may speak for: theirs, of their own entry, or of a community they run. */
export async function theFollowUp(id: Id | undefined, ctx: Context): Promise<FollowUp> {
  const programme = ctx.programme.id;
  const followUp = id ? await ctx.store.get("followUp", { programme, id }) : undefined;
  if (!followUp || !(await speaksFor(followUp, ctx)))
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("followUps.notYours"))) });
  if (followUp.status !== "open")
    throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("followUps.closed", { what: followUp.what }))) });
  return followUp;
}

async function speaksFor({ programme, person, interaction, community }: FollowUp, ctx: Context): Promise<boolean> {
  if (person === ctx.person.id || ctx.may("interaction.edit", community)) return true;
  const entry = interaction ? await ctx.store.get("interaction", { programme, id: interaction }) : undefined;
  return entry?.loggedBy === ctx.person.id;
}

/** Closes it, and takes back the question where it stands with somebody. */
export async function closed(followUp: FollowUp, status: "done" | "dropped", ctx: Context): Promise<void> {
  const { programme, id, version } = followUp;
  await ctx.store.atomically([
    update("followUp", { programme, id, version }, { status, closedAt: ctx.now, version: version + 1 }),
    ...(await taken(followUp, ctx)),
  ]);
  ctx.wake();
}

/** The question about it is settled, whoever it was put to; one on its way this moment finds it answered. */
export async function taken({ programme, id, what }: FollowUp, ctx: Context): Promise<readonly Step[]> {
  const steps = await withdraw(programme, "follow-up", id, (say) => say("followUps.settled", { what }), ctx, ctx.now);
  return steps === "later" ? [] : steps;
}
