import type { Counted, Meter, Store, Timed } from "./ports.js";

/** What was counted and timed since the start: plain numbers, so that nothing is loaded until somebody asks for them. */
export interface Readings extends Meter {
  readonly counts: ReadonlyMap<Counted, ReadonlyMap<string, Count>>;
  readonly times: ReadonlyMap<Timed, Time>;
}
interface Count {
  readonly by: Readonly<Record<string, string>>;
  readonly n: number;
}
interface Time {
  readonly times: number;
  readonly ms: number;
  readonly last: number;
}

export function createMeter(): Readings {
  const counts = new Map<Counted, Map<string, Count>>();
  const times = new Map<Timed, Time>();
  return {
    counts,
    times,
    count(what, by = {}) {
      const of = counts.get(what) ?? new Map<string, Count>();
      counts.set(what, of);
      // One kind of count is always told apart by the same names.
      const key = Object.values(by).join("\n");
      of.set(key, { by, n: (of.get(key)?.n ?? 0) + 1 });
    },
    took(what, ms) {
      const before = times.get(what) ?? { times: 0, ms: 0, last: 0 };
      times.set(what, { times: before.times + 1, ms: before.ms + ms, last: ms });
    },
  };
}

/** The same store, its commits counted: saved, lost to another writer, or failed. */
export const metered = (store: Store, meter: Meter): Store => ({
  ...store,
  atomically: (steps) =>
    store.atomically(steps).then(
      () => meter.count("save", { outcome: "saved" }),
      (error: unknown) => {
        const lost = error instanceof Error && error.name === "Conflict";
        meter.count("save", { outcome: lost ? "conflict" : "failed" });
        throw error;
      },
    ),
});
