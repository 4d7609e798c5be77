import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GivingWay } from "../../adapters/slack/giving-way.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const turnOfTheLoop = () => vi.advanceTimersByTimeAsync(0);

it("lets what is said afterwards wait until everybody is acknowledged, then go one a turn, in order", async () => {
  const way = new GivingWay();
  const went: string[] = [];
  const [one, other] = [way.arrived(), way.arrived()];
  void way.turn().then(() => went.push("first"));
  void way.turn().then(() => went.push("second"));
  one();
  one();
  await turnOfTheLoop();
  expect(went).toEqual([]);
  other();
  await vi.advanceTimersToNextTimerAsync();
  expect(went).toEqual(["first"]);
  // Somebody comes between the two.
  const third = way.arrived();
  await vi.advanceTimersToNextTimerAsync();
  expect(vi.getTimerCount()).toBe(1);
  expect(went).toEqual(["first"]);
  third();
  await turnOfTheLoop();
  expect(went).toEqual(["first", "second"]);
  expect(vi.getTimerCount()).toBe(0);
});

it("lets nothing wait longer than half a second, however busy it is, and then no more at once than are acknowledged", async () => {
  const way = new GivingWay();
  const went: number[] = [];
  const acknowledged = [way.arrived(), way.arrived()];
  way.arrived();
  for (const at of [1, 2, 3, 4]) void way.turn().then(() => went.push(at));
  for (const one of acknowledged) one();
  await vi.advanceTimersByTimeAsync(499);
  expect(went).toEqual([]);
  await vi.advanceTimersToNextTimerAsync();
  expect(went).toEqual([1, 2]);
  await vi.advanceTimersToNextTimerAsync();
  expect(went).toEqual([1, 2, 3]);
  await vi.advanceTimersToNextTimerAsync();
  expect(went).toEqual([1, 2, 3, 4]);
});
