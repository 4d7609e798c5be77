import type { Shown } from "../suppression.js";

interface Row {
  readonly members: number;
  readonly voted: number;
  readonly shown: Shown;
}
/** A type of organisation with its organisations: two tables, of which each row of the first is the sum of some of the second. */
export interface Branch extends Row {
  readonly parts: readonly Row[];
}
/** From, to: every whole number between is possible. Sums of such are such, so that nothing is lost by working with the ends. */
type Range = readonly [number, number];

/**
 * Do the two tables together tell the turnout of a group of fewer than `threshold` voters, to a reader who knows the total, the members of
 * every group and which organisation is of which type? What the total and the members alone tell (everybody voted) does not count.
 * A type of which everybody voted tells all its organisations: neither table shows that by itself.
 */
export function tellsSmall(branches: readonly Branch[], threshold = 5): boolean {
  const shown = solved(branches, threshold);
  const blind = solved(branches.map(hide), threshold);
  return branches
    .flatMap((branch) => [branch, ...branch.parts])
    .some(({ voted }, at) => voted < threshold && isOne(shown[at]) && !isOne(blind[at]));
}

const isOne = (range: Range | undefined): boolean => range !== undefined && range[0] === range[1];
const hide = (branch: Branch): Branch => {
  const shown = { kind: "hidden" } as const;
  return { ...branch, shown, parts: branch.parts.map((part) => ({ ...part, shown })) };
};

/** What each group can be, each type followed by its organisations. */
function solved(branches: readonly Branch[], threshold: number): readonly Range[] {
  const total = branches.reduce((sum, { voted }) => sum + voted, 0);
  const parts = branches.map((branch) => read(branch.parts, threshold));
  const types = read(branches, threshold).map((range, at) => both(range, added(parts[at] ?? [])));
  return branches.flatMap((_, at) => {
    const type = both(types[at] ?? [0, 0], less([total, total], added(types.filter((_, other) => other !== at))));
    const own = parts[at] ?? [];
    return [type, ...own.map((range, part) => both(range, less(type, added(own.filter((_, other) => other !== part)))))];
  });
}

/** By its own mark. Where any of a table is shown or marked, what is hidden beside it is not small; else nothing follows. */
function read(rows: readonly Row[], threshold: number): readonly Range[] {
  const marked = rows.some(({ shown }) => shown.kind !== "hidden");
  return rows.map(({ shown, members }): Range => {
    if (shown.kind === "count") return [shown.count, shown.count];
    return shown.kind === "under" ? [0, Math.min(members, shown.below - 1)] : [marked ? threshold : 0, members];
  });
}

const both = ([a, b]: Range, [c, d]: Range): Range => [Math.max(a, c), Math.min(b, d)];
const less = ([a, b]: Range, [c, d]: Range): Range => [a - d, b - c];
const added = (ranges: readonly Range[]): Range => ranges.reduce<Range>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
