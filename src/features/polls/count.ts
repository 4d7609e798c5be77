import type { Id, PollOutcome, Voter } from "../../domain/records.js";
import { type Change, changeBetween } from "../../domain/voting/change.js";
import { METHODS, type MethodName } from "../../domain/voting/index.js";
import type { Ballot, Settings } from "../../domain/voting/method.js";
import { type OneVoice, oneVoice } from "../../domain/voting/one-voice.js";
import type { Result } from "../../domain/voting/result.js";
import { type Branch, tellsSmall } from "../../domain/voting/told.js";
import { type GroupCount, type Turnout, turnout } from "../../domain/voting/turnout.js";
import { startWorker } from "../../root.js";

/** Everything a count needs, as plain data: it may be done in another thread. */
export interface Counting {
  readonly method: MethodName;
  readonly settings: Settings;
  readonly candidates: readonly Id[];
  readonly ballots: readonly Ballot[];
  /** The group each ballot's voter speaks for, in the ballots' order; null: no weighted count. */
  readonly groups: readonly (string | null)[] | null;
  /** The round before, to compare with. */
  readonly before: Result | null;
}
export interface Counted {
  readonly result: Result;
  readonly voice: Omit<OneVoice, "plain"> | null;
  readonly change: Change | null;
}

/** Ballots × pairs of candidates up to which a count takes some milliseconds and is done at once. */
const AT_ONCE = 100_000;

/** Counts, in a thread of its own where it would keep others waiting. */
export const count = (counting: Counting): Promise<Counted> =>
  counting.ballots.length * counting.candidates.length ** 2 <= AT_ONCE
    ? Promise.resolve(countNow(counting))
    : new Promise((resolve, reject) => {
        const worker = startWorker("src/features/polls/count-worker", { workerData: counting });
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("the count ended without a result")));
      });

export function countNow({ method, settings, candidates, ballots, groups, before }: Counting): Counted {
  const result = METHODS[method].count(ballots, candidates, settings);
  const change = before && changeBetween(before, result);
  if (!groups) return { result, voice: null, change };
  const named = ballots.map((ballot, at) => ({ ballot, group: groups[at] ?? null }));
  const { plain: _, ...voice } = oneVoice(METHODS[method], named, candidates, settings);
  return { result, voice, change };
}

/**
 * Turnout by stakeholder type and by organisation. In anonymous polls the types are protected first; the organisations of a type that
 * is withheld are withheld too, and those of a type that stands are protected with its number known, so that neither table tells the
 * other's. Where both together would still tell a small group (of a type everybody voted), no group is shown.
 */
export function turnouts(
  electorate: readonly Voter[],
  voted: readonly Voter[],
  anonymous: boolean,
): Pick<PollOutcome, "byStakeholder" | "byOrganisation"> {
  const who = new Set(voted.map(({ person }) => person));
  const counts = groupsOf(electorate, voted, who, ({ stakeholder }) => stakeholder);
  const byStakeholder = turnout(counts, anonymous);
  const types = byStakeholder.rows.map((type, at) => {
    const of = ({ stakeholder }: Voter): boolean => stakeholder === type.group;
    const groups = groupsOf(electorate.filter(of), voted.filter(of), who, ({ organisation }) => organisation);
    const open = turnout(groups, anonymous);
    const rows = !anonymous || type.voted.kind === "count" ? open.rows : hidden(open.rows);
    const parts = groups.map((group, part) => ({ ...group, shown: rows[part]?.voted ?? HIDDEN }));
    const branch: Branch = { members: type.members, voted: counts[at]?.voted ?? 0, shown: type.voted, parts };
    return { rows, branch };
  });
  const rows = types.flatMap((type) => type.rows).sort((a, b) => b.members - a.members);
  const none = anonymous && tellsSmall(types.map(({ branch }) => branch));
  const shown = (of: Turnout["rows"]): Pick<Turnout, "rows" | "applied"> => {
    const safe = none ? hidden(of) : of;
    return { rows: safe, applied: safe.some((row) => row.voted.kind !== "count") };
  };
  return {
    byStakeholder: { ...byStakeholder, ...shown(byStakeholder.rows) },
    byOrganisation: { ...byStakeholder, ...shown(rows) },
  };
}

const HIDDEN = { kind: "hidden" } as const;
const hidden = (rows: Turnout["rows"]): Turnout["rows"] => rows.map((row) => ({ ...row, voted: HIDDEN }));

function groupsOf(
  electorate: readonly Voter[],
  voted: readonly Voter[],
  who: ReadonlySet<Id>,
  of: (voter: Voter) => string | null,
): readonly GroupCount[] {
  const groups = new Map<string | null, { members: number; voted: number }>();
  const known = new Set(electorate.map(({ person }) => person));
  // Whoever voted and has left since is one of those who could.
  for (const voter of [...electorate, ...voted.filter(({ person }) => !known.has(person))]) {
    const row = groups.get(of(voter)) ?? { members: 0, voted: 0 };
    groups.set(of(voter), { members: row.members + 1, voted: row.voted + (who.has(voter.person) ? 1 : 0) });
  }
  return [...groups].map(([group, row]) => ({ group, ...row })).sort((a, b) => b.members - a.members);
}
