import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../db/sqlite.js";
import { addDays } from "../../src/domain/dates.js";
import { idFrom } from "../../src/domain/ids.js";
import { nominalOf, type Parts, partSteps, removeParts } from "../../src/domain/interaction.js";
import { NO_DETAILS } from "../../src/domain/interactions.js";
import { weekEnding } from "../../src/domain/week.js";
import { insert, remove, type Step, type Store, update } from "../../src/ports.js";
import { organisation } from "../support/organisation.js";
import { STORES } from "../support/stores.js";
import { ordered, slowFigures } from "./slow.js";
import { slowWeek } from "./slow-week.js";

const LAST_DAY = "2026-11-22";
const THEMES = ["backstopping", "management", "unused"];
const ORGANISATIONS = ["o1", "o2", "o3"];
const shape = fc.record({
  community: fc.constantFrom("c1", "c2"),
  type: fc.constantFrom("", "email", "meeting"),
  back: fc.constantFrom(0, 0, 3, 6, 7, 30, 100),
  themes: fc.subarray(THEMES.slice(0, 2)),
  organisations: fc.subarray(ORGANISATIONS),
  people: fc.subarray(["p1", "p2", "p3"]),
  guest: fc.boolean(),
  counted: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;
const which = fc.nat({ max: 20 });
const change = fc.oneof(
  fc.record({ do: fc.constant("save" as const), to: shape, which }),
  fc.record({ do: fc.constant("edit" as const), to: shape, which }),
  fc.record({ do: fc.constantFrom("delete" as const, "restore" as const, "remove" as const, "join" as const), which }),
  fc.record({
    do: fc.constantFrom("erase" as const, "merge" as const, "split" as const, "ask" as const, "together" as const),
    which,
  }),
);

const folder = mkdtempSync(join(tmpdir(), "coptrack-kept-"));
afterAll(() => rmSync(folder, { recursive: true }));
/** In a file the figures are summed and kept by a thread of their own. */
const IN_A_FILE = { database: "SQLite in a file", open: async () => openSqlite(folder) };

describe.each([...STORES, IN_A_FILE])("what is kept of entries, on $database", ({ database, open }) => {
  it("answers the week and the figures as all rows would, asked before a change or after it", async () => {
    const store = await open();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(shape, { minLength: 1, maxLength: 8 }),
        fc.array(change, { maxLength: 12 }),
        async (entries, changes) => {
          run += 1;
          const programme = `kept-${run}`;
          await store.atomically(ORGANISATIONS.map((key) => keyed(programme, key)));
          let saved = 0;
          const gone = new Set<number>();
          const save = async (one: Shape): Promise<void> => {
            await store.atomically(log(programme, String(saved), one));
            saved += 1;
          };
          for (const one of entries) await save(one);
          for (const one of changes) {
            if (one.do === "save") await save(one.to);
            else if (one.do === "ask") await agrees(store, programme);
            // Gone for good, an entry is not edited any more, and nothing joins it.
            else if (!gone.has(one.which % saved)) await store.atomically(stepsOf(programme, one, saved));
            if (one.do === "remove") gone.add(one.which % saved);
          }
          await agrees(store, programme);
          // Warm: the months were summed by the question before.
          await agrees(store, programme);
        },
      ),
      { numRuns: database === "SQLite" ? 40 : 8 },
    );
    await store.close();
  }, 200_000);
});

async function agrees(store: Store, programme: string): Promise<void> {
  for (const community of ["c1", "c2"])
    for (const to of [LAST_DAY, addDays(LAST_DAY, -7)]) {
      const asked = weekEnding(programme, community, to, 0, THEMES);
      const { cells, ...slow } = await slowWeek(store, asked);
      const week = await store.questions.week(asked);
      expect(week).toMatchObject(slow);
      expect([...week.cells].sort((a, b) => (a.sex + a.age < b.sex + b.age ? -1 : 1))).toEqual(cells);
    }
  for (const period of [{}, { from: "2026-11-01", to: "2026-11-30" }, { from: "2026-11-17" }, { communities: ["c1"] }]) {
    const asked = { programme, ...period };
    expect(ordered(await store.questions.figures(asked))).toEqual(ordered(await slowFigures(store, asked)));
  }
}

function stepsOf(
  programme: string,
  one: Exclude<typeof change extends fc.Arbitrary<infer T> ? T : never, { do: "save" }>,
  saved: number,
): Step[] {
  const id = idFrom(programme, String(one.which % saved));
  const person = `p${(one.which % 3) + 1}`;
  switch (one.do) {
    case "edit":
      return [
        update("interaction", { programme, id }, fields(one.to), "any"),
        ...removeParts(programme, id),
        ...partSteps(programme, id, partsOf(programme, one.to)),
      ];
    case "delete":
    case "restore":
      return [update("interaction", { programme, id }, { deletedAt: one.do === "delete" ? 1 : null }, "any")];
    case "remove":
      return [...removeParts(programme, id), remove("interaction", { programme, id })];
    case "join":
      return [
        insert(
          "participant",
          { programme, id: idFrom(programme, id, person, "joined"), interaction: id, person, name: null, informed: true },
          "any",
        ),
      ];
    case "erase":
      return [update("participant", { programme, person }, { person: null, name: null }, "any")];
    case "merge":
    case "split":
      return [
        update(
          "organisation",
          { programme, id: idFrom(programme, "o2") },
          { mergedInto: one.do === "merge" ? idFrom(programme, "o1") : null },
        ),
      ];
    case "together": {
      // Two entries trade their people in one batch, and a third is made and undone in it.
      const other = idFrom(programme, String((one.which + 1) % saved));
      const made = idFrom(programme, "made", String(one.which));
      return [
        update("participant", { programme, interaction: id }, { interaction: other }, "any"),
        ...log(
          programme,
          `made ${one.which}`,
          {
            community: "c1",
            type: "",
            back: 3,
            themes: [THEMES[0] ?? ""],
            organisations: [],
            people: [person],
            guest: false,
            counted: false,
          },
          made,
        ),
        update("interaction", { programme, id: made }, { deletedAt: 1 }),
        ...removeParts(programme, made),
        remove("interaction", { programme, id: made }),
      ];
    }
    case "ask":
      return [];
  }
}

const fields = (one: Shape) => ({
  community: one.community,
  type: one.type,
  date: addDays(LAST_DAY, -one.back),
  nominal: nominalOf(partsOf("", one)),
});

const partsOf = (programme: string, one: Shape): Parts => ({
  themes: one.themes,
  tools: one.counted ? [{ tool: "portals", use: "used" }] : [],
  organisations: one.organisations.map((key, n) => ({
    organisation: idFrom(programme, key),
    part: n % 2 === 0 ? ("implementor" as const) : ("other" as const),
  })),
  counts: one.counted ? { "female.youth": 2, "male.unknown": 1 } : {},
  participants: [
    ...one.people.map((person) => ({ person, name: null, informed: true })),
    ...(one.guest ? [{ person: null, name: "Guest", informed: true }] : []),
  ],
});

const keyed = (programme: string, key: string): Step => organisation(programme, key, { id: idFrom(programme, key) });

const log = (programme: string, key: string, one: Shape, id = idFrom(programme, key)): Step[] => [
  insert("interaction", {
    programme,
    id,
    title: key,
    ...NO_DETAILS,
    ...fields(one),
    zone: "UTC",
    status: "draft",
    loggedBy: "p1",
    loggedVia: "test",
    source: key,
    sample: false,
    createdAt: 0,
    updatedAt: 0,
  }),
  ...partSteps(programme, id, partsOf(programme, one)),
];
