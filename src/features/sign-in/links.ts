import { newId } from "../../domain/ids.js";
import type { Id } from "../../domain/records.js";
import { linkAddress, newToken, type SignInLink } from "../../domain/sign-in.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { insert, type Step } from "../../ports.js";

export interface NewLink {
  readonly address: string;
  readonly link: SignInLink;
  readonly step: Step;
}

/** A fresh way in for a person; the address is shown once and kept nowhere. */
export function newLink(person: Id, lastsMs: number, ctx: Context): NewLink {
  const { token, hash } = newToken(ctx.programme.id);
  const link: SignInLink = {
    programme: ctx.programme.id,
    id: newId(),
    person,
    hash,
    by: ctx.person.id,
    createdAt: ctx.now,
    expiresAt: ctx.now + lastsMs,
    usedAt: null,
    revokedAt: null,
  };
  return { address: linkAddress(pagesAddress(ctx), token), link, step: insert("signInLink", link) };
}

/** Where the pages are; a link without an address would lead nowhere. */
export function pagesAddress(ctx: Context): string {
  if (ctx.publicUrl === undefined) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("signIn.noAddress"))) });
  return ctx.publicUrl;
}
