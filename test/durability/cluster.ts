import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** One process of ours or of the platform's, spoken to line by line. */
class Child {
  private readonly waiting: ((line: string | undefined) => void)[] = [];
  private readonly lines: string[] = [];
  private ended = false;
  readonly process: ChildProcess;
  constructor(script: string, argument: string) {
    this.process = spawn(process.execPath, ["--enable-source-maps", script, argument], { stdio: ["pipe", "pipe", "inherit"] });
    this.process.stdin?.on("error", () => undefined);
    createInterface({ input: this.process.stdout as NodeJS.ReadableStream })
      .on("line", (line) => {
        const next = this.waiting.shift();
        if (next) next(line);
        else this.lines.push(line);
      })
      .on("close", () => {
        this.ended = true;
        for (const next of this.waiting.splice(0)) next(undefined);
      });
  }
  /** The next line it says; undefined once it is dead. */
  async says(): Promise<string | undefined> {
    const line = this.lines.shift();
    if (line !== undefined || this.ended) return line;
    return new Promise((resolve) => this.waiting.push(resolve));
  }
  tell(line: string): void {
    this.process.stdin?.write(`${line}\n`);
  }
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill("SIGKILL");
    await once(this.process, "exit");
  }
}

export interface Platform {
  readonly port: number;
  posts(): Promise<{
    readonly posts: readonly { to: string; key: string; words: string }[];
    readonly met: Record<string, number>;
  }>;
  calm(): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startPlatform(script: string, seed: number): Promise<Platform> {
  const child = new Child(script, String(seed));
  const port = Number((await child.says())?.split(" ")[0]);
  const call = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST" })).json();
  return { port, posts: () => call("/posts") as never, calm: () => call("/calm"), stop: () => child.stop() };
}

/** Several processes of the product that tick together; who dies is replaced before the next tick. */
export class Cluster {
  readonly killed: string[] = [];
  private members: (Child | undefined)[];
  constructor(
    private readonly script: string,
    private readonly given: object,
    size: number,
    /** How the next process is to die, where so many were killed so far; undefined: not at all. */
    private readonly plan: (killed: readonly string[]) => object | undefined,
  ) {
    this.members = Array.from({ length: size }, () => undefined);
  }

  /** Everybody alive ticks, or tries again what was given up; a process that dies says where. */
  async tick(now: number, what: "tick" | "retry" = "tick"): Promise<void> {
    this.members = await Promise.all(this.members.map((member) => member ?? this.begin()));
    for (const member of this.members) member?.tell(`${what} ${now}`);
    this.members = await Promise.all(
      this.members.map(async (member) => {
        const line = await member?.says();
        if (line === "done") return member;
        if (!line?.startsWith("killed ")) throw new Error(`a process ended by itself: ${line ?? "without a word"}`);
        this.killed.push(line.slice("killed ".length));
        return undefined;
      }),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.members.map((member) => member?.stop()));
    this.members = this.members.map(() => undefined);
  }

  private async begin(): Promise<Child> {
    const child = new Child(this.script, JSON.stringify({ ...this.given, death: this.plan(this.killed) }));
    const line = await child.says();
    if (line !== "ready") throw new Error(`a process did not start: ${line ?? "dead"}`);
    return child;
  }
}
