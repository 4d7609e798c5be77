import { newId } from "../../domain/ids.js";
import { CODE_MS, codeHash, GUESS_WINDOW_MS, GUESSES, GUESSES_OF_ALL, newCode } from "../../domain/links.js";
import type { AccountCode, Identity } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { insert, remove } from "../../ports.js";

/** A new code for this account; an earlier one that nobody used is no more. */
export async function giveCode(ctx: Context): Promise<string> {
  const code = newCode();
  const of = { programme: ctx.programme.id };
  await ctx.store.atomically([
    remove("accountCode", { ...of, person: ctx.person.id, usedAt: null }),
    insert("accountCode", {
      ...of,
      id: newId(),
      person: ctx.person.id,
      identity: ctx.identity.id,
      hash: codeHash(code) ?? "",
      createdAt: ctx.now,
      expiresAt: ctx.now + CODE_MS,
      usedAt: null,
    }),
  ]);
  return code;
}

/** The open code that was typed, with the account it was given to; or why there is none. Wrong ones are counted, and stopped. */
export async function readCode(
  typed: string,
  ctx: Context,
): Promise<{ readonly code: AccountCode; readonly identity: Identity } | "wrong" | "own" | "tooMany"> {
  const { store, now } = ctx;
  const of = { programme: ctx.programme.id };
  const at = { from: now - GUESS_WINDOW_MS };
  const [mine, all] = await Promise.all([
    store.count("codeGuess", { ...of, person: ctx.person.id, at }),
    store.count("codeGuess", { ...of, at }),
  ]);
  if (mine >= GUESSES || all >= GUESSES_OF_ALL) return "tooMany";
  const hash = codeHash(typed);
  const code = hash && (await store.get("accountCode", { ...of, hash, usedAt: null }));
  const identity = code && (await store.get("identity", { ...of, id: code.identity, person: code.person, active: true }));
  if (!code || code.expiresAt <= now || !identity) {
    await store.atomically([insert("codeGuess", { ...of, id: newId(), person: ctx.person.id, at: now })]);
    return "wrong";
  }
  return code.person === ctx.person.id ? "own" : { code, identity };
}
