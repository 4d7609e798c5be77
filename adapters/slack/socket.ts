import { type App, ErrorCode, type Logger, SocketModeReceiver, type webApi } from "@slack/bolt";
import type { Log } from "../../src/ports.js";

export interface SocketSettings {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly log: Log;
}

/** Slack will close the socket soon, and takes another before it does. */
const SOON: ReadonlySet<string> = new Set(["warning", "refresh_requested"]);
/** How a socket ended where Slack did not say why. */
const CLOSED = "closed";

/** A socket closed before anything could come over it. */
export class ClosedEarly extends Error {}

/**
 * One socket through Bolt's receiver, from its first `apps.connections.open` until it closes; another is another object's. The
 * SDK's own reconnecting is off: it throws where nobody can catch it, and closes the old socket seconds before it asks for a new one.
 */
export class Socket {
  private readonly receiver: SocketModeReceiver;
  /** Envelopes that came and were not acknowledged yet. */
  private readonly open = new Set<string>();
  private readonly end = new AbortController();
  private drained: () => void = () => undefined;
  private asked: (reason: string) => void = () => undefined;
  private reason: string | undefined;
  /** Envelopes come over it. */
  live = false;
  /** Settles when another is needed in its place: it closed, or Slack said that it will; why, in Slack's word or `closed`. */
  readonly leaving = new Promise<string>((resolve) => {
    this.asked = resolve;
  });

  constructor({ appToken, clientOptions, logger, log }: SocketSettings, app: App) {
    // What failed is said once by who asked for the socket, not by the SDK at every try.
    const lessSaid = { ...logger, error: () => undefined };
    const asking = { ...clientOptions, logger: { ...lessSaid, warn: () => undefined } };
    this.receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger: lessSaid,
      installerOptions: { clientOptions: asking },
      processEventErrorHandler: async ({ error, event }) => {
        log.error({ from: "slack", err: error.message }, "request failed");
        // Of a workspace that we are not in: Slack need not send it again.
        if ("code" in error && error.code === ErrorCode.AuthorizationError) await event.ack().catch(() => undefined);
        return false;
      },
    });
    this.receiver.init(app);
    const { client } = this.receiver;
    client.on("slack_event", ({ envelope_id }: { envelope_id: string }) => this.open.add(envelope_id));
    client.on("outgoing_message", ({ envelope_id }: { envelope_id: string }) => {
      this.open.delete(envelope_id);
      if (this.open.size === 0) this.drained();
    });
    client.on("connected", () => {
      this.live = true;
    });
    client.on("disconnected", () => {
      this.live = false;
      this.end.abort();
      this.asked(this.reason ?? CLOSED);
    });
    this.hearFirst(log);
  }

  /** Hears what Slack says before the SDK does: the SDK closes the socket at once, with acknowledgements still to be sent over it. */
  private hearFirst(log: Log): void {
    const { client } = this.receiver;
    const [sdk] = client.listeners("ws_message") as ((data: unknown, binary: boolean) => Promise<void>)[];
    client.off("ws_message");
    client.on("ws_message", (data: unknown, binary: boolean) => {
      const reason = parting(data);
      this.reason = reason ?? this.reason;
      if (this.live && reason !== undefined && SOON.has(reason)) this.asked(reason);
      // What is no envelope makes the SDK throw; nobody else would hear it.
      else sdk?.(data, binary).catch(() => log.warn({ from: "slack" }, "no envelope"));
    });
  }

  /** Asks Slack for a socket and opens it; rejects with Slack's answer, or with the reason it closed before it was of use. */
  async connect(): Promise<void> {
    await this.receiver.start().catch((error: unknown) => {
      throw error ?? new ClosedEarly(this.reason ?? CLOSED);
    });
  }

  /** Everything that came over it is acknowledged, or it is closed. */
  async answered(): Promise<void> {
    if (this.open.size === 0 || this.closed.aborted) return;
    await new Promise<void>((resolve) => {
      this.drained = resolve;
      this.closed.addEventListener("abort", () => resolve(), { once: true });
    });
  }

  get closed(): AbortSignal {
    return this.end.signal;
  }

  close(): void {
    void this.receiver.client.disconnect();
  }
}

/** Why Slack closes the socket, where a message says that it does. */
function parting(data: unknown): string | undefined {
  if (typeof data !== "string" || !data.includes('"disconnect"')) return undefined;
  try {
    const { type, reason } = JSON.parse(data) as { type?: unknown; reason?: unknown };
    return type === "disconnect" ? String(reason) : undefined;
  } catch {
    return undefined;
  }
}
