import type { IncomingMessage, ServerResponse } from "node:http";
import { REQUEST_BYTES } from "./limits.js";
import { type Activity, readActivity } from "./wire.js";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Reads one request: an activity, twice: as it came (for the SDK) and as we know it. Or the answer to what is none. */
export async function readRequest(request: IncomingMessage): Promise<{ raw: unknown; activity: Activity } | Answer> {
  if (request.method !== "POST") return { status: 405 };
  // A web page can send anything but this kind to a program on the same machine without asking the browser first.
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return { status: 415 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > REQUEST_BYTES) return { status: 413 };
    chunks.push(chunk);
  }
  try {
    const raw: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const activity = readActivity(raw);
    return activity ? { raw, activity } : { status: 400 };
  } catch {
    return { status: 400 };
  }
}

export function send(response: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) {
    response.writeHead(status, { "content-length": "0" }).end();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "content-length": bytes.length }).end(bytes);
}
