import type { AgendaWhy, Id, Need } from "../../domain/records.js";
import type { About } from "../../events.js";
import type { Context } from "../../feature.js";
import { rootOf } from "../needs/join.js";
import { refused } from "../needs/where.js";

/** What an agenda item is made from: its communities (where that is plain), what it is called, why, and the needs it answers. */
export interface Origin {
  readonly communities: readonly Id[] | undefined;
  readonly title: string | null;
  readonly why: AgendaWhy;
  readonly needs: readonly Need[];
  /** What makes it one item however often it is put on the agenda; undefined where it is from nothing. */
  readonly key: string | undefined;
}

/** Reads what a form is about: a need, a candidate of a poll that has a result, or nothing. */
export async function originOf(about: About, ctx: Context): Promise<Origin> {
  if (about.need) {
    const need = await rootOf(about.need, ctx);
    return { communities: [need.community], title: need.text.slice(0, 150), why: {}, needs: [need], key: `need:${need.id}` };
  }
  if (about.poll) return candidateOf(about.poll, about.candidate ?? "", ctx);
  return { communities: undefined, title: null, why: {}, needs: [], key: undefined };
}

/** What a poll's result says of one candidate, and the needs it came from. */
async function candidateOf(id: Id, candidate: Id, ctx: Context): Promise<Origin> {
  const of = { programme: ctx.programme.id };
  const [poll, stands] = await Promise.all([
    ctx.store.get("poll", { ...of, id }),
    ctx.store.get("pollCandidate", { ...of, poll: id, id: candidate }),
  ]);
  const result = poll?.outcomes.at(-1)?.result;
  const standing = result?.standings.find((one) => one.candidate === candidate);
  if (!poll || !stands || !result || !standing) throw refused(ctx, ctx.say("poll.gone"));
  return {
    communities: poll.communities,
    title: stands.text,
    why: { poll: id, candidate, votes: standing.score, voters: result.base.counted, rank: standing.rank },
    needs: await ctx.store.find("need", { ...of, id: stands.needs }),
    key: `poll:${id}:${candidate}`,
  };
}
