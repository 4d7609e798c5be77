import type { Id } from "../domain/records.js";
import type { Context } from "../feature.js";
import { remove, type Step } from "../ports.js";

/** What hangs on communities besides entries: needs, polls, agenda, events, checks, calls, and what waits to be asked about them. */
export async function chainRemoval(communities: readonly Id[], { store, programme }: Context): Promise<readonly Step[]> {
  const of = { programme: programme.id };
  const there = { ...of, community: communities };
  const [needs, items, events, rounds, calls, all] = await Promise.all([
    store.find("need", there),
    store.find("agendaItem", there),
    store.find("plannedEvent", there),
    store.find("checkRound", there),
    store.find("interestCall", there),
    store.find("poll", of),
  ]);
  const ids = (rows: readonly { readonly id: Id }[]): readonly Id[] => rows.map(({ id }) => id);
  // A poll that also stands elsewhere stays.
  const polls = ids(all.filter((poll) => poll.communities.every((one) => communities.includes(one))));
  return [
    remove("needVoice", { ...of, need: ids(needs) }),
    remove("need", there),
    ...(["pollBallot", "pollParticipation", "pollCandidate"] as const).map((table) => remove(table, { ...of, poll: polls })),
    remove("poll", { ...of, id: polls }),
    remove("agendaLink", { ...of, item: ids(items) }),
    remove("agendaOutcome", there),
    remove("history", { ...of, subject: [...ids(items), ...ids(needs)] }),
    remove("agendaItem", there),
    ...(["eventAnswer", "checkIn"] as const).map((table) => remove(table, { ...of, event: ids(events) })),
    remove("plannedEvent", there),
    ...(["checkAnswer", "checkPart"] as const).map((table) => remove(table, { ...of, round: ids(rounds) })),
    remove("checkRound", there),
    remove("checkPlan", there),
    ...(["score", "expression"] as const).map((table) => remove(table, { ...of, call: ids(calls) })),
    remove("interestCall", there),
    remove("prompt", there),
  ];
}
