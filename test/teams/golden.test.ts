import { describe, expect, it } from "vitest";
import { cardsOf } from "../../adapters/teams/message.js";
import { chartBlock, message } from "../../src/message.js";
import { loadCatalogues } from "../../src/text/say.js";
import { gallery } from "./gallery.js";
import { memoryLog, pixelCharts } from "./quiet.js";
import { bytesOf, faults, partsOf } from "./strict-card.js";

await loadCatalogues();
const cards = await gallery(pixelCharts);

describe.each(Object.entries(cards))("the card %s", (name, card) => {
  it("is what a person last looked at", async () => {
    await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot(`../golden/teams/${name}.json`);
  });
  it("has nothing that Teams refuses, and Microsoft's parser takes it", () => {
    expect(faults(card)).toEqual([]);
    expect(bytesOf(card)).toBeLessThan(28 * 1024);
  });
});

describe("a chart", () => {
  const one = (card: unknown) => partsOf(card).find((part) => String(part.type).startsWith("Chart."));
  const block = chartBlock({
    kind: "bar",
    title: "T",
    categories: ["a"],
    series: [{ name: "s", data: [1] }],
    locale: "en",
    alt: "a 1",
  });
  it.each([
    ["too many bytes", async () => new Uint8Array(1024 * 1024 + 1)],
    ["too many pixels", async () => png(1025, 10)],
    ["a picture that cannot be drawn", () => Promise.reject(new Error("no fonts"))],
  ])("says its numbers in words instead of a picture with %s", async (_why, draw) => {
    const log = memoryLog();
    const [card] = await cardsOf(message("en", block), { charts: { png: draw, close: async () => undefined }, log });
    expect(one(card)?.fallback).toMatchObject({ type: "RichTextBlock", inlines: [{ text: "a 1" }] });
    expect(log.lines).toHaveLength(1);
  });
  it("has the picture of the greatest size that fits", async () => {
    const [card] = await cardsOf(message("en", block), {
      charts: { png: async () => png(1024, 1024), close: async () => undefined },
      log: memoryLog(),
    });
    expect(one(card)?.fallback).toMatchObject({ type: "Image", altText: "a 1" });
  });
});

/** The beginning of a picture of that size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
