import { writeSync } from "node:fs";
import type { Messenger, Step, Store } from "../../src/ports.js";

/** Kills this process at a named point, as a power cut would: after `count` points, or the `count`-th time it passes the one named. */
export interface Plan {
  readonly point: string | undefined;
  readonly count: number;
}

/** Says each point's name as it is passed; the one of the plan is the last that this process does. */
export function deadly({ point, count }: Plan): (name: string) => void {
  let passed = 0;
  return (name) => {
    if (point !== undefined && point !== name) return;
    passed += 1;
    if (passed !== count) return;
    writeSync(1, `killed ${name}\n`);
    process.kill(process.pid, "SIGKILL");
  };
}

/** What a commit does, in a word: the point's name. */
function what(steps: readonly Step[]): string {
  const on = (table: string) =>
    steps.some((step) => ("insert" in step ? step.insert : "update" in step ? step.update : step.remove) === table);
  const state = steps.map((step) =>
    "update" in step && step.update === "outbox" ? (step.set as { state?: string }).state : undefined,
  )[0];
  if (state === "posting") return "claim";
  if (state === "posted") return "mark";
  if (state !== undefined) return `mark ${state}`;
  if (on("prompt") && on("outbox")) return "prompt sent";
  if (on("prompt") && on("run")) return "prompt made";
  if (on("run") && on("outbox")) return "digest";
  if (on("run")) return "marker";
  return on("community") ? "next look" : "other";
}

/** The store, with a point before and after each commit, and before each question a tick asks. */
export function deadlyStore(store: Store, passes: (name: string) => void): Store {
  const asked = <T extends object>(of: T): T =>
    new Proxy(of, {
      get: (target, name) => {
        const own = target[name as keyof T];
        if (typeof own !== "function") return own;
        return (...args: unknown[]) => {
          passes("question");
          return (own as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  return {
    ...store,
    get: asked(store).get,
    find: asked(store).find,
    questions: asked(store.questions),
    async atomically(steps) {
      const name = what(steps);
      passes(`${name}: before the commit`);
      await store.atomically(steps);
      passes(`${name}: after the commit`);
    },
  };
}

/** The messenger, with a point before each request and one with the answer in hand. */
export function deadlyMessenger(messenger: Messenger, passes: (name: string) => void): Messenger {
  const around = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    passes(`${name}: before the request`);
    const found = await work();
    passes(`${name}: answer in hand`);
    return found;
  };
  return {
    ...messenger,
    post: (...args) => around("post", () => messenger.post(...args)),
    direct: (...args) => around("direct", () => messenger.direct(...args)),
    find: (...args) => around("look", () => messenger.find(...args)),
  };
}

/** Every step of a digest and of a nudge at which a process is killed. */
export const POINTS: readonly string[] = [
  "question",
  ...["digest", "prompt made", "prompt sent", "claim", "mark", "mark waiting", "next look"].flatMap((step) => [
    `${step}: before the commit`,
    `${step}: after the commit`,
  ]),
  ...["post", "direct", "look"].flatMap((call) => [
    `${call}: before the request`,
    `${call}: request on its way`,
    `${call}: answer in hand`,
  ]),
  "pages, post: before the request",
  "pages, post: answer in hand",
];
