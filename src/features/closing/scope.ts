import { dateIn } from "../../domain/dates.js";
import { type Period, readPeriod } from "../../domain/period.js";
import type { Community } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";

/** Coordinators close and reopen; others are told who does. */
export function coordinatorsOnly(ctx: Context): void {
  if (!ctx.may("programme.close", "")) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("closing.mayNot"))) });
}

/** The whole programme, or one of its communities; the place's own is chosen. */
export async function scopeField(ctx: Context) {
  const all = await communitiesOf(ctx);
  return f.choice({
    label: ctx.say("closing.scope"),
    required: true,
    search: all.length > 90,
    options: [
      { value: "all", label: ctx.say("closing.whole") },
      ...all.map((one) => ({ value: one.id, label: one.name.slice(0, 75) })),
    ],
  });
}

export const communitiesOf = (ctx: Context): Promise<readonly Community[]> =>
  ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });

/** The period typed, or what is wrong with it. */
export function periodTyped(typed: string, ctx: Context): Period | { readonly problem: string } {
  const read = readPeriod(typed, dateIn(ctx.zone, ctx.now), ctx.community?.settings.weekStart);
  if ("problem" in read) return { problem: ctx.say(`report.${read.problem}`, { typed: typed.slice(0, 200) }) };
  return read.period;
}
