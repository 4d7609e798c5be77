import { countedStatuses } from "../../domain/approval.js";
import { idFrom } from "../../domain/ids.js";
import type { Period } from "../../domain/period.js";
import type { Closing, Community, Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { insert, type Step, type Store } from "../../ports.js";

/** The period's closing that holds, if there is one. `community` "" is the whole programme. */
export async function closingOf(store: Store, programme: Id, community: Id, { from, to }: Period): Promise<Closing | undefined> {
  return store.get("closing", { programme, community, from, to, reopenedAt: null });
}

/**
 * Closes a period for some communities, each with its numbers as they are now, and for the whole programme where `whole`. What is closed
 * already stays as it was closed. The id counts the closings, so that of two who close at once one gets a conflict.
 */
export async function closePeriod(
  period: Period,
  communities: readonly Community[],
  whole: boolean,
  ctx: Context,
): Promise<void> {
  const { store, programme } = ctx;
  const statuses = countedStatuses(programme.settings);
  const scopes = [
    ...(whole ? [{ community: "", communities: communities.map((one) => one.id) }] : []),
    ...communities.map(({ id }) => ({ community: id, communities: [id] })),
  ];
  const steps: Step[] = [];
  for (const scope of scopes) {
    const before = await store.find("closing", { programme: programme.id, community: scope.community, ...period });
    if (before.some((one) => one.reopenedAt === null)) continue;
    const facts = await store.questions.figures({
      programme: programme.id,
      communities: scope.communities,
      ...period,
      ...(statuses ? { statuses } : {}),
    });
    steps.push(
      insert("closing", {
        programme: programme.id,
        id: idFrom("closing", programme.id, scope.community, period.from, period.to, String(before.length)),
        community: scope.community,
        ...period,
        facts,
        statuses: statuses ?? null,
        closedAt: ctx.now,
        closedBy: ctx.person.id,
        reopenedAt: null,
        reopenedBy: null,
        reason: null,
      }),
    );
  }
  await store.atomically(steps);
}
