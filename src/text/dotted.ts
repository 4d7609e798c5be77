import type { Say } from "./say.js";

/** "Call · Seed policy · 21 Nov 2026": parts in their order, also where scripts that run in both directions meet. */
export const dotted = (parts: readonly string[], say: Say): string =>
  // First-strong isolate … pop: a Latin title does not drag the date behind it along, nor an Arabic one elsewhere.
  parts.map((part) => (say.direction === "rtl" || RTL.test(part) ? `\u2068${part}\u2069` : part)).join(" · ");

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
