import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";

/** The project's folder, for the sources and for the compiled program alike. */
export const ROOT = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
})();

/**
 * Starts a worker thread from a file of ours, named from the project's folder without its ending ("adapters/charts/worker").
 * Compiled, it starts from its JavaScript; from source (tests, `npm run dev`) it must first be taught TypeScript, which
 * `execArgv` cannot do for a worker. Files named `worker.ts` or `*-worker.ts` are compiled on their own (scripts/build.mjs).
 */
export function startWorker(file: string, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(join(ROOT, "dist", `${file}.js`), options);
  const source = JSON.stringify(pathToFileURL(join(ROOT, `${file}.ts`)).href);
  return new Worker(`import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${source}); })`, {
    ...options,
    eval: true,
  });
}
