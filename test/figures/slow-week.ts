import type { WeekAsked, WeekFacts } from "../../src/domain/week.js";
import type { Store } from "../../src/ports.js";

type Numbers = Pick<
  WeekFacts,
  "days" | "types" | "themes" | "touched" | "organisations" | "linked" | "across" | "people" | "naming" | "newcomers" | "cells"
>;
const tally = (keys: readonly string[]) =>
  [...new Set(keys)]
    .map((key) => ({ key, count: keys.filter((one) => one === key).length }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

/** The week's numbers by reading every row of the programme: slow and obvious, without any kept look-up. */
export async function slowWeek(store: Store, asked: WeekAsked): Promise<Numbers> {
  const of = { programme: asked.programme };
  const [interactions, themes, links, counts, participants, organisations] = await Promise.all([
    store.find("interaction", { ...of, community: asked.community, deletedAt: null }),
    store.find("interactionTheme", of),
    store.find("interactionOrganisation", of),
    store.find("participantCount", of),
    store.find("participant", of),
    store.find("organisation", of),
  ]);
  const week = interactions.filter((one) => one.date >= asked.from && one.date <= asked.to);
  const rowsOf = <T extends { readonly interaction: string }>(rows: readonly T[], entries = week): readonly T[] =>
    rows.filter((row) => entries.some((one) => one.id === row.interaction));
  const standing = (id: string): string => {
    const found = organisations.find((one) => one.id === id);
    return organisations.find((one) => one.id === (found?.mergedInto ?? id))?.name ?? "";
  };
  const named = (id: string) => [
    ...new Set(
      rowsOf(links)
        .filter((row) => row.interaction === id)
        .map((row) => standing(row.organisation)),
    ),
  ];
  const known = (entries: typeof week) => new Set(rowsOf(participants, entries).flatMap((row) => row.person ?? []));
  const before = known(interactions.filter((one) => one.date < asked.from));
  const cells = new Map<string, number>();
  for (const row of rowsOf(counts)) cells.set(`${row.sex} ${row.age}`, (cells.get(`${row.sex} ${row.age}`) ?? 0) + row.count);
  return {
    days: tally(interactions.filter((one) => one.date >= asked.since && one.date <= asked.to).map((one) => one.date))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, count }) => {
        const those = interactions.filter((one) => one.date === key && one.nominal !== null);
        return {
          date: key,
          entries: count,
          nominal: those.reduce((sum, one) => sum + (one.nominal ?? 0), 0),
          counted: those.length,
        };
      }),
    types: tally(week.map((one) => one.type)),
    themes: tally(rowsOf(themes).map((row) => row.theme)),
    touched: asked.themes.flatMap((theme) => {
      const last = interactions
        .filter((one) => one.date <= asked.to && themes.some((row) => row.interaction === one.id && row.theme === theme))
        .map((one) => one.date)
        .sort()
        .at(-1);
      return last ? [{ theme, last }] : [];
    }),
    organisations: tally(week.flatMap((one) => named(one.id))),
    linked: week.filter((one) => named(one.id).length > 0).length,
    across: week.filter((one) => named(one.id).length > 1).length,
    people: new Set(rowsOf(participants).flatMap((row) => row.person ?? row.name ?? [])).size,
    naming: new Set(rowsOf(participants).map((row) => row.interaction)).size,
    newcomers: [...known(week)].filter((person) => !before.has(person)).length,
    cells: [...cells].sort().map(([key, count]) => {
      const [sex, age] = key.split(" ");
      return { sex: sex as "male", age: age as "youth", count };
    }),
  };
}
