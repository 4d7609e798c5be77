import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";

export const SECRET = "bench-signing-secret";

/** A process under measurement, or the Slack that all of them call. */
export interface Child {
  readonly port: number;
  /** Asks it and waits for the answer. */
  ask<T>(question: unknown): Promise<T>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const next = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a server ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (said) => {
      child.off("exit", ended);
      resolve(said as T);
    });
  });

function handle(child: ChildProcess, port: number): Child {
  return {
    port,
    ask<T>(question: unknown): Promise<T> {
      const answer = next<T>(child);
      child.send(question as object);
      return answer;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
    },
  };
}

export async function startApi(): Promise<Child> {
  const child = fork(new URL("api.mjs", import.meta.url).pathname);
  const { port } = await next<{ port: number }>(child);
  return handle(child, port);
}

const CPU = ["--import", new URL("cpu.mjs", import.meta.url).pathname];

/** One of the servers that stand beside ours; `api` is the first part of its path at the Slack that counts. */
export async function startBeside(file: "bare" | "chat", api: string, env: NodeJS.ProcessEnv): Promise<Child> {
  const port = await freePort();
  const child = fork(new URL(`${file}.mjs`, import.meta.url).pathname, {
    env: { ...process.env, ...env, NODE_ENV: "production", PORT: String(port), API: api, SECRET },
    execArgv: CPU,
  });
  await next(child);
  return handle(child, port);
}

/** The compiled program, as an installation runs it. */
export async function startOurs(api: string, folder: string, profile?: string): Promise<Child> {
  const port = await freePort();
  const child = fork("dist/src/cli.js", ["start"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      LOG_LEVEL: "warn",
      SLACK_BOT_TOKEN: "xoxb-bench",
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: api,
    },
    execArgv: [...CPU, ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [])],
  });
  const until = Date.now() + 20_000;
  for (;;) {
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return handle(child, port);
    if (Date.now() > until) throw new Error("the program did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
