import { describe, expect, it } from "vitest";
import { ALIKE, type Asked, alikeness, languageOf } from "../../src/domain/needs-alike/index.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { CORPUS } from "./corpus.js";

const asked = (text: string, language: string): Asked => ({ text, language, themes: [], organisation: null });

/** Every pair of a language's needs: do they ask the same, and are they found to? */
function judged(locale: Locale) {
  const all = CORPUS[locale].flatMap((group, index) => group.map((text) => ({ text, index })));
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => ({ one, other })));
  const found = pairs.map(({ one, other }) => ({
    same: one.index === other.index,
    score: alikeness(asked(one.text, locale), asked(other.text, locale)),
    texts: `${one.text} | ${other.text}`,
  }));
  return {
    missed: found.filter(({ same, score }) => same && score < ALIKE).map(({ texts, score }) => `${texts} ${score.toFixed(2)}`),
    wrong: found.filter(({ same, score }) => !same && score >= ALIKE).map(({ texts, score }) => `${texts} ${score.toFixed(2)}`),
    same: found.filter(({ same }) => same).length,
  };
}

describe.each(LOCALES)("needs that ask the same, in %s", (locale) => {
  it("are found, and others are not", () => {
    const { missed, wrong, same } = judged(locale);
    expect(wrong, "offered though they ask something else").toEqual([]);
    expect(missed.length, `missed of ${same}: ${missed.join("\n")}`).toBeLessThanOrEqual(Math.floor(same / 4));
  });

  it("are known for their language", () => {
    const wrong = CORPUS[locale].flat().filter((text) => languageOf(text, locale) !== locale);
    expect(wrong).toEqual([]);
    // Also where the speaker's own language is another one, nearly always.
    const elsewhere = LOCALES.find((one) => one !== locale) ?? "en";
    const taken = CORPUS[locale].flat().filter((text) => languageOf(text, elsewhere) !== locale);
    expect(taken.length / CORPUS[locale].flat().length, taken.join("\n")).toBeLessThan(0.35);
  });
});

it("never finds needs alike across languages, and adds a little for a theme and an organisation in common", () => {
  const base = asked("seed certification", "en");
  expect(alikeness(base, asked("seed certification", "fr"))).toBe(0);
  const far = asked("certification of seed potatoes for young growers", "en");
  const plain = alikeness(base, far);
  const near = alikeness({ ...base, themes: ["t"], organisation: "o" }, { ...far, themes: ["t"], organisation: "o" });
  expect(near).toBeCloseTo(plain + 0.15);
});
