import type { Instant } from "../../../src/events.js";
import type { Say } from "../../../src/text/say.js";

/** An instant as people read it in their language and zone: "22 Nov 2026, 14:30". */
export function when(at: Instant, zone: string, say: Say): string {
  const tag = say.locale === "ar" ? "ar-u-nu-latn" : say.locale === "en" ? "en-GB" : say.locale;
  return new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(at);
}
