import { describe, expect, it } from "vitest";
import { parseLine } from "../../src/capture/parse-line.js";
import { compare, contextFor, linesOf } from "./corpus.js";

describe.each(["en", "fr", "ar", "ro", "ru", "mixed", "held-aside", "second-aside"] as const)("the corpus: %s", (file) => {
  it.each(linesOf(file).map((line) => [line.text, line] as const))("%s", (text, line) => {
    const locale = line.locale ?? (file === "mixed" || file === "held-aside" || file === "second-aside" ? "en" : file);
    const { expected, actual } = compare(line, parseLine(text, contextFor(locale)), locale);
    expect(actual).toEqual(expected);
  });
});
