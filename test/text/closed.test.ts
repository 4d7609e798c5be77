import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, textField } from "../../src/form.js";
import { closed } from "../../src/text/closed.js";
import { loadCatalogues, sayIn } from "../../src/text/say.js";

await loadCatalogues();
const OPENS: Readonly<Record<string, string>> = {
  "\u202A": "\u202C",
  "\u202B": "\u202C",
  "\u202D": "\u202C",
  "\u202E": "\u202C",
  "\u2066": "\u2069",
  "\u2067": "\u2069",
  "\u2068": "\u2069",
};
const anything = fc
  .array(fc.constantFrom(...Object.keys(OPENS), "\u202C", "\u2069", "\u200F", "\n", "a", "ب", "1"), { maxLength: 14 })
  .map((signs) => signs.join(""));

/** Does every line open and close in pairs, the last opened first? */
const inPairs = (text: string): boolean =>
  text.split("\n").every((line) => {
    const open: string[] = [];
    for (const sign of line) {
      if (sign in OPENS) open.push(OPENS[sign] ?? "");
      else if ((sign === "\u202C" || sign === "\u2069") && open.pop() !== sign) return false;
    }
    return open.length === 0;
  });
const seen = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

describe("controls of direction in what people type", () => {
  it("open and close in pairs on every line, whatever was typed", () => {
    fc.assert(
      fc.property(anything, (text) => inPairs(closed(text))),
      { numRuns: 2_000 },
    );
  });
  it("leave what is seen as it is, and what is closed already", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(seen(closed(text))).toBe(seen(text));
        expect(closed(closed(text))).toBe(closed(text));
        if (inPairs(text)) expect(closed(text)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
  it("are closed in every field of a form", () => {
    const fields = { title: textField({ label: "Title", required: true }) };
    expect(parse(fields, { title: "\u202E12 seeds" }, sayIn("en"))).toEqual({
      ok: true,
      values: { title: "\u202E12 seeds\u202C" },
    });
  });
});
