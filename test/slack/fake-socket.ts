import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import type { FakeSlack } from "./fake-slack.js";

interface Acked {
  readonly envelope_id: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Slack's end of Socket Mode: sockets that `apps.connections.open` leads to, envelopes out, acknowledgements in. */
export class FakeSocket {
  private readonly waiting = new Map<string, (acked: Acked | undefined) => void>();
  private serial = 0;
  private socket: WebSocket | undefined;
  /** How many sockets were opened so far. */
  opened = 0;
  private constructor(private readonly server: WebSocketServer) {}

  /** `refused`: why Slack gives no socket. */
  static async start(slack: FakeSlack, refused?: string): Promise<FakeSocket> {
    const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
    await once(server, "listening");
    const socket = new FakeSocket(server);
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`;
    slack.openMethods["apps.connections.open"] = () => (refused ? { ok: false, error: refused } : { ok: true, url });
    server.on("connection", (one) => socket.take(one));
    return socket;
  }

  private take(one: WebSocket): void {
    this.socket = one;
    this.opened += 1;
    one.on("message", (data) => {
      const acked = JSON.parse(String(data)) as Acked;
      this.waiting.get(acked.envelope_id)?.(acked);
      this.waiting.delete(acked.envelope_id);
    });
    // What is not acknowledged by then never is: Slack sends it again over the next socket.
    one.on("close", () => {
      for (const gone of this.waiting.values()) gone(undefined);
      this.waiting.clear();
    });
    one.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A1" }, debug_info: {} }));
    this.server.emit("taken");
  }

  /** Sends one envelope; what came back as its acknowledgement, undefined where the socket closed before. */
  send(type: string, payload: unknown, over: Readonly<Record<string, unknown>> = {}): Promise<Acked | undefined> {
    this.serial += 1;
    const envelope = { type, envelope_id: `e${this.serial}`, accepts_response_payload: true, payload, ...over };
    const acked = new Promise<Acked | undefined>((resolve) => this.waiting.set(envelope.envelope_id, resolve));
    this.say(JSON.stringify(envelope));
    return acked;
  }

  say(words: string): void {
    this.socket?.send(words);
  }

  /** Closes the socket as Slack does when it recycles a host, and waits for the next. */
  async next(how: "disconnect" | "terminate"): Promise<void> {
    const taken = once(this.server, "taken");
    if (how === "terminate") this.socket?.terminate();
    else this.say(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    await taken;
  }

  async stop(): Promise<void> {
    for (const one of this.server.clients) one.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
