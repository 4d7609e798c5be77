import pRetry from "p-retry";
import type { Message } from "../../src/message.js";
import { type Charts, type Directory, type Log, type Messenger, PostFailed } from "../../src/ports.js";
import type { Conversations } from "./conversations.js";
import { RETRIED } from "./limits.js";
import { outgoing } from "./message.js";
import { personOf } from "./people.js";
import type { Throttle } from "./throttle.js";
import { type Address, type Connector, type MeetingInfo, type Member, type Outgoing, Refused } from "./wire.js";

export interface Posting extends Messenger, Directory {
  /** Sends ready cards; gives the message's id (several joined by commas). */
  send(to: Address, contents: readonly Outgoing[]): Promise<string>;
  /** The private conversation with a person, opened (through the service they are at) where there is none yet. */
  reach(workspace: string, account: string, through: Address): Promise<Address>;
  /** What the roster of a conversation says of one person. */
  member(at: Address, id: string): Promise<Member | undefined>;
  meeting(at: Address, meeting: string): Promise<MeetingInfo | undefined>;
  replace(at: Address, message: string, content: readonly Outgoing[]): Promise<void>;
}

interface Outside {
  readonly connector: Connector;
  readonly conversations: Conversations;
  readonly throttle: Throttle;
  readonly charts: Charts;
  readonly log: Log;
  /** Quick retries of one call; what fails longer waits in the outbox. */
  readonly patience?: { readonly retries: number; readonly minTimeout: number };
}

/** How long we wait at once where the service says when to come back; beyond it, the outbox does. */
const PATIENT_MS = 3_000;

/** Messages out and people looked up, at the service's pace. It does not let a bot look for its own posts: `find` cannot know. */
export function createPosting(outside: Outside): Posting {
  const { connector, conversations, throttle } = outside;
  const { retries, minTimeout } = outside.patience ?? { retries: 3, minTimeout: 400 };

  /** One call, throttled, and tried again where the service is only busy. */
  const call = <T>(at: Address, task: () => Promise<T>): Promise<T> =>
    pRetry(() => throttle.run(at.tenant, at.conversation, task), {
      retries,
      minTimeout,
      factor: 2,
      randomize: true,
      shouldRetry: ({ error }) =>
        error instanceof Refused && RETRIED.includes(error.status) && (error.retryAfterMs ?? 0) <= PATIENT_MS,
    });

  /** All parts or none: where a later part fails, the earlier ones are taken back, so that a retry does not double them. */
  async function sendAll(to: Address, contents: readonly Outgoing[]): Promise<string> {
    const sent: string[] = [];
    try {
      for (const content of contents) sent.push(await call(to, () => connector.send(to, content)));
    } catch (error) {
      for (const id of sent) await call(to, () => connector.remove(to, id)).catch(() => undefined);
      throw error;
    }
    return sent.join(",");
  }

  async function replace(at: Address, message: string, contents: readonly Outgoing[]): Promise<void> {
    const ids = message.split(",");
    for (const [index, content] of contents.entries()) {
      const id = ids[index];
      await call<unknown>(at, () => (id ? connector.update(at, id, content) : connector.send(at, content)));
    }
    for (const id of ids.slice(contents.length)) await call(at, () => connector.remove(at, id));
  }

  async function place(workspace: string, to: string): Promise<Address> {
    const address = await conversations.at(workspace, to);
    if (!address) throw new PostFailed("not installed there", { permanent: true, gone: true });
    return address;
  }

  async function privately(workspace: string, account: string, through?: Address): Promise<Address> {
    const known = await conversations.withPerson(workspace, account);
    if (known) return known;
    const from = through ?? (await conversations.any(workspace));
    if (!from) throw new PostFailed("not installed there", { permanent: true });
    const address = { ...from, channel: false, conversation: await call(from, () => connector.open(from, account)) };
    await conversations.opened(workspace, account, address);
    return address;
  }

  /** Says why a call failed in the core's words. */
  const told = <T>(task: () => Promise<T>): Promise<T> =>
    task().catch((error: unknown) => {
      throw failed(error);
    });
  /** A post refused for good means that we are no longer there; a change refused may only mean that the message is gone. */
  const posted = async (workspace: string, to: Address, message: Message) => {
    try {
      return { place: to.conversation, message: await sendAll(to, await outgoing(message, outside)) };
    } catch (error) {
      if (error instanceof Refused && isLost(error)) await conversations.lost(workspace, to.conversation);
      throw error;
    }
  };

  return {
    post: (workspace, to, message) => told(async () => posted(workspace, await place(workspace, to), message)),
    direct: (workspace, account, message) => told(async () => posted(workspace, await privately(workspace, account), message)),
    update: (workspace, ref, message) =>
      told(async () => replace(await place(workspace, ref.place), ref.message, await outgoing(message, outside))),
    remove: (workspace, ref) =>
      told(async () => {
        const at = await place(workspace, ref.place);
        for (const id of ref.message.split(",")) await call(at, () => connector.remove(at, id));
      }),
    find: async () => "unknown",
    send: (to, contents) => told(() => sendAll(to, contents)),
    reach: (workspace, account, through) => told(() => privately(workspace, account, through)),
    replace: (at, message, contents) => told(() => replace(at, message, contents)),
    member: (at, id) => call(at, () => connector.member(at, id)),
    meeting: (at, meeting) => call(at, () => connector.meeting(at, meeting)),
    async person(workspace, account) {
      const at = (await conversations.withPerson(workspace, account)) ?? (await conversations.any(workspace));
      const member = at && (await call(at, () => connector.member(at, account)));
      return member && personOf(member, at.tenant);
    },
    async members(workspace, to) {
      const at = await conversations.at(workspace, to);
      if (!at) return [];
      const all = [];
      for (let next: string | undefined, first = true; first || next; first = false) {
        const page = await call(at, () => connector.members(at, next));
        all.push(...page.members.map((member) => personOf(member, at.tenant)));
        next = page.continuation;
      }
      return all;
    },
  };
}

/** Not of a message that somebody deleted: the place it stood in is still there. */
const isLost = ({ status, code }: Refused): boolean =>
  status === 403 || (status === 404 && !/^(Activity|Message)NotFound/.test(code));

/** What the service said, as the core knows it: whether trying again can help, and when. */
export function failed(error: unknown): unknown {
  if (error instanceof PostFailed || !(error instanceof Refused)) return error;
  const { status, code, retryAfterMs } = error;
  if (RETRIED.includes(status) || status >= 500 || status === 401)
    return new PostFailed(`${status} ${code}`, {
      cause: error,
      refused: status < 500,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  const reason =
    code === "ConversationBlockedByUser"
      ? "blocked by the person"
      : isLost(error)
        ? "not installed there"
        : status === 413
          ? "too long for one message"
          : `${status} ${code}`;
  return new PostFailed(reason, { permanent: true, gone: isLost(error), cause: error });
}
