import type { Worker } from "node:worker_threads";
import type { FiguresAsked, FiguresFacts } from "../src/domain/figures.js";
import { startWorker } from "../src/root.js";

/** Questions that read many rows, asked in a thread of their own: SQLite answers in the thread that asks. */
export interface LongQuestions {
  figures(asked: FiguresAsked): Promise<FiguresFacts>;
  close(): Promise<void>;
}

export type LongAsked = { readonly id: number; readonly question: "figures"; readonly asked: FiguresAsked };
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
  const ask = <T>(question: LongAsked["question"], asked: FiguresAsked): Promise<T> =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const to = started();
      to.ref();
      to.postMessage({ id: last, question, asked } satisfies LongAsked);
    }) as Promise<T>;
  return {
    figures: (asked) => ask("figures", asked),
    close: async () => {
      const running = worker;
      worker = undefined;
      await running?.terminate();
    },
  };
}
