import { createHash, randomBytes } from "node:crypto";
import type { Visitor } from "./visitor.js";

/** Marks one drawing of a form, so that sending it twice is known to be the same. */
export const newNonce = (): string => randomBytes(12).toString("base64url");

/** What a person said, without what the page carries along (which may differ when the same entry is sent once more). */
const isSaid = (name: string): boolean => name.startsWith("v:") || name === "press" || name === "text" || name === "_message";

/**
 * The event's id: the same page sent twice with the same content is one event (a double click, a reload, "back" and again);
 * other content is another. It names the account, so nobody can take another's id.
 */
export function eventId({ account }: Visitor, body: URLSearchParams): string {
  const sent = [...body].filter(([name, value]) => isSaid(name) && value !== "").sort();
  const content = createHash("sha256")
    .update(JSON.stringify([account, sent]))
    .digest("base64url")
    .slice(0, 24);
  return `web:${body.get("_nonce") ?? ""}:${content}`;
}
