import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePaste } from "../../../src/capture/index.js";
import { LOCALES } from "../../../src/text/locales.js";
import { contextFor, linesOf } from "../corpus.js";

const corpus = ["en", "fr", "ar", "ro", "ru", "mixed"].flatMap((file) => linesOf(file).map((line) => line.text));
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...corpus) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "From: a@example.org",
      "Subject: seeds",
      "Date;Type;Title",
      "2026-11-16\tcall\tINRA",
      '"open',
      "> quoted",
      "On 3 Nov, X wrote:",
      "Monday 16 November",
      "BEGIN:VCALENDAR",
      "-----Original Message-----",
      "",
    ),
  },
);
const pasted = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

describe("parsePaste", () => {
  it("never throws, and loses no line: each stands in an entry or beside it", async () => {
    await fc.assert(
      fc.asyncProperty(pasted, fc.constantFrom(...LOCALES), async (text, locale) => {
        const paste = await parsePaste(text, contextFor(locale));
        if (!paste.ok || paste.kind === "ics" || paste.kind === "eml") return;
        const kept = [...paste.drafts, ...paste.beside].map((one) => one.text).join("\n");
        for (const typed of text.split(/\r\n|\r|\n/)) {
          const words = typed
            .replaceAll("\u0000", "")
            .replace(/^\ufeff/, "")
            .trim();
          expect(kept.includes(words), `${JSON.stringify(words)} of ${JSON.stringify(text)} (${paste.kind})`).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });
});
