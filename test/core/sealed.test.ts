import { expect, it } from "vitest";
import { sealer } from "../../src/sealed.js";

const old = "an old key of at least 32 characters";
const fresh = "a fresh key of at least 32 characters";

it("gives back what was sealed, and hides it", () => {
  const one = sealer([fresh], "tokens");
  const sealed = one.seal("xoxb-secret", "T1");
  expect(sealed).not.toContain("secret");
  expect(one.open(sealed, "T1")).toBe("xoxb-secret");
  expect(one.seal("xoxb-secret", "T1")).not.toBe(sealed);
});

it("refuses what was changed, moved to another record, or sealed for another purpose", () => {
  const one = sealer([fresh], "tokens");
  const sealed = one.seal("xoxb-secret", "T1");
  const [version, id, iv, tag, data] = sealed.split(".");
  const changed = [version, id, iv, tag, `${data?.startsWith("A") ? "B" : "A"}${data?.slice(1)}`].join(".");
  expect(() => one.open(changed, "T1")).toThrow();
  expect(() => one.open(sealed, "T2")).toThrow();
  expect(() => sealer([fresh], "sessions").open(sealed, "T1")).toThrow();
  expect(() => one.open([version, id, iv, tag?.slice(0, 6), data].join("."), "T1")).toThrow();
});

it("opens under an old key, seals under the first, and says which is which", () => {
  const before = sealer([old], "tokens").seal("x", "T1");
  const rotated = sealer([fresh, old], "tokens");
  expect(rotated.open(before, "T1")).toBe("x");
  expect(rotated.isCurrent(before)).toBe(false);
  expect(rotated.isCurrent(rotated.seal("x", "T1"))).toBe(true);
  expect(() => sealer([fresh], "tokens").open(before, "T1")).toThrow("SECRET_KEY");
});
