import type {
  AgendaItem,
  AgendaLinkKind,
  AgendaOutcome,
  CheckPlan,
  CheckRound,
  Id,
  Interaction,
  InterestCall,
  Need,
  PlannedEvent,
  Poll,
} from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { rootOf } from "../needs/join.js";
import { refused } from "../needs/where.js";
import { besides } from "./besides.js";
import { readItem } from "./item.js";
import { linksOf } from "./links.js";
import { hangingOn } from "./why.js";

/** Where something came from and what became of it, whichever link of the chain it is. */
export interface Chain {
  readonly needs: readonly Need[];
  readonly polls: readonly Poll[];
  readonly items: readonly AgendaItem[];
  readonly done: readonly Interaction[];
  /** Planned for it, and called for. */
  readonly events: readonly PlannedEvent[];
  readonly calls: readonly InterestCall[];
  /** Learning checks about the items. */
  readonly checks: readonly CheckPlan[];
  /** Their rounds; where no check is about the items, those that their communities answered since the first was put on the agenda. */
  readonly rounds: readonly CheckRound[];
  readonly outcomes: readonly AgendaOutcome[];
}

export const LINKS = ["need", "poll", "item", "entry", "event", "check", "call", "outcome"] as const;
export type ChainLink = (typeof LINKS)[number];

/** Polls looked through for a need that is on no agenda yet. */
const POLLS = 50;
const CHECKS = 6;

/** The chain that runs through a need, a poll, an agenda item or an entry; refused where the person may not read it. */
export async function chainOf(kind: ChainLink, id: Id, ctx: Context): Promise<Chain> {
  const { store } = ctx;
  const of = { programme: ctx.programme.id };
  switch (kind) {
    case "need": {
      const need = await rootOf(id, ctx);
      return through(await itemsBy("need", need.id, ctx), [need], await pollsAbout(need, ctx), [], ctx);
    }
    case "poll": {
      const poll = await store.get("poll", { ...of, id });
      if (!poll?.communities.some((one) => ctx.may("interaction.read", one))) throw refused(ctx, ctx.say("trace.gone"));
      const candidates = await store.find("pollCandidate", { ...of, poll: id });
      const ids = [...new Set(candidates.flatMap(({ needs }) => needs))];
      const needs = ids.length > 0 ? await store.find("need", { ...of, id: ids }) : [];
      return through(await itemsBy("poll", id, ctx), needs, [poll], [], ctx);
    }
    case "item":
      return through([await readItem(id, ctx)], [], [], [], ctx);
    case "entry": {
      const entry = await store.get("interaction", { ...of, id, deletedAt: null });
      if (!entry || !ctx.may("interaction.read", entry.community)) throw refused(ctx, ctx.say("trace.gone"));
      return through(await itemsBy("interaction", id, ctx), [], [], [entry], ctx);
    }
    case "event":
      return fromLinked("event", await store.get("plannedEvent", { ...of, id }), ctx);
    case "check":
      return fromLinked("check", await store.get("checkPlan", { ...of, id }), ctx);
    case "call":
      return fromLinked("call", await store.get("interestCall", { ...of, id }), ctx);
    case "outcome":
      return fromLinked("outcome", await store.get("agendaOutcome", { ...of, id, withdrawnAt: null }), ctx);
  }
}

/** The chain of what only hangs on items; on none, there is nothing to tell yet. */
async function fromLinked(
  kind: AgendaLinkKind,
  found: { readonly id: Id; readonly community: Id } | undefined,
  ctx: Context,
): Promise<Chain> {
  if (!found || !ctx.may("interaction.read", found.community)) throw refused(ctx, ctx.say("trace.gone"));
  const items = await itemsBy(kind, found.id, ctx);
  if (items.length === 0) throw refused(ctx, ctx.say("agenda.unlinked"));
  return through(items, [], [], [], ctx);
}

/** The items that something hangs on, of communities this person may read. */
async function itemsBy(kind: AgendaLinkKind, ref: Id, ctx: Context): Promise<readonly AgendaItem[]> {
  const links = await linksOf(kind, ref, ctx);
  if (links.length === 0) return [];
  const items = await ctx.store.find(
    "agendaItem",
    { programme: ctx.programme.id, id: links.map(({ item }) => item) },
    { order: [["createdAt", "asc"]] },
  );
  return items.filter(({ community }) => ctx.may("interaction.read", community));
}

async function pollsAbout(need: Need, { store }: Context): Promise<readonly Poll[]> {
  if (need.state === "open") return [];
  const polls = await store.find("poll", { programme: need.programme }, { order: [["createdAt", "desc"]], limit: POLLS });
  const near = polls.filter(({ communities }) => communities.includes(need.community));
  if (near.length === 0) return [];
  const candidates = await store.find("pollCandidate", { programme: need.programme, poll: near.map(({ id }) => id) });
  return near.filter(({ id }) => candidates.some(({ poll, needs }) => poll === id && needs.includes(need.id)));
}

/** What hangs on the items is added to what the walk began with, each once. */
async function through(
  items: readonly AgendaItem[],
  needs: readonly Need[],
  polls: readonly Poll[],
  done: readonly Interaction[],
  ctx: Context,
): Promise<Chain> {
  const of = { programme: ctx.programme.id };
  const hanging = await hangingOn(items, ctx);
  const links = items.flatMap(({ id }) => hanging.links.get(id) ?? []);
  const pollIds = links.filter(({ kind, ref }) => kind === "poll" && !polls.some(({ id }) => id === ref)).map(({ ref }) => ref);
  const more = pollIds.length > 0 ? await ctx.store.find("poll", { ...of, id: pollIds }) : [];
  const { rounds, ...also } = await besides(links, ctx);
  return {
    needs: once([...needs, ...hanging.needs.values()]),
    polls: once([...polls, ...more]),
    items,
    done: once([...items.flatMap(({ id }) => hanging.done.get(id) ?? []), ...done]),
    ...also,
    rounds: also.checks.length > 0 ? rounds : await checksSince(items, ctx),
  };
}

async function checksSince(items: readonly AgendaItem[], { store, programme }: Context): Promise<readonly CheckRound[]> {
  if (items.length === 0) return [];
  const from = Math.min(...items.map(({ createdAt }) => createdAt));
  const community = [...new Set(items.map((item) => item.community))];
  const of = { programme: programme.id, community, state: "closed" as const, sentAt: { from } };
  return store.find("checkRound", of, { order: [["sentAt", "asc"]], limit: CHECKS });
}

const once = <T extends { readonly id: Id }>(rows: readonly T[]): readonly T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
