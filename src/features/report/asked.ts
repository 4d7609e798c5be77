import { dateIn } from "../../domain/dates.js";
import type { FiguresAsked } from "../../domain/figures.js";
import { fold } from "../../domain/fold.js";
import { readPeriod } from "../../domain/period.js";
import type { Community } from "../../domain/records.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";

type AskedFor = "report.read" | "export.read";

/** What a typed report asks for: the question, and the communities it is about. */
export interface ReportAsked {
  readonly question: FiguresAsked & { readonly from: string; readonly to: string };
  readonly communities: readonly Community[];
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
  const filters: Record<string, string> = {};
  const words = typed
    .replace(/(\p{L}+):(?:"([^"]*)"|“([^”]*)”|(\S+))/gu, (_all, key: string, a?: string, b?: string, c?: string) => {
      filters[key.toLowerCase()] = a ?? b ?? c ?? "";
      return " ";
    })
    .trim();
  const read = readPeriod(words || "last quarter", dateIn(ctx.zone, ctx.now), ctx.community?.settings.weekStart);
  if ("problem" in read) return refuse(ctx, ctx.say(`report.${read.problem}`, { typed: read.typed.slice(0, 200) }));
  const { community: named, ...others } = filters;
  const communities = await communitiesFor(named, ctx, action);
  const { organisation, ...limits } = await limitsOf(others, ctx);
  return {
    question: {
      programme: ctx.programme.id,
      communities: communities.map((one) => one.id),
      ...limits,
      ...(organisation ? { organisation: organisation.id } : {}),
      ...read.period,
    },
    communities,
    ...(organisation ? { organisation: organisation.name } : {}),
  };
}

async function communitiesFor(named: string | undefined, ctx: Context, action: AskedFor): Promise<readonly Community[]> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  const readable = all.filter((one) => ctx.may(action, one.id));
  if (readable.length === 0) return refuse(ctx, ctx.say(action === "export.read" ? "out.mayNot" : "community.mayNot"));
  if (named !== undefined) {
    const wanted = readable.filter((one) => fold(one.name) === fold(named));
    return wanted.length > 0 ? wanted : refuse(ctx, ctx.say("report.noSuch", { typed: named.slice(0, 200) }));
  }
  const here = ctx.community && readable.filter((one) => one.id === ctx.community?.id);
  return here && here.length > 0 ? here : readable;
}

interface Limits {
  country?: string;
  theme?: string;
  organisation?: { readonly id: string; readonly name: string };
}

async function limitsOf(filters: Readonly<Record<string, string>>, ctx: Context): Promise<Limits> {
  const limits: Limits = {};
  for (const [key, value] of Object.entries(filters)) {
    const wanted = fold(value);
    const no = (): never => refuse(ctx, ctx.say("report.noSuch", { typed: `${key}:${value}`.slice(0, 200) }));
    if (key === "country") limits.country = /^[a-z]{2}$/i.test(value) ? value.toUpperCase() : no();
    else if (key === "theme") {
      const theme = ctx.vocabulary
        .all("theme")
        .find(
          (one) =>
            fold(one.code) === wanted ||
            [...Object.values(one.label), ...Object.values(one.short)].some((label) => fold(label) === wanted),
        );
      limits.theme = theme?.code ?? no();
    } else if (key === "organisation") {
      const found = await ctx.store.get("organisation", { programme: ctx.programme.id, folded: wanted });
      limits.organisation = found ? { id: found.mergedInto ?? found.id, name: found.name } : no();
    } else no();
  }
  return limits;
}
