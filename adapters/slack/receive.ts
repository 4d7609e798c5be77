import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "node:querystring";
import type { AckFn, App, Receiver, ReceiverEvent } from "@slack/bolt";
import type { Log } from "../../src/ports.js";

/** Slack's largest request is a view of 250 KB, which form encoding may triple. */
const MAX_BYTES = 1_000_000;
const OLDEST_S = 5 * 60;

/**
 * Signed requests for Bolt, on a port that is ours: each is read, verified and parsed once. Bolt's own receiver parses every form
 * twice, and throws where nobody catches it on a body of `null`.
 */
export class Requests implements Receiver {
  private app: App | undefined;
  constructor(
    private readonly signingSecret: string,
    private readonly log: Log,
  ) {}

  init(app: App): void {
    this.app = app;
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  listener(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BYTES) chunks.push(chunk);
      else if (!response.headersSent) this.refuse(response, 413, "too big");
    });
    request.on("error", () => response.destroy());
    request.on("end", () => {
      if (size > MAX_BYTES) return;
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const signed = isSigned(request, bytes, this.signingSecret);
      const body = bytes.toString();
      const type = request.headers["content-type"] ?? "";
      // Slack's probe of the certificate is not signed, and starts nothing.
      if (!signed)
        return !type.startsWith("application/json") && parse(body.slice(0, 200)).ssl_check === "1"
          ? void response.writeHead(200).end()
          : this.refuse(response, 401, "not signed by Slack, or too old");
      const parsed = parsedBody(body, type);
      if (!parsed) return this.refuse(response, 400, "malformed");
      if (parsed.ssl_check === "1") response.writeHead(200).end();
      else if (parsed.type === "url_verification") answered(response, { challenge: parsed.challenge });
      else void this.event(parsed, request, response);
    });
  }

  private async event(body: ReceiverEvent["body"], { headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const ack: AckFn<string | object> = async (said) => {
      if (response.headersSent) throw new Error("acknowledged before");
      answered(response, said ?? "");
    };
    const retry = headers["x-slack-retry-num"];
    try {
      await this.app?.processEvent({ body, ack, ...(retry ? { retryNum: Number(retry) } : {}) });
      // Nothing of ours listens to it.
      if (!response.headersSent) this.refuse(response, 404, "not acknowledged");
    } catch (error) {
      this.log.error({ from: "slack", err: error instanceof Error ? error.message : undefined }, "request failed");
      if (!response.headersSent) response.writeHead(500).end();
    }
  }

  private refuse(response: ServerResponse, status: number, why: string): void {
    this.log.warn({ from: "slack", status, why }, "request refused");
    response.writeHead(status, { "content-type": "text/plain", ...(status === 413 ? { connection: "close" } : {}) }).end();
  }
}

function answered(response: ServerResponse, said: string | object): void {
  if (typeof said === "string") response.writeHead(200).end(said);
  else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
}

/** Slack's signature, v0 (docs.slack.dev, "Verifying requests from Slack"), of the last five minutes; without a secret nothing is signed. */
function isSigned({ headers }: IncomingMessage, body: Buffer, signingSecret: string): boolean {
  if (signingSecret === "") return false;
  const at = String(headers["x-slack-request-timestamp"]);
  if (!(Math.abs(Date.now() / 1000 - Number(at)) <= OLDEST_S)) return false;
  const ours = Buffer.from(`v0=${createHmac("sha256", signingSecret).update(`v0:${at}:`).update(body).digest("hex")}`);
  const theirs = Buffer.from(String(headers["x-slack-signature"]));
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
}

/** The object in a request: JSON, a form that holds JSON as `payload`, or a form. Undefined where there is none. */
function parsedBody(body: string, type: string): ReceiverEvent["body"] | undefined {
  try {
    if (type.startsWith("application/json")) return objectIn(JSON.parse(body));
    // The usual form has this one field; what may follow it is not Slack's.
    const alone = body.startsWith("payload=") && !body.includes("&");
    const payload = alone ? decodeURIComponent(body.slice("payload=".length).replaceAll("+", " ")) : undefined;
    if (payload !== undefined) return objectIn(JSON.parse(payload));
    const form = parse(body);
    return typeof form.payload === "string" ? objectIn(JSON.parse(form.payload)) : form;
  } catch {
    return undefined;
  }
}

const objectIn = (parsed: unknown): ReceiverEvent["body"] | undefined =>
  typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? (parsed as ReceiverEvent["body"]) : undefined;
