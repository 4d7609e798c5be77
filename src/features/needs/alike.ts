import { ALIKE, alikeness, keysOf } from "../../domain/needs-alike/index.js";
import type { Id, Need, NeedVoice } from "../../domain/records.js";
import type { Store } from "../../ports.js";

/** How many that share words or a theme are held against it, and how many are offered. */
const LOOKED_AT = 150;
const OFFERED = 3;
const WAITING = new Set<Need["state"]>(["open", "polled", "on-agenda"]);

/**
 * Needs of the community, not settled yet, that ask the same as this one; the most alike first. What is alike to a need that was
 * joined to another is alike to that one. However long the log, only those that share words or a theme are looked at.
 */
export async function alikeTo(need: Need, store: Store): Promise<readonly Need[]> {
  const { programme, community } = need;
  const ids = await store.questions.needsSharing({ programme, community, keys: keysOf(need) }, LOOKED_AT);
  const near = ids.length === 0 ? [] : await store.find("need", { programme, id: ids });
  const scores = new Map<Id, number>();
  for (const other of near) {
    const root = other.joinedTo ?? other.id;
    const score = root === need.id ? 0 : alikeness(need, other);
    if (score >= Math.max(ALIKE, scores.get(root) ?? 0)) scores.set(root, score);
  }
  const wanted = [...scores.keys()];
  const roots = wanted.length === 0 ? [] : await store.find("need", { programme, community, id: wanted, joinedTo: null });
  return roots
    .filter(({ state }) => WAITING.has(state))
    .sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || b.createdAt - a.createdAt)
    .slice(0, OFFERED);
}

/** How many asked for each need: whoever asked first, and each voice after. */
export async function askedBy(needs: readonly Need[], store: Store): Promise<ReadonlyMap<Id, number>> {
  const counted = new Map(needs.map(({ id }) => [id, 1]));
  for (const { need } of await voicesFor(needs, store)) counted.set(need, (counted.get(need) ?? 1) + 1);
  return counted;
}

/** How many people besides `person` asked for any of these: each once, whatever they asked; who gave no name counts each time. */
export async function othersAmong(needs: readonly Need[], person: Id | null, store: Store): Promise<number> {
  const askers = [...needs, ...(await voicesFor(needs, store))].map((one) => one.person);
  const named = new Set(askers.filter((one) => one !== null && one !== person));
  return named.size + askers.filter((one) => one === null).length;
}

async function voicesFor(needs: readonly Need[], store: Store): Promise<readonly NeedVoice[]> {
  const [first] = needs;
  return first ? store.find("needVoice", { programme: first.programme, need: needs.map(({ id }) => id) }) : [];
}
