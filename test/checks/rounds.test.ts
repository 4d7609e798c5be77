import { expect, it } from "vitest";
import { nextRound } from "../../src/features/checks/rounds.js";

it.each([
  ["once: none", "once", "2026-11-30", "2026-11-30", null],
  ["weekly", "weekly", "2026-11-30", "2026-11-30", "2026-12-07"],
  ["weekly, sent the day after a holiday: its Monday stays", "weekly", "2026-12-01", "2026-11-30", "2026-12-07"],
  ["weekly, after three weeks of standstill", "weekly", "2026-12-22", "2026-11-30", "2026-12-28"],
  ["fortnightly", "fortnightly", "2026-11-30", "2026-11-30", "2026-12-14"],
  ["monthly, the last of a month", "monthly", "2027-01-31", "2027-01-31", "2027-02-28"],
  ["monthly, sent two days late", "monthly", "2027-01-04", "2027-01-02", "2027-02-02"],
  ["every two months", "bimonthly", "2026-11-30", "2026-11-30", "2027-01-30"],
] as const)("the next round of a check, %s", (_case, rhythm, sent, planned, expected) =>
  expect(nextRound(rhythm, sent, planned)).toBe(expected),
);
