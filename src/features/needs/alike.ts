import { ALIKE, alikeness } from "../../domain/needs-alike/index.js";
import type { Id, Need } from "../../domain/records.js";
import type { Store } from "../../ports.js";

/** The newest needs looked at, and how many are offered. */
const LOOKED_AT = 500;
const OFFERED = 3;

/** Needs of the community, not settled yet, that ask the same as this one; the most alike first. */
export async function alikeTo(need: Need, store: Store): Promise<readonly Need[]> {
  const { programme, community } = need;
  const others = await store.find(
    "need",
    { programme, community, joinedTo: null, state: ["open", "polled", "on-agenda"] },
    { order: [["createdAt", "desc"]], limit: LOOKED_AT },
  );
  return others
    .filter(({ id }) => id !== need.id)
    .map((other) => ({ other, score: alikeness(need, other) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, OFFERED)
    .map(({ other }) => other);
}

/** How many asked for each need: whoever asked first, and each voice after. */
export async function askedBy(needs: readonly Need[], store: Store): Promise<ReadonlyMap<Id, number>> {
  const first = needs[0];
  if (!first) return new Map();
  const voices = await store.find("needVoice", { programme: first.programme, need: needs.map(({ id }) => id) });
  const counted = new Map(needs.map(({ id }) => [id, 1]));
  for (const { need } of voices) counted.set(need, (counted.get(need) ?? 1) + 1);
  return counted;
}
