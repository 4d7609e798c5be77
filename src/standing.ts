import type { Store } from "./ports.js";

/** Slots of one state of the background; a full one starts anew rather than grow. */
const KEPT = 1000;
interface Slot {
  readonly asked: string;
  readonly found: unknown;
}
const kept = new WeakMap<object, Map<string, Slot>>();

/**
 * What `work` finds in the background alone, kept for as long as nobody changed any of it (`Store.background`): nothing of it may be
 * changed by whoever gets it. A slot keeps one answer, to what was `asked` of it last. Work that itself wrote is done again the next
 * time, and so is all work where the store cannot tell.
 */
export async function whileItStands<T>(store: Store, slot: string, work: () => Promise<T>, asked = ""): Promise<T> {
  const background = store.background?.();
  if (!background) return work();
  const there = kept.get(background) ?? new Map<string, Slot>();
  kept.set(background, there);
  const before = there.get(slot);
  if (before?.asked === asked) return before.found as T;
  const found = await work();
  if (there.size >= KEPT) there.clear();
  if (store.background?.() === background) there.set(slot, { asked, found });
  return found;
}
