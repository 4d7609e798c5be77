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
  private readonly waiting = new Map<string, { on: WebSocket; heard: (acked: Acked | undefined) => void }>();
  private serial = 0;
  private socket: WebSocket | undefined;
  /** How many sockets were opened so far. */
  opened = 0;
  /** Why Slack gives no socket. */
  refused: string | undefined;
  /** Socket Mode was switched off in the app's settings: sockets are given, and say so at once. */
  switchedOff = false;
  /** Sockets are opened, and nothing ever comes over them. */
  silent = false;
  /** Sockets are given, and lead nowhere. */
  unreachable = false;
  private constructor(private readonly server: WebSocketServer) {}

  /** `refused`: why Slack gives no socket. */
  static async start(slack: FakeSlack, refused?: string): Promise<FakeSocket> {
    const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
    await once(server, "listening");
    const socket = new FakeSocket(server);
    socket.refused = refused;
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`;
    slack.openMethods["apps.connections.open"] = () => {
      if (socket.refused) return { ok: false, error: socket.refused };
      return { ok: true, url: socket.unreachable ? `${slack.address.replace("http", "ws")}/nowhere` : url };
    };
    server.on("connection", (one) => socket.take(one));
    return socket;
  }

  private take(one: WebSocket): void {
    if (this.switchedOff) {
      this.bye(one, "link_disabled");
      return;
    }
    if (this.silent) return;
    this.socket = one;
    this.opened += 1;
    one.on("message", (data) => {
      const acked = JSON.parse(String(data)) as Acked;
      this.waiting.get(acked.envelope_id)?.heard(acked);
      this.waiting.delete(acked.envelope_id);
    });
    // What is not acknowledged by then never is: Slack sends it again over the next socket.
    one.on("close", () => {
      this.server.emit("closed");
      for (const [id, { on, heard }] of this.waiting)
        if (on === one) {
          heard(undefined);
          this.waiting.delete(id);
        }
    });
    one.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A1" }, debug_info: {} }));
    this.server.emit("taken");
  }

  private bye(one: WebSocket, reason: string): void {
    one.send(JSON.stringify({ type: "disconnect", reason, debug_info: {} }));
    one.close();
  }

  /** Sends one envelope; what came back as its acknowledgement, undefined where the socket closed before. */
  send(type: string, payload: unknown, over: Readonly<Record<string, unknown>> = {}): Promise<Acked | undefined> {
    this.serial += 1;
    const envelope = { type, envelope_id: `e${this.serial}`, accepts_response_payload: true, payload, ...over };
    const on = this.socket;
    if (!on) throw new Error("no socket was opened yet");
    const acked = new Promise<Acked | undefined>((heard) => this.waiting.set(envelope.envelope_id, { on, heard }));
    on.send(JSON.stringify(envelope));
    return acked;
  }

  say(words: string): void {
    this.socket?.send(words);
  }

  /** Says as Slack does that the socket will close: some ten seconds before (`warning`), or now. */
  ask(reason: "warning" | "refresh_requested"): void {
    this.say(JSON.stringify({ type: "disconnect", reason, debug_info: {} }));
  }

  /** Switches Socket Mode off: every socket is told, and closed. */
  switchOff(): void {
    this.switchedOff = true;
    for (const one of this.server.clients) this.bye(one, "link_disabled");
  }

  /** The socket is gone without a word, as when the network is. */
  cut(): void {
    this.socket?.terminate();
  }

  /** Another socket was opened. */
  taken(): Promise<unknown> {
    return once(this.server, "taken");
  }

  /** A socket was closed, by whichever side. */
  closed(): Promise<unknown> {
    return once(this.server, "closed");
  }

  /** Closes the socket as Slack does when it recycles a host, and waits for the next. */
  async next(how: "disconnect" | "terminate"): Promise<void> {
    const taken = this.taken();
    if (how === "terminate") this.cut();
    else this.ask("refresh_requested");
    await taken;
  }

  async stop(): Promise<void> {
    for (const one of this.server.clients) one.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
