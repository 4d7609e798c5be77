import type { Cell, Column } from "./fields.js";
import type { Outline, Output } from "./output.js";

/** One object, a list of records a sheet; texts stand as they were typed, for programs that do not run them. */
export function jsonOutput({ sheets }: Outline): Output {
  const parts = new Map<string, Buffer[]>(sheets.map(({ name }) => [name, []]));
  const columnsOf = new Map(sheets.map(({ name, columns }) => [name, columns]));
  return {
    add(sheet, rows) {
      const columns = columnsOf.get(sheet) ?? [];
      const there = parts.get(sheet);
      for (const row of rows)
        there?.push(Buffer.from(`${there.length === 0 ? "\n" : ",\n"}${JSON.stringify(record(row, columns))}`, "utf8"));
    },
    end: async () =>
      Buffer.concat([
        Buffer.from("{"),
        ...[...parts].flatMap(([name, chunks], at) => [
          Buffer.from(`${at === 0 ? "" : ","}\n${JSON.stringify(name)}: [`),
          ...chunks,
          Buffer.from("]"),
        ]),
        Buffer.from("\n}\n"),
      ]),
  };
}

const record = (row: readonly Cell[], columns: readonly Column[]): Record<string, Cell> =>
  Object.fromEntries(
    columns.map(({ name, kind }, at) => {
      const cell = row[at] ?? null;
      return [name, kind === "instant" && typeof cell === "number" ? new Date(cell).toISOString() : cell];
    }),
  );
