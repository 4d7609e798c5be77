import type { Worker } from "node:worker_threads";
import type { Questions } from "../src/ports.js";
import { startWorker } from "../src/root.js";

/** Which questions read many rows: they are asked in a thread of their own, for SQLite answers in the thread that asks. */
const LONG = ["figures", "exportPage", "changedSince", "entriesBy"] as const satisfies readonly (keyof Questions)[];
type Long = (typeof LONG)[number];
export interface LongQuestions {
  readonly questions: Pick<Questions, Long>;
  close(): Promise<void>;
}

export type LongAsked = { readonly id: number; readonly question: Long; readonly asked: readonly unknown[] };
export type LongAnswer = { readonly id: number; readonly answer?: unknown; readonly error?: string };

/** The worker starts with the first question, reads the file at `path`, and does not keep the program alive. */
export function longQuestions(path: string): LongQuestions {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const lost = (error: Error): void => {
    worker = undefined;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker) return worker;
    const fresh = startWorker("db/questions-worker", { workerData: { path } });
    fresh.on("message", ({ id, answer, error }: LongAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) fresh.unref();
      if (error === undefined) one?.resolve(answer);
      else one?.reject(new Error(error));
    });
    fresh.on("error", (error) => lost(error instanceof Error ? error : new Error(String(error))));
    fresh.on("exit", () => worker === fresh && lost(new Error("the thread for long questions ended")));
    worker = fresh;
    return fresh;
  };
  const ask =
    (question: Long) =>
    (...asked: readonly unknown[]): Promise<unknown> =>
      new Promise<unknown>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const to = started();
        to.ref();
        to.postMessage({ id: last, question, asked } satisfies LongAsked);
      });
  return {
    questions: Object.fromEntries(LONG.map((question) => [question, ask(question)])) as unknown as Pick<Questions, Long>,
    close: async () => {
      const running = worker;
      worker = undefined;
      await running?.terminate();
    },
  };
}
