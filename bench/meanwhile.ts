import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "../src/ports.js";
import { said, world } from "../test/support/world.js";

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

/** A light request to the core, over this store; warm. */
export async function helping(store: Store): Promise<() => Promise<void>> {
  const w = await world({ store });
  const elena = await w.as("elena");
  const light = async (): Promise<void> => {
    if (said(await elena.command("/cop help")) === "") throw new Error("no help");
  };
  for (let warm = 0; warm < 50; warm += 1) await light();
  return light;
}
