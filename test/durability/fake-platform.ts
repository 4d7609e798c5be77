import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { seeded } from "./seeded.js";

/**
 * A platform in a process of its own, that keeps what it was given and answers badly: slowly, not at all, "too many", "broken".
 * POST /post {to, key, words} · /update {message, words} · /find {to, key} · /posts · /calm (from now on it answers well).
 */
const chance = seeded(Number(process.argv[2] ?? 1));
const posts: { to: string; key: string; words: string }[] = [];
const met: Record<string, number> = {};
let calm = false;

/** What goes wrong with a request, and whether the message is kept all the same. */
const TROUBLES = [
  { name: "reply lost", odds: 0.06, kept: true, lost: true },
  { name: "request lost", odds: 0.05, kept: false, lost: true },
  { name: "broken, nothing done", odds: 0.05, kept: false, status: 500 },
  { name: "broken after it was done", odds: 0.05, kept: true, status: 500 },
  { name: "too many", odds: 0.08, kept: false, status: 429 },
  { name: "slow before it is done", odds: 0.08, kept: true, before: 60 },
  { name: "slow answer", odds: 0.08, kept: true, after: 60 },
] as { name: string; odds: number; kept: boolean; lost?: boolean; status?: number; before?: number; after?: number }[];

function trouble(): (typeof TROUBLES)[number] | undefined {
  let at = chance();
  if (calm) return undefined;
  for (const one of TROUBLES) {
    at -= one.odds;
    if (at < 0) {
      met[one.name] = (met[one.name] ?? 0) + 1;
      return one;
    }
  }
  return undefined;
}
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A new message, or new words for one that stands; its number. */
function keep({ to, key, words, message }: { to: string; key: string; words: string; message?: string }): string {
  const stands = message === undefined ? undefined : posts[Number(message)];
  if (!stands) return String(posts.push({ to, key, words }) - 1);
  stands.words = words;
  return message ?? "";
}
async function answered(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = JSON.parse(Buffer.concat(chunks).toString() || "{}") as {
    to: string;
    key: string;
    words: string;
    message?: string;
  };
  const answer = (status: number, body: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  if (request.url === "/posts") return answer(200, { posts, met });
  if (request.url === "/calm") {
    calm = true;
    return answer(200, {});
  }
  const wrong = trouble();
  if (request.url === "/find") {
    // Looking fails too.
    if (wrong?.lost) return void request.socket.destroy();
    if (wrong?.status) return answer(wrong.status, { retryAfter: 30 });
    const at = posts.findIndex((one) => one.to === asked.to && one.key === asked.key);
    return answer(200, { message: at < 0 ? null : String(at) });
  }
  if (wrong?.before) await wait(wrong.before);
  const message = wrong && !wrong.kept ? "" : keep(asked);
  if (wrong?.after) await wait(wrong.after);
  if (wrong?.lost) return void request.socket.destroy();
  answer(wrong?.status ?? 200, wrong?.status ? { retryAfter: 30 } : { message });
}
const server = createServer((request, response) => void answered(request, response));
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address ? address.port : 0} ${randomBytes(2).toString("hex")}\n`);
});
