import { describe, expect, it } from "vitest";
import { createSigner } from "../../adapters/web/signing.js";

describe("what the pages sign", () => {
  const signer = createSigner("new key", "old key");
  it("opens for its own purpose only, and only whole", () => {
    const sealed = signer.seal("form", "words");
    expect(signer.open("form", sealed)?.toString()).toBe("words");
    expect(signer.open("cookie", sealed)).toBeUndefined();
    for (const wrong of ["", ".", sealed.slice(1), sealed.slice(0, -1), `${sealed}.x`.replace(".", ""), sealed.split(".")[0]!])
      expect(signer.open("form", wrong)).toBeUndefined();
  });
  it("still opens what an older key sealed, and nothing of a key it does not know", () => {
    expect(signer.open("form", createSigner("old key").seal("form", "words"))?.toString()).toBe("words");
    expect(signer.open("form", createSigner("another").seal("form", "words"))).toBeUndefined();
    expect(createSigner("old key").open("form", signer.seal("form", "words"))).toBeUndefined();
  });
});
