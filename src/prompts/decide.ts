import type { Id, PersonSettings, Prompt } from "../domain/records.js";
import type { Instant } from "../events.js";

/** Messages a week that a person gets without having asked, where they set nothing else. */
export const BUDGET = 2;
/** The week the budget counts: any seven days, so that Sunday and Monday together never bring four. */
export const WEEK_MS = 7 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Something that waits for a person, with the first instant inside their hours (now or later). */
export type Candidate = Pick<Prompt, "id" | "kind" | "use" | "from" | "expires" | "createdAt"> & {
  readonly opensAt: Instant;
  /** Their community: it is gone, they left it, or it is paused. */
  readonly barred?: "gone" | "left" | "paused" | undefined;
};

export type Decision = { readonly id: Id } & (
  | { readonly what: "send"; readonly why: "fits" }
  | { readonly what: "wait"; readonly why: "early" | "paused" | "snoozed" | "hours" | "budget"; readonly until: Instant }
  | { readonly what: "drop"; readonly why: "expired" | "off" | "gone" | "left" }
);

export interface Standing {
  readonly waiting: readonly Candidate[];
  /** When this person got something they had not asked for. */
  readonly sent: readonly Instant[];
  readonly settings: PersonSettings;
  readonly now: Instant;
}

/**
 * What to send a person now, what later and what never, each with its reason: pure. What does not fit the budget waits, shown on their
 * own page, until a place comes free or it is too late. Of several the most useful goes first, then the one that runs out first.
 */
export function decide({ waiting, sent, settings, now }: Standing): readonly Decision[] {
  const budget = settings.promptBudget ?? BUDGET;
  const recent = sent.filter((at) => at > now - WEEK_MS).sort((a, b) => a - b);
  const snoozedUntil = settings.snoozedUntil ?? 0;
  const taken = [...recent];
  return [...waiting]
    .sort((a, b) => b.use - a.use || a.expires - b.expires || a.createdAt - b.createdAt || a.id.localeCompare(b.id))
    .map(({ id, kind, from, expires, opensAt, barred }): Decision => {
      if (expires <= now) return { id, what: "drop", why: "expired" };
      if (settings.nudges === "off" || settings.promptsOff?.includes(kind)) return { id, what: "drop", why: "off" };
      if (barred === "gone" || barred === "left") return { id, what: "drop", why: barred };
      if (barred === "paused") return { id, what: "wait", why: "paused", until: now + DAY_MS };
      if (from > now) return { id, what: "wait", why: "early", until: from };
      if (snoozedUntil > now) return { id, what: "wait", why: "snoozed", until: snoozedUntil };
      if (opensAt > now) return { id, what: "wait", why: "hours", until: opensAt };
      if (taken.length < budget) {
        taken.push(now);
        return { id, what: "send", why: "fits" };
      }
      return { id, what: "wait", why: "budget", until: freeAt(taken, budget) ?? expires };
    });
}

/** When the next place comes free, counting what is sent now; undefined where the budget is nothing at all. */
function freeAt(taken: readonly Instant[], budget: number): Instant | undefined {
  const oldest = budget < 1 ? undefined : taken.at(-budget);
  return oldest === undefined ? undefined : oldest + WEEK_MS;
}
