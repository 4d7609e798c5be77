import { NearTexts } from "../../capture/index.js";
import { fold } from "../../domain/fold.js";
import type { Organisation } from "../../domain/records.js";

export interface Pair {
  readonly a: Organisation;
  readonly b: Organisation;
}

/** Small words that stand in a name and in no acronym. */
const SMALL = new Set(
  "de des du la le les l d et of the and for a al pentru si și a i и по для в на في و".split(" ").map((word) => fold(word)),
);
const wordsOf = (name: string): readonly string[] =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== "" && !SMALL.has(word));

/** Gives others their turn after so many names. */
const BREATH = 25;

/**
 * Pairs that are probably one organisation: a name (or other name) spelled nearly like another's, the same words in another order,
 * or an acronym of the other's words. Those known to be in different countries are not. Most certain first; at most `limit`.
 */
export async function probablySame(known: readonly Organisation[], limit: number): Promise<readonly Pair[]> {
  const names = known.flatMap((one) =>
    [one.name, ...one.aliases].map((name) => ({ one, folded: fold(name), words: wordsOf(name) })),
  );
  const near = new NearTexts(names.map((name) => name.folded));
  const pairs = new Map<string, Pair & { readonly slips: number }>();
  const put = (a: Organisation, b: Organisation, slips: number): void => {
    if (a.id === b.id || (a.country && b.country && a.country !== b.country)) return;
    const [first, second] = a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? [a, b] : [b, a];
    const key = pairKey(first.id, second.id);
    const there = pairs.get(key);
    if (!there || slips < there.slips) pairs.set(key, { a: first, b: second, slips });
  };
  const byKey = new Map<string, Organisation[]>();
  const shelve = (key: string, one: Organisation): void => void byKey.set(key, [...(byKey.get(key) ?? []), one]);
  for (const { one, folded, words } of names) {
    shelve(folded, one);
    if (words.length > 1) shelve([...words].sort().join(" "), one);
    if (words.length > 2) shelve(words.map((word) => [...word][0]).join(""), one);
  }
  for (const same of byKey.values()) for (const a of same.slice(0, 5)) for (const b of same.slice(0, 5)) put(a, b, 0);
  for (const [at, { one, folded }] of names.entries()) {
    for (const { index, slips } of near.find(folded)) {
      const other = names[index]?.one;
      if (other) put(one, other, slips);
    }
    if (at % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return [...pairs.values()].sort((x, y) => x.slips - y.slips || (x.a.name < y.a.name ? -1 : 1)).slice(0, limit);
}

/** How "these are two" is remembered, whichever is named first. */
export const pairKey = (a: string, b: string): string => `not-same:${[a, b].sort().join(":")}`;
