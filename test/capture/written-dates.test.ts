import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLine } from "../../src/capture/index.js";
import { contextFor } from "./corpus.js";

const day = fc.date({ min: new Date("2001-01-01T00:00:00Z"), max: new Date("2026-11-22T00:00:00Z"), noInvalidDate: true });
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { day: "numeric", month: "long", year: "numeric" },
  { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "short", year: "numeric" },
  { weekday: "short", day: "numeric", month: "short", year: "numeric" },
];

/** The engine's own way of writing a date is a source of dates that the lexicons were not written from. */
describe.each([
  ["en-GB", "en"],
  ["en-US", "en"],
  ["fr", "fr"],
  ["fr-MA", "fr"],
  ["ar-EG", "ar"],
  ["ar-MA", "ar"],
  ["ar-SY", "ar"],
  ["ar-TN", "ar"],
  ["ro", "ro"],
  ["ru", "ru"],
] as const)("dates as %s writes them", (tag, locale) => {
  it.each(STYLES.map((style) => [Object.entries(style).join(" "), style] as const))("%s", (_, style) => {
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...style, timeZone: "UTC" });
    fc.assert(
      fc.property(day, (date) => {
        const written = format.format(date);
        for (const own of new Set([locale, "en"] as const)) {
          const draft = parseLine(`FAO, ${written}, 12 pax`, contextFor(own));
          expect([draft.date, draft.endDate, draft.participants.total], written).toEqual([
            date.toISOString().slice(0, 10),
            null,
            12,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
