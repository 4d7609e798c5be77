import { parseArgs } from "node:util";
import { isZone } from "../domain/dates.js";
import type { Instant } from "../events.js";
import { LOCALES, type Locale } from "../text/locales.js";
import type { KnownOrganisation } from "./draft.js";
import { parseLine } from "./parse-line.js";
import { toJson } from "./to-json.js";

/**
 * `coptrack parse --locale fr --zone Africa/Casablanca --at 2026-11-22T10:00Z "…"`: one JSON object on one line.
 * @throws Error with a sentence for the person at the keyboard, where an option cannot be used.
 */
export function parseCommand(
  args: readonly string[],
  now: Instant = Date.now(),
  organisations: readonly KnownOrganisation[] = [],
): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { locale: { type: "string", default: "en" }, zone: { type: "string", default: "UTC" }, at: { type: "string" } },
    allowPositionals: true,
  });
  const locale = LOCALES.find((one) => one === values.locale);
  if (!locale) throw new Error(`--locale ${values.locale} is not one of ${LOCALES.join(", ")}.`);
  if (!isZone(values.zone)) throw new Error(`--zone ${values.zone} is not a time zone; write it like Africa/Casablanca.`);
  const at = values.at === undefined ? now : Date.parse(values.at);
  if (!Number.isFinite(at)) throw new Error(`--at ${values.at} is not an instant; write it like 2026-11-22T10:00Z.`);
  return JSON.stringify(
    toJson(parseLine(positionals.join(" "), { locale: locale satisfies Locale, zone: values.zone, now: at, organisations })),
  );
}
