import type { IncomingMessage } from "node:http";
import { isValidSlackRequest } from "@slack/bolt";

/** Slack's largest request is a view of 250 KB, which form encoding may triple. */
const MAX_BYTES = 1_000_000;

/**
 * Reads a request whole, as Bolt takes it over (`rawBody`), and says with which status to refuse it, if at all: one that is
 * too big, or that Bolt must not look at, since a body of `null` throws inside Bolt where nobody catches it.
 */
export async function refusal(request: IncomingMessage, signingSecret: string): Promise<number | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) return 413;
    chunks.push(chunk as Buffer);
  }
  const body = Buffer.concat(chunks);
  Object.assign(request, { rawBody: body });
  const json = request.headers["content-type"]?.startsWith("application/json") ?? false;
  const start = body.toString("latin1", 0, 40).trimStart();
  if (json ? start.startsWith("{") : !start.startsWith("payload=") || /^payload=(%7b|\{)/i.test(start)) return undefined;
  return isSigned(request, body, signingSecret) ? 400 : 401;
}

const isSigned = ({ headers }: IncomingMessage, body: Buffer, signingSecret: string): boolean =>
  isValidSlackRequest({
    signingSecret,
    body: body.toString(),
    headers: {
      "x-slack-signature": String(headers["x-slack-signature"]),
      "x-slack-request-timestamp": Number(headers["x-slack-request-timestamp"]),
    },
  });
