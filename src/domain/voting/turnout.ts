import { type Shown, type Suppression, suppressRow } from "../suppression.js";

/** How many of a group (an organisation, a stakeholder type; null where none is known) may vote and have voted. */
export interface GroupCount {
  readonly group: string | null;
  readonly members: number;
  readonly voted: number;
}

export interface Turnout {
  readonly rows: readonly { readonly group: string | null; readonly members: number; readonly voted: Shown }[];
  readonly members: number;
  readonly voted: number;
  /** Was anything withheld? Then the result says so below. */
  readonly applied: boolean;
}

/**
 * Turnout by group, as it may be shown. Named polls: as it is. Anonymous polls: a group's turnout stands only from `threshold` voters
 * (five; fewer, none included, is "<5"), and further groups are hidden where the total minus the others would tell. The total is always
 * shown: it is the number of ballots. What is proven is said at `suppressRow`; the members of each group count as known to the reader,
 * so where the total and these alone tell (everybody voted), every group is hidden and the total still tells.
 *
 * Only counts go in: no ballot, so nothing here can say how a group voted.
 */
export function turnout(groups: readonly GroupCount[], anonymous: boolean, threshold = 5): Turnout {
  // Somebody who voted and left the group afterwards is still one of those who could.
  const known = groups.map((row) => ({ ...row, members: Math.max(row.members, row.voted) }));
  const total = (of: "members" | "voted"): number => known.reduce((sum, row) => sum + row[of], 0);
  const options: Suppression = { threshold, zero: "hide" };
  const shown = anonymous
    ? suppressRow(
        known.map(({ voted }) => voted),
        options,
        { most: known.map(({ members }) => members), total: true },
      )
    : null;
  return {
    rows: known.map(({ group, members, voted }, index) => ({
      group,
      members,
      voted: shown?.cells[index] ?? { kind: "count", count: voted },
    })),
    members: total("members"),
    voted: total("voted"),
    applied: shown?.applied ?? false,
  };
}
