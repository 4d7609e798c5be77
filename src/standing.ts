import type { Store } from "./ports.js";

/** Keys of one state of the background; a full one starts anew rather than grow. */
const KEPT = 1000;
const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * What `work` finds in the background alone, kept under `key` for as long as nobody changed any of it (`Store.background`): nothing of it
 * may be changed by whoever gets it. Work that itself wrote is done again the next time, and so is all work where the store cannot tell.
 */
export async function whileItStands<T>(store: Store, key: string, work: () => Promise<T>): Promise<T> {
  const background = store.background?.();
  if (!background) return work();
  const there = kept.get(background) ?? new Map<string, unknown>();
  kept.set(background, there);
  if (there.has(key)) return there.get(key) as T;
  const found = await work();
  if (there.size >= KEPT) there.clear();
  if (store.background?.() === background) there.set(key, found);
  return found;
}
