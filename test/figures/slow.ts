import type { FiguresAsked, FiguresFacts } from "../../src/domain/figures.js";
import type { Store } from "../../src/ports.js";

const tally = (keys: readonly string[]) =>
  [...new Set(keys)].sort().map((key) => ({ key, count: keys.filter((one) => one === key).length }));

/** The same sums by reading every row and counting them one by one: slow and obvious. */
export async function slowFigures(store: Store, asked: FiguresAsked): Promise<FiguresFacts> {
  const of = { programme: asked.programme };
  const [interactions, themes, tools, links, counts, participants, organisations] = await Promise.all([
    store.find("interaction", of),
    store.find("interactionTheme", of),
    store.find("interactionTool", of),
    store.find("interactionOrganisation", of),
    store.find("participantCount", of),
    store.find("participant", of),
    store.find("organisation", of),
  ]);
  const chosen = interactions.filter(
    (one) =>
      one.deletedAt === null &&
      (!asked.communities || asked.communities.includes(one.community)) &&
      (!asked.from || one.date >= asked.from) &&
      (!asked.to || one.date <= asked.to) &&
      (!asked.country || one.country === asked.country) &&
      (!asked.theme || themes.some((row) => row.interaction === one.id && row.theme === asked.theme)) &&
      (!asked.organisation || links.some((row) => row.interaction === one.id && row.organisation === asked.organisation)),
  );
  const ids = new Set(chosen.map((one) => one.id));
  const within = <T extends { readonly interaction: string }>(rows: readonly T[]) =>
    rows.filter((row) => ids.has(row.interaction));
  const entries = (rows: readonly { readonly interaction: string }[]) => new Set(rows.map((row) => row.interaction)).size;
  const implementing = within(links).filter((row) => row.part === "implementor");
  const row = (id: string) => organisations.find((one) => one.id === id);
  /** One merged into another counts as that one; an entry that names both counts it once. */
  const name = (id: string) => row(row(id)?.mergedInto ?? id)?.name ?? "";
  const implemented = new Map(
    implementing.map((link) => [`${link.interaction} ${name(link.organisation)}`, name(link.organisation)]),
  );
  const seats = (rows: typeof chosen) => rows.reduce((sum, one) => sum + (one.nominal ?? 0), 0);
  const months = tally(chosen.map((one) => one.date.slice(0, 7)));
  const cells = new Map<string, number>();
  for (const row of within(counts)) cells.set(`${row.sex}.${row.age}`, (cells.get(`${row.sex}.${row.age}`) ?? 0) + row.count);
  return {
    months: months.map(({ key, count }) => {
      const those = chosen.filter((one) => one.date.startsWith(key));
      return { key, entries: count, nominal: seats(those), counted: those.filter((one) => one.nominal !== null).length };
    }),
    types: tally(chosen.map((one) => one.type)),
    themes: tally(within(themes).map((row) => row.theme)),
    themed: entries(within(themes)),
    implementors: tally([...implemented.values()]),
    implemented: entries(implementing),
    tools: tally(within(tools).map((row) => `${row.use} ${row.tool}`)).map(({ key, count }) => {
      const [use = "", tool = ""] = key.split(" ");
      return { use: use as "used", key: tool, count };
    }),
    tooled: entries(within(tools)),
    cells: [...cells].sort().map(([key, count]) => {
      const [sex, age] = key.split(".");
      return { sex: sex as "male", age: age as "youth", count };
    }),
    people: new Set(within(participants).flatMap((row) => row.person ?? row.name ?? [])).size,
    naming: entries(within(participants)),
    communities: tally(chosen.map((one) => one.community)).map(({ key, count }) => ({
      key,
      count,
      nominal: seats(chosen.filter((one) => one.community === key)),
    })),
  };
}

/** Rows that have no order of their own, in one. */
export const ordered = (facts: FiguresFacts): FiguresFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value,
    ]),
  ) as unknown as FiguresFacts;
