import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOf } from "../../src/domain/figures.js";
import { idFrom } from "../../src/domain/ids.js";
import { nominalOf, type Parts, partSteps, removeParts } from "../../src/domain/interaction.js";
import { NO_DETAILS } from "../../src/domain/interactions.js";
import { insert, type Store, update } from "../../src/ports.js";
import { STORES } from "../support/stores.js";
import { ordered, slowFigures } from "./slow.js";

const ORGANISATIONS = ["INRA", "ICARDA"];
const parts = fc.record({
  themes: fc.uniqueArray(fc.constantFrom("backstopping", "management", "retired-theme"), { maxLength: 3 }),
  tools: fc.uniqueArray(
    fc.record({ tool: fc.constantFrom("portals", "websites"), use: fc.constantFrom("used" as const, "designed" as const) }),
    { selector: ({ tool, use }) => tool + use, maxLength: 3 },
  ),
  organisations: fc.uniqueArray(
    fc.record({
      organisation: fc.constantFrom(...ORGANISATIONS),
      part: fc.constantFrom("implementor" as const, "other" as const),
    }),
    { selector: ({ organisation, part }) => organisation + part, maxLength: 3 },
  ),
  counts: fc.dictionary(fc.constantFrom("female.youth", "male.adult", "unknown.unknown"), fc.integer({ min: 1, max: 900 }), {
    maxKeys: 3,
  }),
  participants: fc.array(
    fc.record({ person: fc.constantFrom("p1", "p2", null), name: fc.constantFrom("Ana", "Omar"), informed: fc.constant(true) }),
    { maxLength: 3 },
  ),
});
const entry = fc.record({
  community: fc.constantFrom("c1", "c2"),
  type: fc.constantFrom("", "email", "meeting", "their own"),
  date: fc.constantFrom("2019-12-31", "2020-01-01", "2020-02-29", "2049-06-30"),
  country: fc.constantFrom(null, "MA", "SD"),
  parts,
});
const change = fc.record({ at: fc.nat({ max: 30 }), kind: fc.constantFrom("edit", "delete", "restore"), to: entry });
const asked = fc.record(
  {
    communities: fc.constantFrom(["c1"], ["c1", "c2"], []),
    from: fc.constantFrom("2020-01-01", "2030-01-01"),
    to: fc.constantFrom("2020-01-31", "2019-01-01"),
    country: fc.constantFrom("MA", "FR"),
    organisation: fc.constantFrom("INRA", "nobody"),
    theme: fc.constantFrom("backstopping", "retired-theme"),
  },
  { requiredKeys: [] },
);

describe.each(STORES)("figures, on $database", ({ database, open }) => {
  it("equal a slow count over all rows, whatever was edited, deleted and restored", async () => {
    const store = await open();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 12 }),
        fc.array(change, { maxLength: 12 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        async (entries, changes, questions): Promise<void> => {
          run += 1;
          const programme = `programme-${run}`;
          await begin(store, programme);
          await begin(store, `neighbour-${run}`);
          for (const [n, one] of entries.entries()) {
            await store.atomically(log(programme, String(n), one));
            if (n % 3 === 0) await store.atomically(log(`neighbour-${run}`, String(n), one));
          }
          for (const { at, kind, to } of changes) {
            if (entries.length === 0) break;
            const id = idFrom(programme, String(at % entries.length));
            if (kind !== "edit")
              await store.atomically([update("interaction", { programme, id }, { deletedAt: kind === "delete" ? 1 : null })]);
            else
              await store.atomically([
                update("interaction", { programme, id }, { ...fields(to) }),
                ...removeParts(programme, id),
                ...partSteps(programme, id, partsOf(programme, to)),
              ]);
          }
          for (const one of [{} as (typeof questions)[number], ...questions]) {
            const { organisation, ...others } = one;
            const question = { programme, ...others, ...(organisation ? { organisation: idFrom(programme, organisation) } : {}) };
            expect(ordered(await store.questions.figures(question))).toEqual(ordered(await slowFigures(store, question)));
          }
        },
      ),
      { numRuns: database === "SQLite" ? 60 : 15 },
    );
    await store.close();
  }, 120_000);
});

describe("a share", () => {
  it("has one decimal and is within a twentieth of the true one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.nat({ max: 2_000_000 }), (base, some) => {
        const count = Math.min(some, base);
        const share = shareOf(count, base);
        expect(Number(share.toFixed(1))).toBe(share);
        expect(Math.abs(share - (count * 100) / base)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
    expect(shareOf(0, 0)).toBe(0);
  });
});

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const fields = ({ community, type, date, country, parts: rows }: Entry) => ({
  community,
  type,
  date,
  country,
  nominal: nominalOf(rows as Parts),
});

/** Each programme has its own organisations. */
const partsOf = (programme: string, { parts: rows }: Entry): Parts => ({
  ...(rows as Parts),
  organisations: rows.organisations.map(({ organisation, part }) => ({ organisation: idFrom(programme, organisation), part })),
});

const begin = (store: Store, programme: string): Promise<void> =>
  store.atomically(
    ORGANISATIONS.map((name) =>
      insert(
        "organisation",
        {
          programme,
          id: idFrom(programme, name),
          name,
          folded: name,
          aliases: [],
          stakeholder: null,
          country: null,
          mergedInto: null,
          sample: false,
          createdAt: 0,
          version: 1,
        },
        "any",
      ),
    ),
  );

const log = (programme: string, key: string, one: Entry) => {
  const id = idFrom(programme, key);
  return [
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
};
