import PQueue from "p-queue";
import { type Rate, TENANT_RATES, THREAD_RATES } from "./limits.js";

/** Keeps what we send under what the service takes, a conversation and a tenant at a time. */
export interface Throttle {
  run<T>(tenant: string, conversation: string, task: () => Promise<T>): Promise<T>;
}

/** Conversations whose pace is remembered; beyond it the idle ones that were used longest ago are forgotten. */
const REMEMBERED = 5_000;

export function createThrottle(thread: readonly Rate[] = THREAD_RATES, tenant: readonly Rate[] = TENANT_RATES): Throttle {
  const lines = new Map<string, readonly PQueue[]>();
  function line(key: string, rates: readonly Rate[]): readonly PQueue[] {
    const known = lines.get(key);
    lines.delete(key);
    const queues = known ?? rates.map(({ count, ms }) => new PQueue({ intervalCap: count, interval: ms, strict: true }));
    lines.set(key, queues);
    if (lines.size > REMEMBERED)
      for (const [old, some] of lines) {
        if (some.every((queue) => queue.size === 0 && queue.pending === 0)) lines.delete(old);
        if (lines.size <= REMEMBERED) break;
      }
    return queues;
  }
  /** Through all the queues, the slowest first, so that nobody waits in a fast one for a slow one. */
  const through = <T>(queues: readonly PQueue[], task: () => Promise<T>): Promise<T> =>
    [...queues].reduce<() => Promise<T>>((next, queue) => () => queue.add(next), task)();
  return {
    run: (tenantId, conversation, task) =>
      through(line(`tenant ${tenantId}`, tenant).concat(line(`thread ${conversation}`, thread)), task),
  };
}
