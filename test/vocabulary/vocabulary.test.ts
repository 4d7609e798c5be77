import { describe, expect, it } from "vitest";
import { LOCALES } from "../../src/text/locales.js";
import { LISTS } from "../../src/vocabulary/entry.js";
import { SHIPPED } from "../../src/vocabulary/index.js";

const published = (list: (typeof LISTS)[number]) =>
  SHIPPED[list].filter((entry) => entry.source === "cop-track").map((entry) => entry.code);

describe("the shipped vocabulary", () => {
  it("has the counts the CoP-Track study states", () => {
    expect(SHIPPED.type).toHaveLength(11);
    expect(SHIPPED.theme).toHaveLength(13);
    expect(SHIPPED.programmeTool).toHaveLength(9);
    expect(SHIPPED.kmTool).toHaveLength(9);
    expect(SHIPPED.stakeholder).toHaveLength(11);
  });

  it("calls only what the study prints the study's", () => {
    expect(published("type")).toEqual(["email", "meeting", "call", "workshop", "writeshop"]);
    expect(published("theme")).toEqual(["capacity-building", "backstopping", "management"]);
    expect(published("programmeTool")).toHaveLength(9);
    expect(published("kmTool")).toHaveLength(9);
    expect(published("stakeholder")).toEqual([]);
  });

  it("has the type codes the command line promises", () => {
    expect(SHIPPED.type.map((entry) => entry.code)).toEqual(
      "email meeting call workshop writeshop training webinar conference field-visit exchange-visit online-discussion".split(" "),
    );
  });

  describe.each(LISTS)("%s", (list) => {
    it("has unique kebab-case codes", () => {
      const codes = SHIPPED[list].map((entry) => entry.code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    });

    it.each(LOCALES)("says every entry in %s, apart from the others, and shortly enough for an axis", (locale) => {
      for (const entry of SHIPPED[list]) {
        expect(entry.label[locale].trim(), entry.code).not.toBe("");
        expect([...entry.short[locale]].length, `${entry.code}: ${entry.short[locale]}`).toBeLessThanOrEqual(20);
        expect([...entry.short[locale]].length, entry.code).toBeGreaterThan(0);
      }
      expect(new Set(SHIPPED[list].map((entry) => entry.label[locale])).size).toBe(SHIPPED[list].length);
      expect(new Set(SHIPPED[list].map((entry) => entry.short[locale])).size).toBe(SHIPPED[list].length);
    });
  });
});
