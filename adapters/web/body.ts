import type { Request_ } from "./env.js";

/** The most that a page takes in one go. Forms hold a few thousand characters a field; the paste box some thousand lines. */
export const MAX_BODY = 4 * 1024 * 1024;
/** The longest text of one field: sent as `%D8%A8`, a letter may take six bytes. */
export const LONGEST_TEXT = 500_000;
/** Beyond this the rest is not even read. */
const MAX_DRAINED = 64 * 1024 * 1024;

export type Body = URLSearchParams | "too-big";

/**
 * The fields of a form that was sent; "too-big" where it is more than `MAX_BODY`. What is too much is read to its end and
 * dropped, since a browser shows an answer only once it has sent everything.
 */
export function bodyOf(c: Request_): Promise<Body> {
  const read = c.get("body") ?? readBody(c);
  // Kept for the page that shows it again where something fails.
  c.set("body", read);
  return read;
}

async function readBody(c: Request_): Promise<Body> {
  if (!c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of c.env.incoming as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size <= MAX_BODY) parts.push(part);
    else parts.length = 0;
    if (size > MAX_DRAINED) {
      c.env.incoming.destroy();
      break;
    }
  }
  return size > MAX_BODY ? "too-big" : new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}
