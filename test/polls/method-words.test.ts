import { beforeAll, describe, expect, it } from "vitest";
import { METHODS, type MethodName } from "../../src/domain/voting/index.js";
import { methodName, methodSentence, problemWords, voiceSentence } from "../../src/features/polls/method-words.js";
import { LOCALES } from "../../src/text/locales.js";
import { loadCatalogues, sayIn } from "../../src/text/say.js";

const names = Object.keys(METHODS) as MethodName[];
const twenty = Array.from({ length: 20 }, (_, index) => `c${index}`);

describe("methods in words", () => {
  beforeAll(loadCatalogues);

  it.each(LOCALES)("%s: every method has a name and one sentence, with no parameter left open", (locale) => {
    const say = sayIn(locale);
    const said = names.flatMap((name) => [methodName(say, name), methodSentence(say, name, twenty, {})]);
    expect(new Set(said).size).toBe(2 * names.length);
    for (const sentence of [...said, voiceSentence(say, "country"), voiceSentence(say, "organisation")]) {
      expect(sentence).not.toMatch(/[{}]|undefined/);
      // One sentence: a full stop at the end or nowhere.
      expect(sentence.slice(0, -1)).not.toMatch(/[.!?؟]\s/);
    }
  });

  it("says this poll's numbers", () => {
    const say = sayIn("en");
    expect(methodSentence(say, "dots", twenty, {})).toContain("You have 5 dots");
    expect(methodSentence(say, "dots", twenty, { dots: 1, stack: true })).toContain("You have 1 dot: put it on");
    expect(methodSentence(say, "dots", twenty, { dots: 2, stack: true })).toContain("several on one");
    expect(methodSentence(say, "nominal", ["a", "b", "c"], {})).toContain("ranks the 3 that matter most");
  });

  it("a problem tells what to do, with its numbers", () => {
    const [problem] = METHODS.dots.check({ c0: 1, c1: 1, c2: 1 }, twenty, { dots: 2 });
    expect(problem && problemWords(sayIn("en"), problem)).toBe("You gave 3 dots and have 2. Please take some back.");
    const [twice] = METHODS.ranking.check({ c0: 1, c1: 1 }, twenty, {});
    expect(twice && problemWords(sayIn("ru"), twice)).toBe(
      "Место 1 указано несколько раз. Пожалуйста, укажите каждое место один раз.",
    );
  });
});
