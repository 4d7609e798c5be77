import { afterEach, expect, it, vi } from "vitest";
import { newId } from "../../src/domain/ids.js";

afterEach(() => vi.restoreAllMocks());

it("makes ids that are UUIDv7, all different, in the order in which they were made", () => {
  const made = Array.from({ length: 5000 }, newId);
  expect(new Set(made).size).toBe(5000);
  expect([...made].sort()).toEqual(made);
  for (const id of made) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

it("keeps their order while a clock that was put back is behind, and says the time they were made at", () => {
  const at = Date.now() + 60_000;
  const clock = vi.spyOn(Date, "now");
  const made = [at, at - 5000, at - 4000, at, at + 1].map((now) => {
    clock.mockReturnValue(now);
    return newId();
  });
  expect([...made].sort()).toEqual(made);
  const millis = (id = "") => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect([millis(made[0]), millis(made[4])]).toEqual([at, at + 1]);
});
