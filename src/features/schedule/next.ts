import { DateTime } from "luxon";
import type { Community } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { nextOn } from "../../schedule.js";
import { tagOf } from "../../text/locales.js";
import { digestRhythm } from "../week/by-itself.js";

/** When the next digest of a community comes, in words: day, hour and zone; or that it is paused. */
export function nextDigest(community: Community, { say, now }: Pick<Context, "say" | "now">): string {
  const { name, zone, settings } = community;
  if (settings.paused) return say("schedule.isPaused", { community: name });
  const next = nextOn(digestRhythm(community), now);
  if (!next) return say("schedule.noNext", { community: name });
  const at = DateTime.fromMillis(next.at, { zone }).setLocale(tagOf(say.locale));
  const when = at.toLocaleString({ weekday: "long", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  return say("schedule.next", { community: name, when, zone });
}
