import type { App, Receiver } from "@slack/bolt";
import type { Clock } from "../../src/ports.js";
import { ClosedEarly, Socket, type SocketSettings } from "./socket.js";
import { ended, type Failed, failed, refusal, untilNext } from "./trying-again.js";

/** A start waits so long for the first socket. */
const PATIENCE_MS = 10_000;
/** Slack's first word over a socket comes at once, or not at all. */
const HELLO_MS = 30_000;
/** What came over a socket that Slack is about to close is acknowledged by then: Slack waits three seconds for it. */
const GRACE_MS = 5000;
/** A socket that stood so long was no trouble. */
const STOOD_MS = 60_000;

interface SocketsSettings extends SocketSettings {
  readonly clock: Clock;
  /** Passes so many milliseconds, or ends when nobody wants it any more. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Socket Mode, kept up: another socket whenever the last one closes or is about to, tried for as long as the program runs, whatever
 * Slack answers. The next one stands before the old one is closed, so that nothing falls between them.
 */
export class Sockets implements Receiver {
  private app: App | undefined;
  private readonly all = new Set<Socket>();
  private stopping = new AbortController();
  private first: { readonly came: () => void; readonly refused: (error: Error) => void } | undefined;
  /** What is wrong, as the log was told. */
  private told: string | undefined;
  constructor(private readonly settings: SocketsSettings) {}

  init(app: App): void {
    this.app = app;
  }

  /** Whether anything of Slack's can come. */
  get connected(): boolean {
    return [...this.all].some(({ live }) => live);
  }

  /** Done with the first socket, or after a while without one, which is still tried for; refuses where Slack refuses the settings. */
  async start(): Promise<void> {
    const patience = new AbortController();
    this.stopping = new AbortController();
    const first = new Promise<void>((came, refused) => {
      this.first = { came, refused };
    });
    void this.keep(this.stopping.signal);
    try {
      await Promise.race([first, this.settings.wait(PATIENCE_MS, patience.signal)]);
    } finally {
      this.first = undefined;
      patience.abort();
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    for (const socket of this.all) socket.close();
  }

  private async keep(signal: AbortSignal): Promise<void> {
    let failures = 0;
    let before: Failed["kind"] | undefined;
    while (!signal.aborted) {
      const { why, stood } = await this.next(signal);
      if (signal.aborted) return;
      if (why.kind === "refused" && this.first) return this.first.refused(new Error(refusal(why.reason)));
      if (why.kind === "trouble" && stood) failures = 0;
      else failures = why.kind === before ? failures + 1 : 1;
      before = why.kind;
      const ms = untilNext(why, failures);
      if (ms === 0) continue;
      this.tell(why, ms);
      await this.settings.wait(ms, signal);
    }
  }

  /** Opens a socket and stays with it until another is needed: why, and whether it stood for a while. */
  private async next(signal: AbortSignal): Promise<{ readonly why: Failed; readonly stood: boolean }> {
    const { app, all, settings } = this;
    if (!app) throw new Error("no app yet");
    const socket = new Socket(settings, app);
    socket.closed.addEventListener("abort", () => all.delete(socket));
    all.add(socket);
    try {
      await this.opened(socket);
    } catch (error) {
      socket.close();
      return { why: failed(error), stood: false };
    }
    const since = settings.clock.now();
    if (signal.aborted) socket.close();
    else this.took(socket);
    const reason = await socket.leaving;
    return { why: ended(reason), stood: settings.clock.now() - since >= STOOD_MS };
  }

  private async opened(socket: Socket): Promise<void> {
    const heard = new AbortController();
    const late = this.settings.wait(HELLO_MS, heard.signal).then(() => {
      if (!heard.signal.aborted) throw new ClosedEarly("silent");
    });
    await Promise.race([socket.connect(), late]).finally(() => heard.abort());
  }

  /** Envelopes come over this socket from now on; the others end as soon as what came over them is acknowledged. */
  private took(socket: Socket): void {
    this.first?.came();
    if (this.told !== undefined) this.settings.log.info({ from: "slack" }, "connected to Slack again");
    this.told = undefined;
    for (const old of this.all) if (old !== socket) void this.retire(old);
  }

  private async retire(old: Socket): Promise<void> {
    const done = new AbortController();
    await Promise.race([old.answered(), this.settings.wait(GRACE_MS, done.signal)]).finally(() => done.abort());
    old.close();
  }

  /** One line for whoever runs it, when it begins and when it becomes something else. */
  private tell(why: Failed, ms: number): void {
    const what = why.kind === "refused" ? why.reason : why.kind;
    if (what === this.told) return;
    this.told = what;
    const fields = { from: "slack", reason: why.reason, againInSeconds: ms / 1000 };
    if (why.kind === "refused") this.settings.log.error(fields, `${refusal(why.reason)}; nothing comes from Slack until then`);
    else this.settings.log.warn(fields, "no socket to Slack");
  }
}
