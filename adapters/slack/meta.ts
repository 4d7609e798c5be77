import { randomUUID } from "node:crypto";
import type { About, MessageRef, Where } from "../../src/events.js";
import { LIMITS } from "./limits.js";

/** What travels with a view in `private_metadata`: only the app sees it, and Slack hands it back as it was. */
export interface Meta {
  readonly about: About;
  /** One showing of a form: with the view's id it tells a second click on Save from the next step. */
  readonly nonce: string;
  /** Where the person was: a submission does not say. */
  readonly where?: Where;
  /** Where answers to the person go; serves five times in half an hour. */
  readonly respond?: string;
  /** The message whose button opened the form. */
  readonly message?: MessageRef;
  /** That message is seen by one person only, so only the response URL can change it. */
  readonly ephemeral?: boolean;
}

// Node draws UUIDs from a pool; random bytes cost a call into the system each.
export const newNonce = (): string => randomUUID().slice(-12);

/** As short as it goes: 3,000 characters hold an `about` of 2,000. */
export function pack(meta: Meta): string {
  const { about: a, nonce: n, where: w, respond: r, message: m, ephemeral: e } = meta;
  const packed = JSON.stringify({ a, n, w, r, m, e });
  // The channel's name is a nicety; what the form is about is not.
  const short = packed.length > LIMITS.metadata && w ? JSON.stringify({ a, n, w: { ...w, name: undefined }, r, m, e }) : packed;
  if (short.length > LIMITS.metadata) throw new Error(`a form's about takes ${short.length} characters with its metadata`);
  return short;
}

/** Undefined for a view of another version or another maker. */
export function unpack(packed: string | undefined): Meta | undefined {
  try {
    const { a, n, w, r, m, e } = JSON.parse(packed ?? "") as Record<string, never>;
    if (typeof a !== "object" || a === null || typeof n !== "string") return undefined;
    return {
      about: a,
      nonce: n,
      ...(w ? { where: w } : {}),
      ...(r ? { respond: r } : {}),
      ...(m ? { message: m } : {}),
      ...(e ? { ephemeral: true } : {}),
    };
  } catch {
    return undefined;
  }
}
