import type { Request_ } from "./env.js";
import type { Visitor } from "./visitor.js";

/** The token that a visitor's forms carry: bound to their session and to whom they act as. */
export const csrfOf = (c: Request_, { session, account }: Visitor): string => c.get("web").signer.mac("csrf", session, account);

export const hasCsrf = (c: Request_, { session, account }: Visitor, body: URLSearchParams): boolean =>
  c.get("web").signer.right(body.get("_csrf") ?? "", "csrf", session, account);
