import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, PostFailed } from "../../src/ports.js";
import { postFailed } from "./failures.js";
import { LIMITS } from "./limits.js";

/** Writes to one channel wait for each other at most this long; later ones go back to the outbox. */
const PATIENCE_MS = 10_000;
/** What posts in a channel: about one a second is allowed. */
const SPACED: ReadonlySet<string> = new Set(["chat.postMessage", "chat.update", "files.completeUploadExternal"]);

/** Keeps to Slack's rates: one message a second a channel, and silence for as long as a 429 said, by workspace and method. */
export class Rates {
  private readonly next = new Map<string, number>();
  private readonly blocked = new Map<string, number>();
  constructor(
    private readonly clock: Clock,
    private readonly pause: (ms: number) => Promise<void> = (ms) => sleep(ms),
  ) {}

  async run<T>(workspace: string, method: string, place: string, work: () => Promise<T>): Promise<T> {
    const of = `${workspace}/${method}`;
    const until = this.blocked.get(of) ?? 0;
    if (until > this.clock.now()) throw new PostFailed("ratelimited", { retryAfterMs: until - this.clock.now(), refused: true });
    if (SPACED.has(method)) await this.turn(`${workspace}/${place}`);
    try {
      return await work();
    } catch (error) {
      const { retryAfterMs } = postFailed(error).options;
      if (retryAfterMs !== undefined) this.blocked.set(of, this.clock.now() + retryAfterMs);
      throw error;
    }
  }

  private async turn(channel: string): Promise<void> {
    const now = this.clock.now();
    const at = Math.max(now, this.next.get(channel) ?? 0);
    if (at - now > PATIENCE_MS) throw new PostFailed("busy channel", { retryAfterMs: at - now, refused: true });
    if (this.next.size > 5000) for (const [key, free] of this.next) if (free < now) this.next.delete(key);
    this.next.set(channel, at + LIMITS.postEveryMs);
    if (at > now) await this.pause(at - now);
  }
}
