import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGE = "local-slack-linux-x64";
const VERSION = "0.1.8";

export const TEAM = "T0TRIAL";
export const BOT = "U0COPTRACK";
export const TOKENS = { bot: "xoxb-local-slack", app: "xapp-local-slack", secret: "local-signing-secret" };

export interface LocalSlack {
  readonly address: string;
  /** Everything that went to and from the bot, in order. */
  log(): Promise<readonly { direction: string; kind: string; summary: string; detail?: unknown }[]>;
  stop(): void;
}

/** The program, fetched once by its exact version into a folder outside the repository. */
function program(): string {
  const home = join(tmpdir(), "coptrack-emulators", `${PACKAGE}-${VERSION}`);
  const binary = join(home, "node_modules", PACKAGE, "bin", "local-slack");
  if (!existsSync(binary)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), "{}");
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-save", `${PACKAGE}@${VERSION}`], {
      cwd: home,
      stdio: "pipe",
    });
  }
  return binary;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A Slack of two channels and four people; it reaches the bot over a socket, or over HTTP where `requestUrl` says. */
export async function startLocalSlack(requestUrl?: string, at?: number): Promise<LocalSlack> {
  const port = at ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), "coptrack-local-slack-"));
  const config = {
    workspace: { name: "Seeds network", domain: "seeds", teamId: TEAM },
    app: {
      appId: "A0COPTRACK",
      botUserId: BOT,
      botName: "coptrack",
      botToken: TOKENS.bot,
      appToken: TOKENS.app,
      signingSecret: TOKENS.secret,
      mode: requestUrl ? "events" : "socket",
      ...(requestUrl ? { requestUrl } : {}),
    },
    users: [
      { id: "U0AMAL", name: "amal", real_name: "Amal Haddad", tz: "Africa/Cairo" },
      { id: "U0IVAN", name: "ivan", real_name: "Ivan Petrov", tz: "Europe/Chisinau" },
      { id: "U0LEILA", name: "leila", real_name: "Leïla Benali", tz: "Africa/Casablanca" },
      { id: "U0ION", name: "ion", real_name: "Ion Rusu", tz: "Europe/Chisinau" },
      { id: "U0SALMA", name: "salma", real_name: "Salma Idrissi", tz: "Africa/Casablanca" },
    ],
    channels: [
      { id: "C0SEEDS", name: "seeds", members: ["U0AMAL", "U0IVAN", "U0LEILA", "U0ION", BOT] },
      // Members enough for an anonymous poll.
      { id: "C0WATER", name: "water", members: ["U0AMAL", "U0IVAN", "U0LEILA", "U0ION", "U0SALMA", BOT] },
      { id: "C0SOIL", name: "soil", members: ["U0AMAL", BOT] },
    ],
  };
  const file = join(folder, "config.json");
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(program(), ["--config", file, "--port", String(port), "--base-host", "127.0.0.1", "--files-dir", folder], {
    stdio: "ignore",
  });
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + 20_000;
  for (;;) {
    const up = await fetch(`${address}/_control/state`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) break;
    if (Date.now() > until) throw new Error("local-slack did not start");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    log: async () => ((await (await fetch(`${address}/_control/log`)).json()) as { log: never[] }).log,
    stop: () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
