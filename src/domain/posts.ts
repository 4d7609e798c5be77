import type { Instant, MessageRef } from "../events.js";
import type { Message } from "../message.js";
import type { Id, Owned } from "./owned.js";

/** A message to be delivered: written in the same commit as what it tells of; `key` is unique and is the claim. */
export interface OutboxRow extends Owned {
  readonly key: string;
  readonly platform: string;
  readonly workspace: string;
  /** A place, or an account for a private message. */
  readonly to: string;
  readonly kind: "post" | "direct" | "update" | "remove";
  /** The community it is about, where it is about one. */
  readonly community: Id | null;
  /** Nobody asked for it just now (a digest, a nudge): it is not sent once they opted out, or their community is paused. */
  readonly unasked: boolean;
  /** Its place in line: what was written earlier for the same place goes first. Grows with time, within one instant too. */
  readonly turn: number;
  readonly message: Message;
  /** The message to update or remove; later the one posted. */
  readonly ref: MessageRef | null;
  /** `failed`: given up, and can be tried again by hand. `dropped`: nobody is there to read it any more; `error` says why. */
  readonly state: "waiting" | "posting" | "posted" | "failed" | "dropped";
  readonly attempts: number;
  /** An attempt ended without a clear answer: it may stand there already, so we look before posting again. */
  readonly unsure: boolean;
  readonly nextAt: Instant;
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly postedAt: Instant | null;
}

/** The web adapter's channel views and private notices: its own messages, as a platform would keep them. */
export interface WebMessage extends Owned {
  readonly place: string;
  /** The person a notice is for; null is everybody in the channel. */
  readonly person: Id | null;
  readonly key: string;
  readonly message: Message;
  readonly createdAt: Instant;
}

/** Something done once: `key` is unique in its programme and is the claim, however many processes try. */
export interface Run extends Owned {
  readonly key: string;
  readonly at: Instant;
}

export interface PostsRecords {
  readonly outbox: OutboxRow;
  readonly run: Run;
  readonly webMessage: WebMessage;
}
/** Those whose rows have an id of their own. */
export const POSTS_WITH_ID = ["outbox", "run", "webMessage"] as const;
