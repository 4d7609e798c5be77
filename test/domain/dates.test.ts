import { DateTime } from "luxon";
import { expect, it } from "vitest";
import { addDays, dateIn, isCalendarDate, isZone } from "../../src/domain/dates.js";

it("says the day of any instant as the calendar library does, also beside midnights and changes of the clock", () => {
  const zones = ["UTC", "Africa/Casablanca", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham"];
  for (const zone of zones)
    for (let day = 0; day < 800; day += 1)
      for (const aside of [0, 1, 14 * 60_000, 899_999, 3_599_999, 47_111_111]) {
        const at = Date.UTC(2025, 0, 1) + day * 86_400_000 + aside;
        // Twice: the second answer comes from memory.
        expect([dateIn(zone, at), dateIn(zone, at)]).toEqual(Array(2).fill(DateTime.fromMillis(at, { zone }).toISODate()));
      }
  // Liberia's clocks were 44 minutes and 30 seconds behind.
  const before = Date.UTC(1971, 0, 1) + 44 * 60_000;
  expect(dateIn("Africa/Monrovia", before + 29_000)).toBe("1970-12-31");
  expect(dateIn("Africa/Monrovia", before + 31_000)).toBe("1971-01-01");
});

it.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-12-31", 1, "2027-01-01"],
  ["0999-12-31", 1, "1000-01-01"],
  ["9999-12-31", 1, "+010000-01-01"],
  ["no date", 1, ""],
  ["", 1, ""],
  ["2026-02-31", 1, ""],
])("moves %s by %i to %s", (date, days, to) => {
  expect(addDays(date, days)).toBe(to);
});

it.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["0000-01-01", true],
  ["26-01-01", false],
  ["2026-01-00", false],
])("knows whether %s exists", (date, exists) => {
  expect(isCalendarDate(date)).toBe(exists);
});

it("knows zones, also asked twice", () => {
  for (const _ of [1, 2]) expect(["Africa/Tunis", "Mars/Base", ""].map(isZone)).toEqual([true, false, false]);
});

it("knows of every day of many years whether it exists, as the platform's own calendar does", () => {
  const two = (n: number): string => String(n).padStart(2, "0");
  for (const year of ["0000", "0004", "0100", "1900", "2000", "2023", "2024", "2100", "9999"])
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const date = `${year}-${two(month)}-${two(day)}`;
        const at = new Date(`${date}T00:00:00Z`);
        expect([date, isCalendarDate(date)]).toEqual([date, !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)]);
      }
});
