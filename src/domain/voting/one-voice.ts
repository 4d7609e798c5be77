import { type Ballot, isBlank, type Settings } from "./method.js";
import { rankNumbers, ranksOf } from "./ranks.js";
import type { Result } from "./result.js";
import { type Method, pointsOf, totals } from "./tally.js";

/** A ballot of a named poll, with the organisation or country its voter speaks for; null where none is known. */
export interface NamedBallot {
  readonly group: string | null;
  readonly ballot: Ballot;
}

/** The count with one voice a group, beside the plain one. */
export interface OneVoice {
  readonly plain: Result;
  /** Groups heard; people without a group together are one. */
  readonly voices: number;
  /** Counted ballots of people without a group: they share one voice. */
  readonly withoutGroup: number;
  /** As `Result.standings`; `score` is the sum of what an average ballot of each group gives, `plainRank` the rank in the plain count. */
  readonly standings: readonly {
    readonly candidate: string;
    readonly rank: number;
    readonly score: number;
    readonly plainRank: number;
  }[];
  readonly ranks: readonly (readonly string[])[];
  /** Is somebody else first than in the plain count? */
  readonly changesFirst: boolean;
}

/**
 * One organisation one voice, one country one voice: the ballots of each group share one voice equally, so each counts 1 / (the group's
 * counted ballots). Named polls only: an anonymous ballot has no group, and nobody can give it one later.
 *
 * Two decisions. People without a group share one voice together, as if they were a group: with a voice each, whoever leaves their
 * organisation out would outweigh those who name it. And a blank ballot takes no part of its group's voice, as it takes none in the plain
 * count. Sums are exact fractions, so that a tie is seen as one.
 *
 * What holds (test/domain/voting/one-voice-properties.test.ts): neutral between candidates; anonymous within a group, not across groups, which is its
 * purpose; monotone for every method where a ballot that marks something is changed. Where a blank ballot begins to mark something it is
 * monotone for all but stacked dots and the ranking: its group's voice is then shared by one more. So one stacked dot beside a
 * colleague's three lowers their candidate (an average of two, not three), and a ranking of nothing but a colleague's first candidate
 * gives it nothing more, and lifts the colleague's last one, which now has a part of the points left.
 *
 * Source: the block vote of federations (one member organisation, one vote) with the vote divided among its delegates; our own statement
 * of it, not a published rule.
 */
export function oneVoice(
  method: Method,
  named: readonly NamedBallot[],
  candidates: readonly string[],
  settings: Settings,
): OneVoice {
  const plain = method.count(
    named.map(({ ballot }) => ballot),
    candidates,
    settings,
  );
  const counted = named.filter(({ ballot }) => !isBlank(ballot) && method.check(ballot, candidates, settings).length === 0);
  const groups = new Map<string | null, Ballot[]>();
  for (const { group, ballot } of counted) groups.set(group, [...(groups.get(group) ?? []), ballot]);
  const common = [...groups.values()].reduce((multiple, { length }) => lcm(multiple, BigInt(length)), 1n);
  const sums = new Map(candidates.map((candidate) => [candidate, 0n]));
  for (const ballots of groups.values()) {
    const points = totals(
      ballots.map((ballot) => pointsOf(method.rules, ballot, candidates, settings)),
      candidates,
    );
    // Points come in halves: twice them is whole.
    for (const [candidate, total] of points)
      sums.set(candidate, (sums.get(candidate) ?? 0n) + (BigInt(2 * total) * common) / BigInt(ballots.length));
  }
  const ranks = ranksOf(candidates, (candidate) => sums.get(candidate) ?? 0n);
  const rank = rankNumbers(ranks);
  const plainRank = rankNumbers(plain.ranks);
  return {
    plain,
    voices: groups.size,
    withoutGroup: groups.get(null)?.length ?? 0,
    standings: ranks.flat().map((candidate) => ({
      candidate,
      rank: rank.get(candidate) ?? 0,
      score: decimal(sums.get(candidate) ?? 0n, 2n * common),
      plainRank: plainRank.get(candidate) ?? 0,
    })),
    ranks,
    changesFirst: ranks[0]?.join("\n") !== plain.ranks[0]?.join("\n"),
  };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** To six decimals, for showing only. */
const decimal = (above: bigint, below: bigint): number => Number((above * 1_000_000n + below / 2n) / below) / 1_000_000;
