import type { Instant } from "../../events.js";
import type { Say } from "../../text/say.js";

const STEPS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "an hour ago", "yesterday", in the language of `say`. */
export function ago(at: Instant, now: Instant, say: Say): string {
  const past = Math.max(now - at, 0);
  const [unit, size] = STEPS.find(([, length]) => past >= length) ?? ["minute", 60_000];
  const tag = say.locale === "ar" ? "ar-u-nu-latn" : say.locale;
  return new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(-Math.floor(past / size), unit);
}
