import { canBeAny, type Edge, type Network, valuesOf } from "./suppression-ranges.js";

export interface Rule {
  readonly threshold: number;
  /** The least that "<5" can be: 1 where zeros are shown, else 0. */
  readonly least: number;
}

/** "blurred": hidden, and nothing may be concluded from how it is marked. */
type State = "shown" | "under" | "hidden" | "blurred";

/** One count of a table while it is decided what to show. */
export interface Entry extends Edge {
  /** A grand total is never hidden; a known one is not even marked small. */
  readonly kind: "cell" | "margin" | "grand" | "known";
  /** What the reader knows it cannot exceed. */
  readonly most: number;
  state: State;
  low: number;
  high: number;
}

export function entryOf(count: number, kind: Entry["kind"], from: number, to: number, most = Number.POSITIVE_INFINITY): Entry {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`suppression: ${count} is no count`);
  return { count, kind, from, to, most: Math.max(count, most), state: "shown", low: count, high: count };
}

/** Sets what is shown of a count, and with it what a reader knows. */
export function mark(entry: Entry, state: State, { threshold, least }: Rule): void {
  entry.state = state;
  entry.low = { shown: entry.count, under: least, hidden: threshold, blurred: 0 }[state];
  entry.high = { shown: entry.count, under: Math.min(threshold - 1, entry.most), hidden: entry.most, blurred: entry.most }[state];
}

export const isSmall = ({ count }: Entry, { threshold, least }: Rule): boolean => count < threshold && count >= least;
export const isWithheld = ({ state }: Entry): boolean => state !== "shown";

/** Marks the small counts and hides others until every withheld one is safe. False where there is nothing left to hide. */
export function protect(entries: readonly Entry[], rule: Rule): boolean {
  const at = networkOf(entries);
  for (const entry of entries)
    if (entry.state === "shown" && entry.kind !== "known" && isSmall(entry, rule)) mark(entry, "under", rule);
  // Hiding more never makes a safe count unsafe, so each is settled once; what is hidden on the way joins the list.
  const open = entries.filter(isWithheld);
  for (const entry of open)
    while (!isSafe(at, entry, rule)) {
      const cover = cheapest(at, [entry.from, entry.to], rule) ?? cheapest(at, [...at.keys()], rule);
      if (!cover) return false;
      hide(cover);
      pair(cover);
    }
  return true;

  function hide(cover: Entry): void {
    mark(cover, "hidden", rule);
    open.push(cover);
  }
  /** A count hidden alone in a sum follows from it, so another one goes with it at once. */
  function pair(entry: Entry): void {
    for (const node of [entry.from, entry.to]) {
      const cover = withheldAt(at, node) < 2 ? cheapest(at, [node], rule) : null;
      if (cover) hide(cover);
    }
  }
}

function isSafe(at: Network, entry: Entry, { threshold, least }: Rule): boolean {
  if (entry.state === "under") return canBeAny(at, entry);
  const enough = Math.min(threshold - least, entry.high - entry.low + 1);
  return valuesOf(at, entry, enough) >= enough;
}

function networkOf(entries: readonly Entry[]): Entries {
  const network = new Map<number, Entry[]>();
  for (const entry of entries)
    for (const node of [entry.from, entry.to]) {
      const there = network.get(node);
      if (there) there.push(entry);
      else network.set(node, [entry]);
    }
  return network;
}

type Entries = ReadonlyMap<number, readonly Entry[]>;
const withheldAt = (at: Entries, node: number): number => (at.get(node) ?? []).filter(isWithheld).length;

/** The count in these sums whose hiding costs least: a cell before a total; whose other sum hides something already; able to give way; small. */
function cheapest(at: Entries, nodes: readonly number[], { threshold, least }: Rule): Entry | null {
  const range = threshold - 1 - least;
  const cost = (entry: Entry): number[] => [
    entry.kind === "cell" ? 0 : 1,
    [entry.from, entry.to].filter((node) => withheldAt(at, node) === 0).length,
    entry.count - range >= threshold && entry.count + range <= entry.most ? 0 : 1,
    entry.count,
  ];
  const free = nodes
    .flatMap((node) => at.get(node) ?? [])
    .filter((entry) => entry.state === "shown" && (entry.kind === "cell" || entry.kind === "margin") && entry.count >= threshold)
    .map((entry) => ({ entry, cost: cost(entry) }));
  const less = (a: readonly number[], b: readonly number[]): number =>
    a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return free.sort((a, b) => less(a.cost, b.cost))[0]?.entry ?? null;
}
