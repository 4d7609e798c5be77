import type { AgendaItem, AgendaWhy, Id, Need, Poll, PollCandidate } from "../../domain/records.js";
import type { About } from "../../events.js";
import type { Context } from "../../feature.js";
import { rootOf } from "../needs/join.js";
import { refused } from "../needs/where.js";
import { UNITS } from "../polls/method-words.js";

/** What an agenda item is made from: its communities (where they are plain), what it is called, why, and the needs it answers. */
export interface Origin {
  readonly communities: readonly Id[] | undefined;
  readonly title: string | null;
  readonly why: AgendaWhy;
  readonly needs: readonly Need[];
  /** What makes it one item however often it is put on the agenda; undefined where it is from nothing. */
  readonly key: string | undefined;
}

/** Reads what a form is about: a need, a poll's candidate, or nothing. */
export async function originOf(about: About, ctx: Context): Promise<Origin> {
  if (about.need) {
    const need = await rootOf(about.need, ctx);
    return { communities: [need.community], title: need.text.slice(0, 150), why: {}, needs: [need], key: `need:${need.id}` };
  }
  if (about.poll) return fromPoll(about.poll, about.candidate ?? "", ctx);
  return { communities: undefined, title: null, why: {}, needs: [], key: undefined };
}

/** A candidate with its place in the poll's last result, and the needs it was made of or took up. */
async function fromPoll(pollId: Id, candidateId: Id, ctx: Context): Promise<Origin> {
  const of = { programme: ctx.programme.id };
  const [poll, candidate] = await Promise.all([
    ctx.store.get("poll", { ...of, id: pollId }),
    ctx.store.get("pollCandidate", { ...of, id: candidateId, poll: pollId }),
  ]);
  const merged = candidate?.mergedInto ? await ctx.store.get("pollCandidate", { ...of, id: candidate.mergedInto }) : candidate;
  if (!poll || !merged || !poll.communities.some((one) => ctx.may("interaction.read", one)))
    throw refused(ctx, ctx.say("agenda.gone"));
  const found = await Promise.all(merged.needs.map((id) => ctx.store.get("need", { ...of, id })));
  const roots = new Map<Id, Need>();
  for (const need of found) {
    const root = need?.joinedTo ? await ctx.store.get("need", { ...of, id: need.joinedTo }) : need;
    if (root) roots.set(root.id, root);
  }
  return {
    communities: poll.communities,
    title: merged.text.slice(0, 150),
    why: { poll: poll.id, candidate: merged.id, ...votesFor(poll, merged) },
    needs: [...roots.values()],
    key: `poll:${poll.id}:${merged.id}`,
  };
}

/** Points, place and voters in the newest round that was counted. */
function votesFor(poll: Poll, candidate: PollCandidate): Pick<AgendaWhy, "votes" | "unit" | "voters" | "rank"> {
  const counted = [...poll.outcomes].reverse().find(({ result }) => result !== null)?.result;
  const standing = counted?.standings.find((one) => one.candidate === candidate.id);
  return counted && standing
    ? { votes: standing.score, unit: UNITS[poll.method], voters: counted.base.counted, rank: standing.rank }
    : {};
}

/** The item of this community that answers one of these needs already, and is not dropped. */
export async function answering(needs: readonly Need[], community: Id, ctx: Context): Promise<AgendaItem | undefined> {
  if (needs.length === 0) return undefined;
  const of = { programme: ctx.programme.id };
  const links = await ctx.store.find("agendaLink", { ...of, kind: "need", ref: needs.map(({ id }) => id) });
  if (links.length === 0) return undefined;
  const items = await ctx.store.find("agendaItem", {
    ...of,
    id: links.map(({ item }) => item),
    community,
    status: ["proposed", "agreed", "in-progress"],
  });
  return items[0];
}
