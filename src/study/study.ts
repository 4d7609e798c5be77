/**
 * The CoP-Track study's published marginals as whole numbers that fit every printed share. Of the rest only the sum is known:
 * it stands under `UNPUBLISHED`, and is never shown as the study's.
 */
export const UNPUBLISHED = "unpublished";

interface Marginal {
  readonly key: string;
  readonly count: number;
}

export const STUDY = {
  interactions: 669,
  /** 2021 36.6 %, 2020 26.9 %, 2019 23.9 % are printed. That 84 remain for 2018 and 2022 follows; how they divide is not published. */
  years: [
    { key: "2018", count: 82 },
    { key: "2019", count: 160 },
    { key: "2020", count: 180 },
    { key: "2021", count: 245 },
    { key: "2022", count: 2 },
  ],
  /** 33.8, 25.7, 12.2, 4.1 and 4.1 % of 666 entries with a type. */
  types: [
    { key: "email", count: 225 },
    { key: "meeting", count: 171 },
    { key: "call", count: 81 },
    { key: "workshop", count: 27 },
    { key: "writeshop", count: 27 },
    { key: UNPUBLISHED, count: 135 },
  ],
  /** 47.1, 23.5 and 13.7 % of 663 entries with a theme. */
  themes: [
    { key: "capacity-building", count: 312 },
    { key: "backstopping", count: 156 },
    { key: "management", count: 91 },
    { key: UNPUBLISHED, count: 104 },
  ],
  /** 842 participants, 36.8 % of them in 2020, the most of all years; the other years are not published. */
  participants: [
    { key: "2018", count: 102 },
    { key: "2019", count: 170 },
    { key: "2020", count: 310 },
    { key: "2021", count: 260 },
  ],
  /** 58.5, 37.2 and 4.3 % of 841 participants with a group; one has none. */
  groups: [
    { key: "male.adult", count: 492 },
    { key: "female.adult", count: 313 },
    { key: "unknown.youth", count: 36 },
    { key: "unknown.unknown", count: 1 },
  ],
  /** Only the order is published: ICARDA first. */
  implementors: [
    { key: "ICARDA", count: 2 },
    { key: UNPUBLISHED, count: 1 },
  ],
} as const satisfies Record<string, number | readonly Marginal[]>;

/** The keys in turn, each as often as it counts: the value of the first, second, … entry. */
export const spread = (rows: readonly Marginal[]): readonly string[] =>
  rows.flatMap((row) => Array.from({ length: row.count }, () => row.key));
