import type { Reply } from "../../src/events.js";

const KEPT = 1000;

/**
 * One event, delivered several times, is handled once in this process: also while the first run still works. Over several
 * processes the records' own source does the same. What was not accepted may come again under the same id, and is tried again.
 */
export class Once {
  private readonly answers = new Map<string, Promise<Reply>>();

  run(id: string, handle: () => Promise<Reply>): Promise<Reply> {
    const known = this.answers.get(id);
    if (known) return known;
    const answer = handle().then((reply) => {
      if (reply.problems || reply.failed) this.answers.delete(id);
      return reply;
    });
    if (this.answers.size >= KEPT) this.answers.delete(this.answers.keys().next().value ?? "");
    this.answers.set(id, answer);
    return answer;
  }

  has(id: string): boolean {
    return this.answers.has(id);
  }
}
