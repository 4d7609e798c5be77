import { DateTime } from "luxon";

/** A spreadsheet's "2026-11-03 00:00:00" as the day it is. */
export const plainDate = (cell: string): string => {
  const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$/.exec(cell);
  return midnight ? (midnight[1] ?? cell) : cell;
};

/** The day that a spreadsheet's serial number stands for (45000 is 2023-03-15); null outside 1990–2100. */
export function serialDate(cell: string): string | null {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(cell) ? Math.floor(Number(cell.replace(",", "."))) : 0;
  return days >= 32_874 && days <= 73_415 ? DateTime.utc(1899, 12, 30).plus({ days }).toISODate() : null;
}
