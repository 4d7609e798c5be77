import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Voter } from "../../src/domain/records.js";
import type { Shown } from "../../src/domain/suppression.js";
import { turnouts } from "../../src/features/polls/count.js";

/** An organisation: whether its type is known, how many may vote and how many have. */
interface Group {
  readonly type: string | null;
  readonly name: string | null;
  readonly members: number;
  readonly voted: number;
}
const TYPES = ["government", "civil-society", null] as const;
const size = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(11) });
const electorates: fc.Arbitrary<readonly Group[]> = fc
  .array(fc.record({ type: fc.constantFrom(...TYPES), members: size, share: fc.nat(11) }), { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows
      .filter(({ members }) => members > 0)
      // Whoever named no organisation has no type either.
      .map(({ type, members, share }, at) => ({
        type,
        name: type === null && at === 0 ? null : `org${at}`,
        members,
        voted: Math.min(members, share),
      })),
  );

const shownOf = (groups: readonly Group[]) => {
  const people = groups.flatMap(({ type, name, members, voted }, at) =>
    Array.from({ length: members }, (_, n) => ({
      voter: { person: `${at}-${n}`, organisation: name, stakeholder: type, country: null } satisfies Voter,
      did: n < voted,
    })),
  );
  return turnouts(
    people.map(({ voter }) => voter),
    people.filter(({ did }) => did).map(({ voter }) => voter),
    true,
  );
};

/** What a group could be by what is shown of it alone: "hidden" says nothing to this reader, or five and more where `marked`. */
function reads(shown: Shown | undefined, members: number, marked: boolean): readonly number[] {
  const every = Array.from({ length: members + 1 }, (_, n) => n);
  if (shown?.kind === "count") return [shown.count];
  if (shown?.kind === "under") return every.filter((n) => n < shown.below);
  return every.filter((n) => !marked || n >= 5);
}

type Set_ = ReadonlySet<number>;
const plus = (a: Set_, b: Set_): Set_ => new Set([...a].flatMap((x) => [...b].map((y) => x + y)));
const sums = (sets: readonly Set_[]): Set_ => sets.reduce(plus, new Set([0]));
const without = <T>(list: readonly T[], one: T): readonly T[] => list.filter((other) => other !== one);

/**
 * Every number each organisation and each type can have, for a reader who knows all members, both tables and the total, and adds and
 * subtracts as they like. Sets of sums over a tree (total, types, organisations), so that nothing of the code under test is in it.
 */
function solved(groups: readonly Group[], shown: ReturnType<typeof shownOf>, blind = false) {
  const types = [...new Set(groups.map(({ type }) => type))];
  const ofType = (type: string | null) => groups.filter((group) => group.type === type);
  const shownType = (type: string | null) => shown.byStakeholder.rows.find(({ group }) => group === type)?.voted;
  const shownGroup = ({ type, name, members }: Group) =>
    shown.byOrganisation.rows.find((row) => row.group === name && (name !== null || (type === null && row.members === members)))
      ?.voted;
  // Where one is marked "<5", a hidden one beside it is not small; where all are hidden, nothing follows.
  const marked = (cells: readonly (Shown | undefined)[]) => cells.some((cell) => cell?.kind !== "hidden");
  const markedTypes = marked(types.map(shownType));
  const own = new Map<Group, Set_>();
  for (const type of types) {
    const cells = ofType(type).map(shownGroup);
    for (const group of ofType(type))
      own.set(group, new Set(reads(blind ? { kind: "hidden" } : shownGroup(group), group.members, !blind && marked(cells))));
  }
  const total = shown.byStakeholder.voted;
  const byType = new Map(
    types.map((type) => {
      const members = ofType(type).reduce((sum, one) => sum + one.members, 0);
      const said = new Set(reads(blind ? { kind: "hidden" } : shownType(type), members, !blind && markedTypes));
      const added = sums(ofType(type).map((group) => own.get(group) ?? new Set()));
      return [type, new Set([...added].filter((n) => said.has(n)))] as const;
    }),
  );
  const possible = new Map<string | null, Set_>();
  for (const type of types) {
    const rest = sums(without(types, type).map((other) => byType.get(other) ?? new Set()));
    possible.set(type, new Set([...(byType.get(type) ?? [])].filter((n) => rest.has(total - n))));
  }
  const organisations = new Map<Group, Set_>();
  for (const group of groups) {
    const rest = sums(without(ofType(group.type), group).map((other) => own.get(other) ?? new Set()));
    const sum = possible.get(group.type) ?? new Set<number>();
    organisations.set(group, new Set([...(own.get(group) ?? [])].filter((n) => [...sum].some((all) => rest.has(all - n)))));
  }
  return { types: possible, organisations, shownType, shownGroup };
}

describe("turnout of an anonymous poll, by kind of organisation and by organisation together", () => {
  it("shows a group only from five voters, and then as it is", () => {
    fc.assert(
      fc.property(electorates, (groups) => {
        const { byStakeholder, byOrganisation } = shownOf(groups);
        for (const { voted } of [...byStakeholder.rows, ...byOrganisation.rows])
          if (voted.kind === "count") expect(voted.count).toBeGreaterThanOrEqual(5);
        const told = solved(groups, shownOf(groups));
        for (const group of groups) {
          const cell = told.shownGroup(group);
          if (cell?.kind === "count") expect(cell.count).toBe(group.voted);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("no sum and no difference of what is shown, nor the members, tells a group of fewer than five", () => {
    fc.assert(
      fc.property(electorates, (groups) => {
        const shown = shownOf(groups);
        const told = solved(groups, shown);
        // Who knows only the total and the members may know it already: where everybody voted, or nobody.
        const before = solved(groups, shown, true);
        for (const [type, found] of told.types) {
          const truth = groups.filter((one) => one.type === type).reduce((sum, one) => sum + one.voted, 0);
          expect(found.has(truth)).toBe(true);
          if (truth < 5 && (before.types.get(type)?.size ?? 0) > 1) expect(found.size, `${type}`).toBeGreaterThan(1);
        }
        for (const [group, found] of told.organisations) {
          expect(found.has(group.voted)).toBe(true);
          if (group.voted < 5 && (before.organisations.get(group)?.size ?? 0) > 1)
            expect(found.size, JSON.stringify({ group, shown })).toBeGreaterThan(1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
