import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "../events.js";
import type { Id, Owned } from "./owned.js";

/** The platform of the web pages: for members who have no other, and whoever likes them. */
export const PAGES = "web";

/** A one-time way in to the pages, for one person. Its secret is kept as a hash only. */
export interface SignInLink extends Owned {
  readonly person: Id;
  readonly hash: string;
  /** Who asked for it: the person, or a facilitator for them. */
  readonly by: Id;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** A browser that a person is signed in with. Its secret is kept as a hash only. */
export interface Session extends Owned {
  readonly person: Id;
  readonly hash: string;
  /** What the person knows it by: "Firefox · Linux". */
  readonly device: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface SignInRecords {
  readonly signInLink: SignInLink;
  readonly session: Session;
}
/** Those whose rows have an id of their own. */
export const SIGN_IN_WITH_ID = ["signInLink", "session"] as const;

const DAY = 86_400_000;
/** A link that a person asks for is used at once; one that a facilitator hands over waits for them. */
export const OWN_LINK_MS = 15 * 60_000;
export const INVITE_MS = 7 * DAY;
/** A session ends when it was not used for so long, and in any case after `SESSION_MAX_MS`. */
export const SESSION_IDLE_MS = 30 * DAY;
export const SESSION_MAX_MS = 180 * DAY;

/** A secret with the programme it opens: what stands in a link or a cookie. The store keeps the hash. */
export interface Token {
  readonly token: string;
  readonly hash: string;
}

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

export function newToken(programme: Id): Token {
  const secret = randomBytes(32).toString("base64url");
  return { token: `${programme}.${secret}`, hash: hashOf(secret) };
}

/** What a token says it opens; undefined where it cannot be one. */
export function readToken(token: string): { readonly programme: Id; readonly hash: string } | undefined {
  const [, programme, secret] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
  return programme && secret ? { programme, hash: hashOf(secret) } : undefined;
}

/** May this link still be used? */
export const isOpenLink = (link: SignInLink, now: Instant): boolean =>
  link.usedAt === null && link.revokedAt === null && link.expiresAt > now;

export const isOpenSession = (session: Session, now: Instant): boolean => session.revokedAt === null && session.expiresAt > now;

/** How long a session lasts when it is used now. */
export const sessionEnd = (createdAt: Instant, now: Instant): Instant =>
  Math.min(now + SESSION_IDLE_MS, createdAt + SESSION_MAX_MS);

/** The address of a sign-in link. */
export const linkAddress = (publicUrl: string, token: string): string => `${publicUrl}/in/${token}`;
