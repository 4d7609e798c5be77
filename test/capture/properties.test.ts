import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/capture/draft.js";
import { fold } from "../../src/capture/fold.js";
import { LEXICONS } from "../../src/capture/lexicon/index.js";
import type { Owner } from "../../src/capture/line.js";
import { explainLine, parseLine } from "../../src/capture/parse-line.js";
import { MOST_WORDS, tokenise } from "../../src/capture/tokens.js";
import { LOCALES } from "../../src/text/locales.js";
import { contextFor, linesOf } from "./corpus.js";

const corpus = ["en", "fr", "ar", "ro", "ru", "mixed"].flatMap((file) => linesOf(file).map((line) => line.text));
const words = [...new Set(corpus.flatMap((text) => text.split(/\s+/)))];
const locale = fc.constantFrom(...LOCALES);

/** Lines made of the corpus's own words in any order, with strange ones between: likelier to trip the readers than noise. */
const shuffled = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(" "));
const anything = fc.oneof(
  shuffled,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.tuple(fc.constantFrom(...corpus), fc.constantFrom(...corpus)).map(([a, b]) => `${a}, ${b}`),
);

const keys = (text: string) => tokenise(text).map((token) => fold(token.text));

describe("parseLine", () => {
  it("never throws, and gives the same answer twice", () => {
    fc.assert(
      fc.property(anything, locale, (text, language) => {
        const context = contextFor(language);
        expect(parseLine(text, context)).toEqual(parseLine(text, context));
      }),
      { numRuns: 1500 },
    );
  });

  it("loses no typed word: each stands in a field's reading, in the title or in the rest", () => {
    fc.assert(
      fc.property(anything, locale, (text, language) => {
        const { draft, words: read } = explainLine(text, contextFor(language));
        const kept = new Set(keys(`${draft.rest} ${draft.title ?? ""}`));
        for (const word of read)
          expect(standsSomewhere(word, draft, kept), `${word.text} (${word.owner}) in ${JSON.stringify(text)}`).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("keeps a word it cannot know, wherever it stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpus), fc.nat(), locale, (text, at, language) => {
        const parts = text.split(" ");
        parts.splice(at % (parts.length + 1), 0, "blorptagix");
        const draft = parseLine(parts.join(" "), contextFor(language));
        const there = [
          draft.rest,
          draft.title ?? "",
          ...draft.organisations.map((one) => one.name),
          ...draft.links,
          ...draft.people.map((one) => one.name),
        ];
        expect(there.join(" ").toLowerCase(), parts.join(" ")).toContain("blorptagix");
      }),
      { numRuns: 1500 },
    );
  });

  it("reads the same from composed and decomposed letters, and from Arabic-Indic digits", () => {
    const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    for (const text of corpus) {
      const {
        title: _,
        rest: __,
        notes: ___,
        organisations: o1,
        people: p1,
        links: l1,
        ...composed
      } = parseLine(text.normalize("NFC"), contextFor("en"));
      const {
        title: ____,
        rest: _____,
        notes: ______,
        organisations: o2,
        people: p2,
        links: l2,
        ...decomposed
      } = parseLine(text.normalize("NFD"), contextFor("en"));
      expect(decomposed, text).toEqual(composed);
      expect([o2.length, p2.length, l2.length], text).toEqual([o1.length, p1.length, l1.length]);
      if (!/https?:|@|[a-z]\d|\d[a-z]/i.test(text)) {
        const { date, time, participants } = parseLine(arabic(text), contextFor("en"));
        expect({ date, time, participants }, text).toEqual({
          date: composed.date,
          time: composed.time,
          participants: composed.participants,
        });
      }
    }
  });

  it("says real days only, and never ends before it begins", () => {
    fc.assert(
      fc.property(shuffled, locale, (text, language) => {
        const { date, endDate, time, durationMinutes, participants } = parseLine(text, contextFor(language));
        for (const day of [date, endDate]) if (day) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        if (endDate) expect(endDate > (date ?? "9999")).toBe(true);
        if (time) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        if (durationMinutes !== null) expect(durationMinutes).toBeGreaterThan(0);
        const { total, female, male } = participants;
        if (female !== null || male !== null) expect(total ?? 0).toBeGreaterThanOrEqual((female ?? 0) + (male ?? 0));
      }),
      { numRuns: 1500 },
    );
  });

  it("reads a very long line's beginning and keeps all of it", () => {
    const text = `call with INRA yesterday ${"lorem ipsum 42 ".repeat(5000)}end`;
    const draft = parseLine(text, contextFor("en"));
    expect(draft).toMatchObject({ type: "call", date: "2026-11-21" });
    expect(keys(draft.rest).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(draft.rest.split("lorem").length).toBe(5001);
    expect(draft.rest.endsWith("end")).toBe(true);
  });
});

const spelled = (pick: (lexicon: (typeof LEXICONS)["en"]) => string): Set<string> =>
  new Set(
    Object.values(LEXICONS)
      .flatMap((lexicon) => pick(lexicon).split(/[|\s'’-]+/))
      .map(fold),
  );
const small = spelled((lexicon) => lexicon.glue);
const leads = spelled((lexicon) => [lexicon.about, lexicon.aboutKept, lexicon.aboutWeak].join("|"));
/** An Arabic word without what is written onto it. */
const bare = (key: string) => key.replace(/^[وف]/, "").replace(/^ال|^[بلك](?:ال)?/, "");
const isIn = (list: Set<string>, key: string) => list.has(key) || list.has(bare(key)) || list.has(key.replace(/^[وف]/, ""));

/** A reading may own a word only where its field says something; a small word only where the lexicon calls it one. */
function standsSomewhere(word: { text: string; owner: Owner | null }, draft: Draft, kept: Set<string>): boolean {
  const key = fold(word.text);
  switch (word.owner) {
    case "link":
      return draft.links.length > 0;
    case "people":
      return draft.people.length > 0;
    case "date":
      return draft.date !== null;
    case "time":
      return draft.time !== null;
    case "duration":
      return draft.durationMinutes !== null;
    case "count":
      return Object.values(draft.participants).some((count) => count !== null);
    case "mode":
      return draft.mode !== null;
    case "type":
      return draft.type !== null;
    case "organisation":
      return draft.organisations.length > 0;
    case "country":
      return draft.country !== null;
    case "vocabulary":
      return draft.themes.length + draft.tools.length > 0;
    case "title":
      return kept.has(key) || isIn(leads, key);
    case "small":
      return isIn(small, key);
    case null:
      return kept.has(key);
  }
}
