import type { Community } from "../../domain/records.js";
import type { Instant } from "../../events.js";
import type { Store } from "../../ports.js";

/** What a community's channel was asked and may still answer: public matters only, since its digest is read by everybody there. */
export interface Open {
  readonly polls: number;
  readonly checks: number;
}

/** Polls that take ideas or votes, and checks that stand in the channel; those sent in private are nobody else's business. */
export async function openIn({ programme, id }: Pick<Community, "programme" | "id">, store: Store, now: Instant): Promise<Open> {
  const [polls, checks] = await Promise.all([
    store.find("poll", { programme, stage: ["ideas", "vote", "first", "final"] }),
    store.count("checkRound", { programme, community: id, state: "open", place: "channel", closesAt: { from: now + 1 } }),
  ]);
  const open = polls.filter((poll) => poll.communities.includes(id) && (poll.closesAt === null || poll.closesAt > now));
  return { polls: open.length, checks };
}
