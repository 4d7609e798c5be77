import { randomBytes } from "node:crypto";
import type { Id, Poll, Round } from "../../domain/records.js";
import { type Ballot, markOf } from "../../domain/voting/method.js";
import { type Sealer, sealer } from "../../sealed.js";

/** A new poll's key, sealed: the database holds it only so, and what opens it is not in the database. */
export const newBoxKey = (poll: Id, secrets: Sealer): string => secrets.seal(randomBytes(32).toString("base64url"), about(poll));

interface Box {
  /** Every ballot of a poll is sealed to the same length, whatever is marked on it. */
  seal(marks: Ballot): string;
  open(sealed: string): Ballot;
}

/**
 * The ballot box of an anonymous poll's round: one byte a candidate, sealed with the poll's own key. Throws where the key is gone:
 * the ballots were counted already, or the key of the settings was lost.
 */
export function ballotBox({ id, key }: Pick<Poll, "id" | "key">, round: Round, candidates: readonly Id[], secrets: Sealer): Box {
  if (key === null) throw new Error("this poll's ballots were counted already");
  const own = sealer([secrets.open(key, about(id))], "ballot");
  return {
    seal: (marks) =>
      own.seal(Buffer.from(candidates.map((candidate) => markOf(marks, candidate))).toString("base64"), `${id} ${round}`),
    open(sealed) {
      const bytes = Buffer.from(own.open(sealed, `${id} ${round}`), "base64");
      if (bytes.length !== candidates.length) throw new Error("a ballot of other candidates");
      return Object.fromEntries(candidates.flatMap((candidate, at) => (bytes[at] ? [[candidate, bytes[at]] as const] : [])));
    },
  };
}

const about = (poll: Id): string => `poll ${poll}`;
