import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/** What light requests wait while something heavy runs, in milliseconds. */
export interface Waits {
  /** The slowest of them. */
  readonly light: number;
  /** The longest stop of this thread's event loop. */
  readonly loop: number;
}

/** Asks something light every few milliseconds until `end`. */
export async function meanwhile(light: () => Promise<unknown>, end: Promise<unknown>): Promise<Waits> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let slowest = 0;
  let over = false;
  const ended = end.finally(() => {
    over = true;
  });
  while (!over) {
    const before = performance.now();
    await light();
    slowest = Math.max(slowest, performance.now() - before);
    await pause(5);
  }
  await ended;
  delay.disable();
  return { light: slowest, loop: delay.max / 1e6 };
}

/** A light request over HTTP. */
export const asking = (url: string) => async (): Promise<string> => (await fetch(url)).text();
