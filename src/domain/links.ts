import { createHash, randomInt } from "node:crypto";
import type { Instant } from "../events.js";
import type { Id, Owned } from "./owned.js";

/** A code that somebody carries from one of their platforms to another, to say that they are one person there. Kept as a hash. */
export interface AccountCode extends Owned {
  readonly person: Id;
  /** Where it was asked for. */
  readonly identity: Id;
  readonly hash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** A wrong code was entered: who guesses is stopped. */
interface CodeGuess extends Owned {
  readonly person: Id;
  readonly at: Instant;
}

/** Two persons who became one; kept until `until`, as long as they can be two again. */
export interface PersonLink extends Owned {
  /** The one that stays. */
  readonly person: Id;
  /** The id of the one that is no more: nothing else names it. */
  readonly absorbed: Id;
  readonly at: Instant;
  readonly until: Instant;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface LinksRecords {
  readonly accountCode: AccountCode;
  readonly codeGuess: CodeGuess;
  readonly personLink: PersonLink;
}
export const LINKS_WITH_ID = ["accountCode", "codeGuess", "personLink"] as const;

export const CODE_MS = 15 * 60_000;
/** How long two who became one can be two again. */
export const SEPARATE_MS = 7 * 86_400_000;
export const GUESS_WINDOW_MS = 3_600_000;
/** Wrong codes in an hour: of one person, and of a whole programme. With 31⁸ codes, guessing gets nowhere. */
export const GUESSES = 5;
export const GUESSES_OF_ALL = 100;

// No letter or digit that looks like another: read aloud or from a phone.
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 8;

/** "K7QX-9MRT". */
export const newCode = (): string => {
  const letters = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** What is kept of a code as typed, in any case, with or without its hyphen; undefined where it cannot be one. */
export function codeHash(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s\u200e\u200f‐-―-]/g, "");
  if (letters.length !== LENGTH || [...letters].some((one) => !LETTERS.includes(one))) return undefined;
  return createHash("sha256").update(`account code ${letters}`).digest("base64url");
}
