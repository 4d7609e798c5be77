import { afterEdit } from "../../domain/approval.js";
import { newId } from "../../domain/ids.js";
import { type Logged, nominalOf, type Parts, partSteps, removeParts } from "../../domain/interaction.js";
import type { HistoryEntry, Interaction } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import { message, text } from "../../message.js";
import { Conflict, insert, type Step, update } from "../../ports.js";
import { readLogged } from "./read.js";

/** The interaction that somebody wants to change: there, not deleted, and theirs to change; or a refusal that says why not. */
export async function changeable(
  id: string | undefined,
  ctx: Context,
  action: "interaction.edit" | "interaction.delete" = "interaction.edit",
): Promise<Logged> {
  const logged = id ? await readLogged(ctx.store, ctx.programme.id, id) : undefined;
  if (!logged || (logged.interaction.deletedAt && action === "interaction.edit"))
    throw new Refusal({ say: message(ctx.locale, text(ctx.say("log.gone"))) });
  if (!ctx.may(action, logged.interaction.community, logged.interaction.loggedBy === ctx.person.id))
    throw new Refusal({ say: message(ctx.locale, text(ctx.say("log.notYoursToChange"))) });
  return logged;
}

/** Where entries are checked and approved, an edit puts an entry back to be looked at again. */
const statusAfter = (action: HistoryEntry["action"], { status, community }: Interaction, ctx: Context): Partial<Interaction> =>
  ctx.programme.settings.approval && (action === "edited" || action === "joined" || action === "restored")
    ? { status: afterEdit(status, ctx.may("interaction.check", community)) }
    : {};

/**
 * Writes a change in one commit with its history. `seen` is the version the person saw: where somebody was quicker, a
 * `Conflict` says so and nothing is overwritten; the same event delivered twice changes once.
 */
export async function saveChange(
  logged: Logged,
  seen: number,
  change: {
    readonly set?: Partial<Interaction>;
    readonly parts?: Partial<Parts>;
    readonly more?: readonly Step[];
    readonly action?: HistoryEntry["action"];
  },
  ctx: Context,
  /** Tells changes of several entries by one event apart. */
  which = "",
): Promise<void> {
  const { interaction } = logged;
  const { id: programme } = ctx.programme;
  const source = `${ctx.event.id}${which && `:${which}`}`;
  const parts = { ...logged.parts, ...change.parts };
  const set = {
    ...statusAfter(change.action ?? "edited", interaction, ctx),
    ...change.set,
    ...(change.parts ? { nominal: nominalOf(parts) } : {}),
    updatedAt: ctx.now,
    version: seen + 1,
  };
  try {
    await ctx.store.atomically([
      update("interaction", { programme, id: interaction.id, version: seen }, set),
      ...(change.parts ? [...removeParts(programme, interaction.id), ...partSteps(programme, interaction.id, parts)] : []),
      ...(change.more ?? []),
      insert("history", {
        programme,
        id: newId(),
        subject: interaction.id,
        kind: "interaction",
        action: change.action ?? "edited",
        by: ctx.person.id,
        at: ctx.now,
        before: { ...interaction, ...logged.parts },
        source,
      }),
    ]);
  } catch (error) {
    const done = error instanceof Conflict && (await ctx.store.get("history", { programme, subject: interaction.id, source }));
    if (!done) throw error;
  }
}
