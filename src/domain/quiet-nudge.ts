import type { Signal, SignalKind } from "./dormancy.js";

/** Signs that a community may be going quiet by themselves; the others count only together. */
const ENOUGH_ALONE: readonly SignalKind[] = ["silent", "shrinking"];

export type QuietNudge =
  | { readonly nudge: true; readonly signals: readonly Signal[] }
  | { readonly nudge: false; readonly why: "well" | "too-little" | "told" };

/**
 * Should whoever runs a community hear of these signs? One that says it by itself, or two others together. `told`: the kinds they heard
 * of in the last four weeks; nothing new is no news.
 */
export function quietNudge(signals: readonly Signal[], told: readonly SignalKind[]): QuietNudge {
  if (signals.length === 0) return { nudge: false, why: "well" };
  if (!signals.some(({ kind }) => ENOUGH_ALONE.includes(kind)) && signals.length < 2) return { nudge: false, why: "too-little" };
  const news = signals.filter(({ kind }) => !told.includes(kind));
  return news.length === 0 ? { nudge: false, why: "told" } : { nudge: true, signals: news };
}
