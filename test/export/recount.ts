import type { FiguresFacts } from "../../src/domain/figures.js";
import type { Row, Tables } from "./read.js";

const text = (row: Row, field: string): string => String(row[field] ?? "");
const tally = (keys: readonly string[]) =>
  [...new Set(keys)].map((key) => ({ key, count: keys.filter((one) => one === key).length }));
const different = (rows: readonly Row[], field: string): number => new Set(rows.map((row) => row[field])).size;
const sum = (rows: readonly Row[], field: string): number => rows.reduce((all, row) => all + Number(row[field] ?? 0), 0);

/** The rows of an exported file that belong to interactions of these days. */
export function within(tables: Tables, from: string, to: string): Tables {
  const chosen = (tables.interactions ?? []).filter((row) => text(row, "date") >= from && text(row, "date") <= to);
  const ids = new Set(chosen.map((row) => row.interaction));
  const others = Object.entries(tables).map(([name, rows]) => [name, rows.filter((row) => ids.has(row.interaction ?? null))]);
  return { ...(Object.fromEntries(others) as Tables), interactions: chosen };
}

/** The store's sums, counted one by one over an exported file as somebody with a spreadsheet would: slow and obvious. */
export function recount(tables: Tables): FiguresFacts {
  const { interactions = [], themes = [], tools = [], organisations = [], participants = [] } = tables;
  const implementing = organisations.filter((row) => row.part === "implementor");
  const counts = participants.filter((row) => row.counted === "count");
  const named = participants.filter((row) => row.counted === "named");
  const cells = tally(counts.map((row) => `${text(row, "sex")} ${text(row, "age")}`)).map(({ key }) => {
    const [sex, age] = key.split(" ");
    return {
      sex,
      age,
      count: sum(
        counts.filter((row) => row.sex === sex && row.age === age),
        "number",
      ),
    };
  });
  return {
    months: tally(interactions.map((row) => text(row, "date").slice(0, 7))).map(({ key, count }) => {
      const those = interactions.filter((row) => text(row, "date").startsWith(key));
      return {
        key,
        entries: count,
        nominal: sum(those, "participants"),
        counted: those.filter((row) => row.participants !== null).length,
      };
    }),
    types: tally(interactions.map((row) => text(row, "type"))),
    themes: tally(themes.map((row) => text(row, "theme"))),
    themed: different(themes, "interaction"),
    implementors: tally(implementing.map((row) => text(row, "organisation"))),
    implemented: different(implementing, "interaction"),
    tools: tally(tools.map((row) => `${text(row, "use")} ${text(row, "tool")}`)).map(({ key, count }) => {
      const [use, tool] = key.split(" ");
      return { use: use as "used", key: tool ?? "", count };
    }),
    tooled: different(tools, "interaction"),
    cells: cells as FiguresFacts["cells"],
    people: different(named, "person"),
    naming: different(named, "interaction"),
    communities: tally(interactions.map((row) => text(row, "community"))).map(({ key, count }) => ({
      key,
      count,
      nominal: sum(
        interactions.filter((row) => row.community === key),
        "participants",
      ),
    })),
  };
}
