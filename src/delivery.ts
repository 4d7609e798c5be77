import PQueue from "p-queue";
import { idFrom } from "./domain/ids.js";
import type { OutboxRow } from "./domain/records.js";
import type { Instant, MessageRef } from "./events.js";
import type { Services } from "./feature.js";
import { Conflict, type Messenger, PostFailed, update } from "./ports.js";
import { gone, notBefore } from "./receiver.js";
import { away, unreachable } from "./unreachable.js";

/** How long one process may take to post before another may look whether it did. */
export const LEASE_MS = 90_000;
/** A platform that has not answered by then is taken not to answer; well within the lease, so that nobody posts beside us. */
const ANSWER_MS = 45_000;
/** Given up after so many attempts, and not before so long: a short trouble of the platform's loses nothing. */
export const MAX_ATTEMPTS = 12;
export const PATIENCE_MS = 2 * 3_600_000;
/** Places served side by side; the line of one place is served in order. */
const AT_ONCE = 6;
const PAGE = 200;

/**
 * Posts whatever is due, the first in each place's line; any number of processes may do so at once, the claim decides. Nothing more is
 * taken once `going` says no: what is stored waits for the next start.
 */
export async function drainOutbox(services: Services, now: Instant, going: () => boolean): Promise<void> {
  // Posting takes time, and leases are counted from when they begin: to the second.
  const begun = performance.now();
  const time = (): Instant => now + Math.floor((performance.now() - begun) / 1000) * 1000;
  while (going()) {
    const due = await services.store.questions.dueOutbox(time(), PAGE);
    if (due.length === 0) return;
    const queue = new PQueue({ concurrency: AT_ONCE });
    const done = await Promise.allSettled(due.map((row) => queue.add(async () => going() && deliver(row, services, time))));
    const failed = done.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
    if (!done.some((one) => one.status === "fulfilled" && one.value)) return;
  }
}

/** Claims one row and posts it; false where another process was quicker. */
async function deliver(seen: OutboxRow, services: Services, time: () => Instant): Promise<boolean> {
  const { store, platforms, meter } = services;
  const at = { programme: seen.programme, id: seen.id };
  const row: OutboxRow = {
    ...seen,
    state: "posting",
    attempts: seen.attempts + 1,
    unsure: seen.unsure || seen.state === "posting",
  };
  const { state, attempts, unsure } = row;
  try {
    const claim = { state, attempts, unsure, nextAt: time() + LEASE_MS };
    await store.atomically([update("outbox", { ...at, state: seen.state, attempts: seen.attempts }, claim)]);
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
  const why = await gone(row, store, time());
  if (why) {
    await store.atomically([update("outbox", at, { state: "dropped", error: why }, "any")]);
    meter.count("outbox", { platform: row.platform, outcome: "dropped" });
    return true;
  }
  const until = await notBefore(row, store, time());
  if (until > time()) {
    // As if it had never been tried: what else is to be said there does not wait behind it.
    await store.atomically([update("outbox", { ...at, attempts }, { state: "waiting", attempts: 0, nextAt: until }, "any")]);
    return true;
  }
  let ref: MessageRef | null;
  try {
    ref = await once(row, platforms.get(row.platform)?.messenger);
  } catch (error) {
    await again(row, error, services, time());
    return true;
  }
  // Outside the attempt: a database that fails here leaves the row claimed, and the next one looks before posting.
  await store.atomically([update("outbox", at, { state: "posted", ref, unsure: false, error: null, postedAt: time() }, "any")]);
  meter.count("outbox", { platform: row.platform, outcome: "posted" });
  return true;
}

/** Posts, unless it stands there already where that is not sure. */
async function once(row: OutboxRow, messenger: Messenger | undefined): Promise<MessageRef | null> {
  if (!messenger) throw new PostFailed("platform not configured", { permanent: true });
  const makes = row.kind === "post" || row.kind === "direct";
  const before = row.unsure && makes ? await answered(messenger.find(row.workspace, row.to, row.key, row.createdAt)) : undefined;
  return before && before !== "unknown" ? before : answered(post(messenger, row));
}

/** After a failed attempt: later again, or given up. */
async function again(row: OutboxRow, error: unknown, services: Services, now: Instant): Promise<void> {
  const { store, log, meter } = services;
  const failed = error instanceof PostFailed ? error : new PostFailed("unexpected", { cause: error });
  const { permanent = false, refused = false, retryAfterMs, cause } = failed.options;
  const tired = row.attempts >= MAX_ATTEMPTS && now - row.createdAt >= PATIENCE_MS;
  const givenUp = permanent || tired;
  const { key, platform, attempts } = row;
  const line = { key, platform, reason: failed.reason, attempt: attempts, givenUp, err: cause };
  if (givenUp) log.error(line, "not posted, given up");
  else log.warn(line, "not posted");
  meter.count("outbox", { platform, outcome: givenUp ? "failed" : "again" });
  await store.atomically([
    update(
      "outbox",
      // Somebody who took the lease over meanwhile knows better.
      { programme: row.programme, id: row.id, state: "posting", attempts },
      {
        state: givenUp ? "failed" : "waiting",
        error: failed.reason,
        unsure: row.unsure || !(permanent || refused),
        // Whole milliseconds: PostgreSQL takes no others.
        nextAt: now + Math.ceil(retryAfterMs ?? backoff(row)),
      },
      "any",
    ),
  ]);
  // A change of what stands there is refused too: somebody hears of it now, not at the next post.
  if (failed.options.gone && (row.kind === "post" || row.kind === "update")) await unreachable(row, services, now);
  if (failed.options.gone && row.kind === "direct") await away(row, store);
}

/** An answer in good time, or a failure that leaves open what happened. */
async function answered<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PostFailed("no answer in time")), ANSWER_MS);
    timer.unref();
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

async function post(messenger: Messenger, row: OutboxRow): Promise<MessageRef | null> {
  switch (row.kind) {
    case "post":
      return messenger.post(row.workspace, row.to, row.message, row.key);
    case "direct":
      return messenger.direct(row.workspace, row.to, row.message, row.key);
    case "update":
      if (row.ref) await messenger.update(row.workspace, row.ref, row.message);
      return row.ref;
    case "remove":
      if (row.ref) await messenger.remove(row.workspace, row.ref);
      return row.ref;
  }
}

/** 5 s, 10 s, 20 s … at most an hour, a quarter more or less: spread by row and attempt, and the same whenever it is asked. */
export function backoff({ id, attempts }: Pick<OutboxRow, "id" | "attempts">): number {
  const spread = Number.parseInt(idFrom(id, String(attempts)).slice(0, 8), 16) / 2 ** 32;
  return Math.min(5000 * 2 ** Math.max(0, attempts - 1), 3_600_000) * (0.75 + spread / 2);
}
