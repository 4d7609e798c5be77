import { dateIn } from "../../domain/dates.js";
import { isOpenLink, type SignInLink } from "../../domain/sign-in.js";
import type { Reply } from "../../events.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { invitable, pagesOnly } from "./who.js";

/** Links handed over and not used yet, for those who may take them back. */
export async function openInvites(ctx: Context): Promise<Reply> {
  const { say, locale } = ctx;
  const people = await peopleHere(ctx);
  const links = (
    await linksOf(
      people.map((one) => one.id),
      ctx,
    )
  ).slice(0, 20);
  const named = (link: SignInLink) => people.find((one) => one.id === link.person)?.name ?? "";
  if (links.length === 0) return { say: m.message(locale, m.text(say("signIn.noInvites")), inviteButton(ctx)) };
  return {
    say: m.message(
      locale,
      m.heading(say("signIn.invites")),
      m.list(links.map((link) => say("signIn.invite", { name: named(link), until: say.date(dateIn(ctx.zone, link.expiresAt)) }))),
      m.buttons(
        ...links.map(
          (link): m.Button => ({
            action: "signIn.takeBack",
            label: say("signIn.takeBackFrom", { name: named(link).slice(0, 40) }),
            value: link.id,
          }),
        ),
      ),
      inviteButton(ctx),
    ),
  };
}

const inviteButton = ({ say }: Context): m.Block =>
  m.buttons({ action: "signIn.invite", label: say("signIn.inviteTitle"), value: "", opens: true, style: "primary" });

const peopleHere = async (ctx: Context) =>
  pagesOnly(
    (await invitable(ctx)).map((one) => one.id),
    ctx,
  );

async function linksOf(people: readonly string[], ctx: Context): Promise<readonly SignInLink[]> {
  const found = await ctx.store.find(
    "signInLink",
    { programme: ctx.programme.id, person: people, usedAt: null, revokedAt: null },
    { order: [["createdAt", "desc"]] },
  );
  return found.filter((link) => isOpenLink(link, ctx.now));
}

/** Takes a link back before it was used; where it was used, ends what it opened is for the person themselves (`/cop web`). */
export async function takeBack(id: string, ctx: Context): Promise<Reply> {
  const { say, locale } = ctx;
  const link = await ctx.store.get("signInLink", { programme: ctx.programme.id, id });
  const people = await peopleHere(ctx);
  if (!link || !people.some((one) => one.id === link.person))
    throw new Refusal({ say: m.message(locale, m.text(say("signIn.mayNotInvite"))) });
  if (link.usedAt) return { update: m.message(locale, m.text(say("signIn.usedAlready"))) };
  await ctx.store.atomically([
    update("signInLink", { programme: ctx.programme.id, id, usedAt: null }, { revokedAt: ctx.now }, "any"),
  ]);
  return { update: m.message(locale, m.text(say("signIn.takenBack"))) };
}
