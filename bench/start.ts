import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { alone, compare, type Result } from "./measure.js";

/** The packages that a start with these settings needs, imported bare. */
const NEEDED = {
  trial: [
    "better-sqlite3",
    "drizzle-orm/better-sqlite3",
    "drizzle-orm/better-sqlite3/migrator",
    "hono",
    "@hono/node-server",
    "zod",
    "luxon",
    "intl-messageformat",
    "pino",
    "node-cron",
    "uuid",
  ],
  slack: ["@slack/bolt"],
  teams: ["botbuilder"],
} as const;

/** Start to "listening" (the compiled program), against a process that only imports the packages those settings need; and idle memory. */
export async function run(): Promise<readonly Result[]> {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(".cache", "bench-start-"));
  const results: Result[] = [];
  const settings = {
    trial: {},
    slack: { SLACK_BOT_TOKEN: "xoxb-bench", SLACK_SIGNING_SECRET: "bench", SECRET_KEY: "x".repeat(32) },
    teams: { TEAMS_APP_ID: "bench", TEAMS_APP_PASSWORD: "bench", TEAMS_APP_TENANT_ID: "bench", SECRET_KEY: "x".repeat(32) },
  };
  for (const [name, environment] of Object.entries(settings)) {
    const packages = [...NEEDED.trial, ...(name === "trial" ? [] : NEEDED[name as "slack" | "teams"])];
    const bare = join(folder, `${name}.mjs`);
    writeFileSync(bare, `await Promise.all([${packages.map((one) => `import("${one}")`).join()}]);\nconsole.log("http");\n`);
    // The sample data is written once, before the clock starts.
    const env = { PATH: process.env.PATH, DATA_DIR: resolve(folder, name), PORT: "0", LOG_LEVEL: "error", ...environment };
    await untilUp(["dist/src/cli.js", "start"], env);
    results.push(
      await compare(
        `start (${name})`,
        12,
        () => untilUp(["dist/src/cli.js", "start"], env),
        () => untilUp([bare], { PATH: process.env.PATH }),
        1.2,
      ),
    );
    const { rss } = await untilUp(["dist/src/cli.js", "start"], env, 3000);
    results.push({ name: `idle memory (${name})`, ours: rss, baseline: 150, unit: "MB", ratio: rss / 150, aim: 1 });
  }
  rmSync(folder, { recursive: true, force: true });
  return results;
}

/** Starts a process, waits until it says that it listens, lets it rest, reads its memory, and stops it. */
function untilUp(args: readonly string[], env: NodeJS.ProcessEnv, rest = 0): Promise<{ rss: number }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let rss = 0;
    child.stdout.once("data", () => {
      setTimeout(() => {
        rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
        child.kill("SIGKILL");
      }, rest);
    });
    child.once("error", fail);
    child.once("exit", () => done({ rss }));
  });
}

await alone(import.meta.url, run);
