import type { OutboxRow } from "./domain/records.js";
import type { Instant, MessageRef } from "./events.js";
import type { Services } from "./feature.js";
import { Conflict, type Messenger, PostFailed, update } from "./ports.js";
import { unreachable } from "./unreachable.js";

/** How long one process may take to post before another may look whether it did. */
const LEASE_MS = 60_000;
const MAX_ATTEMPTS = 12;

/** Posts whatever is due, oldest first; any number of processes may do so at once, the claim decides. */
export async function drainOutbox(services: Services, now: Instant): Promise<void> {
  for (;;) {
    const due = await services.store.questions.dueOutbox(now, 50);
    if (due.length === 0) return;
    let claimed = 0;
    for (const row of due) if (await deliver(row, services, now)) claimed += 1;
    if (claimed === 0) return;
  }
}

/** Claims one row and posts it; false where another process was quicker. */
async function deliver(row: OutboxRow, { store, platforms, log }: Services, now: Instant): Promise<boolean> {
  const at = { programme: row.programme, id: row.id };
  try {
    await store.atomically([
      update(
        "outbox",
        { ...at, state: row.state, attempts: row.attempts },
        { state: "posting", attempts: row.attempts + 1, nextAt: now + LEASE_MS },
      ),
    ]);
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
  const messenger = platforms.get(row.platform)?.messenger;
  try {
    if (!messenger) throw new PostFailed("platform not configured", { permanent: true });
    // Claimed before and not marked: it may have been posted. Look before posting again.
    const before = row.state === "posting" ? await messenger.find(row.workspace, row.to, row.key, row.createdAt) : undefined;
    const ref = before && before !== "unknown" ? before : await post(messenger, row);
    await store.atomically([update("outbox", at, { state: "posted", ref, error: null, postedAt: now })]);
  } catch (error) {
    const failed = error instanceof PostFailed ? error : new PostFailed("unexpected", { cause: error });
    const givenUp = failed.options.permanent === true || row.attempts + 1 >= MAX_ATTEMPTS;
    log.warn(
      {
        key: row.key,
        platform: row.platform,
        reason: failed.reason,
        attempt: row.attempts + 1,
        givenUp,
        err: failed.options.cause,
      },
      "not posted",
    );
    await store.atomically([
      update("outbox", at, {
        state: givenUp ? "failed" : "waiting",
        error: failed.reason,
        // Whole milliseconds: PostgreSQL takes no others.
        nextAt: now + Math.ceil(failed.options.retryAfterMs ?? backoff(row)),
      }),
    ]);
    if (failed.options.gone && row.kind === "post") await unreachable(row, store, now);
  }
  return true;
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

/** 5 s, 10 s, 20 s … at most an hour; the row's id spreads processes and rows apart. */
function backoff(row: OutboxRow): number {
  const spread = (Number.parseInt(row.id.slice(0, 4), 16) % 1000) / 1000;
  return Math.min(5000 * 2 ** row.attempts, 3_600_000) * (0.75 + spread / 2);
}
