import type { FiguresFacts } from "../../src/domain/figures.js";
import type { AgeBand, Sex, ToolUse } from "../../src/domain/records.js";
import type { MonthSums } from "./month-sums.js";

const SEPARATOR = "\u0000";

/** Adds up months of communities; each kind of sum in a map of its own, people in one set, so that nobody is counted twice. */
export function adding() {
  const months = new Map<string, { entries: number; nominal: number; counted: number }>();
  const communities = new Map<string, { count: number; nominal: number }>();
  const [types, themes, implementors, tools, cells] = Array.from({ length: 5 }, () => new Map<string, number>()) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ];
  const people = new Set<string>();
  const whole = { themed: 0, implemented: 0, tooled: 0, naming: 0 };
  const add = (to: Map<string, number>, key: string, n: number): void => {
    to.set(key, (to.get(key) ?? 0) + n);
  };

  return {
    add(community: string, month: string, sums: MonthSums): void {
      for (const [type, entries, nominal, counted] of sums.types) {
        add(types, type, entries);
        const inMonth = months.get(month) ?? { entries: 0, nominal: 0, counted: 0 };
        const inCommunity = communities.get(community) ?? { count: 0, nominal: 0 };
        months.set(month, {
          entries: inMonth.entries + entries,
          nominal: inMonth.nominal + nominal,
          counted: inMonth.counted + counted,
        });
        communities.set(community, { count: inCommunity.count + entries, nominal: inCommunity.nominal + nominal });
      }
      for (const [theme, n] of sums.themes) add(themes, theme, n);
      for (const [organisation, n] of sums.implementors) add(implementors, organisation, n);
      for (const [use, tool, n] of sums.tools) add(tools, use + SEPARATOR + tool, n);
      for (const [sex, age, n] of sums.cells) add(cells, sex + SEPARATOR + age, n);
      for (const who of sums.people) people.add(who);
      for (const key of ["themed", "implemented", "tooled", "naming"] as const) whole[key] += sums[key];
    },
    /** `names`: what the organisations are called now; one that is gone is in no row. */
    facts(names: ReadonlyMap<string, string>): FiguresFacts {
      const byName = new Map<string, number>();
      for (const [id, n] of implementors) {
        const name = names.get(id);
        if (name !== undefined) add(byName, name, n);
      }
      const tallies = (of: ReadonlyMap<string, number>) => [...of].map(([key, count]) => ({ key, count }));
      return {
        months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sums]) => ({ key, ...sums })),
        types: tallies(types),
        themes: tallies(themes),
        implementors: tallies(byName),
        tools: [...tools].map(([key, count]) => {
          const [use, tool = ""] = key.split(SEPARATOR);
          return { use: use as ToolUse, key: tool, count };
        }),
        cells: [...cells].map(([key, count]) => {
          const [sex, age] = key.split(SEPARATOR);
          return { sex: sex as Sex, age: age as AgeBand, count };
        }),
        ...whole,
        people: people.size,
        communities: [...communities].map(([key, sums]) => ({ key, ...sums })),
      };
    },
  };
}
