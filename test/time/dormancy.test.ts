import { describe, expect, it } from "vitest";
import { type DormancyFacts, dormancy, usualInterval } from "../../src/domain/dormancy.js";
import { STORES } from "../support/stores.js";
import { world } from "../support/world.js";

const WELL: DormancyFacts = {
  today: "2026-11-30",
  began: "2026-01-01",
  days: ["2026-11-27", "2026-11-20", "2026-11-13", "2026-11-06"],
  loggers: [
    { person: "a", count: 3 },
    { person: "b", count: 3 },
  ],
  people: [4, 5, 3, 6],
  active: 6,
  newcomers: 1,
  overdue: 0,
  oldestDue: null,
};
const daily = ["2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20"];

describe("the signs that a community goes quiet", () => {
  it.each<[string, Partial<DormancyFacts>, readonly object[]]>([
    ["all is well", {}, []],
    ["a day short of twice the usual week", { today: "2026-12-10" }, []],
    ["twice the usual week", { today: "2026-12-11" }, [{ kind: "silent", days: 14, last: "2026-11-27", usual: 7 }]],
    ["daily entries, and a long weekend", { days: daily }, []],
    [
      "daily entries, and a week of nothing",
      { days: daily, today: "2026-12-01" },
      [{ kind: "silent", days: 7, last: "2026-11-24", usual: 1 }],
    ],
    ["too few entries to know what is usual, 13 days", { days: ["2026-11-17"] }, []],
    [
      "too few entries to know what is usual, 14 days",
      { days: ["2026-11-16"] },
      [{ kind: "silent", days: 14, last: "2026-11-16", usual: null }],
    ],
    ["new and empty for a week", { days: [], loggers: [], active: 0, newcomers: 0, began: "2026-11-23" }, []],
    [
      "new and empty for two weeks",
      { days: [], loggers: [], active: 0, newcomers: 0, began: "2026-11-16" },
      [{ kind: "silent", days: 14, last: null, usual: null }],
    ],
    ["two falls of the people named", { people: [5, 6, 4, 3] }, []],
    ["three falls of the people named", { people: [9, 6, 4, 3] }, [{ kind: "shrinking", people: [9, 6, 4, 3] }]],
    ["nobody ever named", { people: [0, 0, 0, 0] }, []],
    [
      "one logs exactly 60 %",
      {
        loggers: [
          { person: "a", count: 6 },
          { person: "b", count: 4 },
        ],
      },
      [],
    ],
    [
      "one logs more than 60 %",
      {
        loggers: [
          { person: "a", count: 7 },
          { person: "b", count: 3 },
        ],
      },
      [{ kind: "one-logger", share: 0.7, entries: 10 }],
    ],
    ["one logs all of four entries: chance", { loggers: [{ person: "a", count: 4 }] }, []],
    ["nobody new", { newcomers: 0 }, [{ kind: "no-newcomers", active: 6 }]],
    ["nobody new in a community of eleven weeks", { newcomers: 0, began: "2026-09-14" }, []],
    ["follow-ups late", { overdue: 2, oldestDue: "2026-11-01" }, [{ kind: "overdue", count: 2, oldest: "2026-11-01" }]],
    [
      "several at once, the most pressing first",
      { newcomers: 0, overdue: 1, oldestDue: "2026-11-29", today: "2026-12-20" },
      [{ kind: "silent" }, { kind: "overdue" }, { kind: "no-newcomers" }],
    ],
  ])("%s", (_case, facts, expected) => {
    const found = dormancy({ ...WELL, ...facts });
    expect(found.map((one) => one.kind)).toEqual(expected.map((one) => (one as { kind: string }).kind));
    expect(found).toMatchObject(expected);
  });

  it("takes the median of the gaps as usual", () => {
    expect(usualInterval(["2026-11-30", "2026-11-28", "2026-11-25", "2026-11-01"])).toBe(3);
    expect(usualInterval(["2026-11-30", "2026-11-28", "2026-11-25", "2026-11-15", "2026-11-01"])).toBe(6.5);
    expect(usualInterval(["2026-11-30", "2026-11-28", "2026-11-25"])).toBeUndefined();
  });
});

describe.each(STORES)("what the signs rest on, on $database", ({ open }) => {
  it("counts days, loggers, people, newcomers and late follow-ups of one community, deleted entries apart", async () => {
    const w = await world({ store: await open() });
    const [elena, omar] = [await w.as("elena"), await w.as("omar")];
    const log = (who: typeof elena, date: string, more: object = {}) =>
      who.command("/log call").then((form) => who.submit(form, { type: "call", title: `On ${date}`, date, ...more }));
    await log(elena, "2026-06-01");
    await log(elena, "2026-11-10");
    await log(omar, "2026-11-20");
    await log(elena, "2026-11-15");
    const facts = await w.store.questions.dormancy({
      programme: w.programme,
      community: w.community,
      today: "2026-11-23",
      began: "2026-01-01",
    });
    expect(facts).toMatchObject({
      days: ["2026-11-20", "2026-11-15", "2026-11-10", "2026-06-01"],
      loggers: [
        { person: elena.person, count: 2 },
        { person: omar.person, count: 1 },
      ],
      active: 2,
      newcomers: 1,
      overdue: 0,
      oldestDue: null,
    });
    expect(facts.people).toHaveLength(4);
    await w.close();
  });
});
