import { dateIn } from "../../domain/dates.js";
import type { FiguresAsked } from "../../domain/figures.js";
import { fold } from "../../domain/fold.js";
import { readPeriod } from "../../domain/period.js";
import type { Community } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { limitsOf, splitFilters } from "./filters.js";

type AskedFor = "report.read" | "export.read";

/** What a typed report asks for: the question, and the communities it is about. */
export interface ReportAsked {
  readonly question: FiguresAsked & { readonly from: string; readonly to: string };
  readonly communities: readonly Community[];
  /** Are these all the communities that the programme has now? */
  readonly whole: boolean;
  /** The organisation asked about, by name. */
  readonly organisation?: string;
}

const refuse = (ctx: Context, words: string): never => {
  throw new Refusal({ say: m.message(ctx.locale, m.text(words)) });
};

/**
 * Reads `last quarter country:MA community:"Seed policy"`. Without a period: the last quarter. Without a community: the place's own;
 * elsewhere all with which the person may do `action`.
 */
export async function readAsked(typed: string, ctx: Context, action: AskedFor = "report.read"): Promise<ReportAsked> {
  const { period, filters } = splitFilters(typed);
  const read = readPeriod(period || "last quarter", dateIn(ctx.zone, ctx.now), ctx.community?.settings.weekStart);
  if ("problem" in read) return refuse(ctx, ctx.say(`report.${read.problem}`, { typed: read.typed.slice(0, 200) }));
  const { community: named, ...others } = filters;
  const { communities, whole } = await communitiesFor(named, ctx, action);
  const limits = await limitsOf(others, ctx);
  if ("unknown" in limits) return refuse(ctx, ctx.say("report.noSuch", { typed: limits.unknown.slice(0, 200) }));
  return {
    question: {
      programme: ctx.programme.id,
      communities: communities.map((one) => one.id),
      ...limits.question,
      ...read.period,
    },
    communities,
    whole,
    ...(limits.organisation ? { organisation: limits.organisation } : {}),
  };
}

async function communitiesFor(
  named: string | undefined,
  ctx: Context,
  action: AskedFor,
): Promise<Pick<ReportAsked, "communities" | "whole">> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  const readable = all.filter((one) => ctx.may(action, one.id));
  if (readable.length === 0) return refuse(ctx, ctx.say(action === "export.read" ? "out.mayNot" : "community.mayNot"));
  const asked = (communities: readonly Community[]) => ({ communities, whole: communities.length === all.length });
  if (named !== undefined) {
    const wanted = readable.filter((one) => fold(one.name) === fold(named));
    return wanted.length > 0 ? asked(wanted) : refuse(ctx, ctx.say("report.noSuch", { typed: named.slice(0, 200) }));
  }
  const here = ctx.community && readable.filter((one) => one.id === ctx.community?.id);
  return asked(here && here.length > 0 ? here : readable);
}
