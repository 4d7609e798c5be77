import type { Community, Id, Person } from "../../domain/records.js";
import { PAGES } from "../../domain/sign-in.js";
import { type Context, Refusal } from "../../feature.js";
import * as m from "../../message.js";

/** The communities this person may invite to; refused where there is none. */
export async function invitable(ctx: Context): Promise<readonly [Community, ...Community[]]> {
  const all = await ctx.store.find("community", { programme: ctx.programme.id, archivedAt: null }, { order: [["name", "asc"]] });
  const mine = all.filter((one) => ctx.may("member.invite", one.id));
  const [first, ...others] = [
    ...mine.filter((one) => one.id === ctx.community?.id),
    ...mine.filter((one) => one.id !== ctx.community?.id),
  ];
  if (!first) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("signIn.mayNotInvite"))) });
  return [first, ...others];
}

/**
 * Members of these communities who are known on the pages only. Nobody else gets a link from a facilitator: it would let the
 * facilitator in as them, and whoever is known elsewhere can ask for their own there.
 */
export async function pagesOnly(communities: readonly Id[], ctx: Context): Promise<readonly Person[]> {
  const of = { programme: ctx.programme.id };
  const grants = await ctx.store.find(
    "roleGrant",
    { ...of, community: communities, role: ["member", "reader"] },
    { limit: 2000 },
  );
  const ids = [...new Set(grants.map((one) => one.person))];
  const [people, identities, strong] = await Promise.all([
    ctx.store.find("person", { ...of, id: ids, erasedAt: null, sample: false }, { order: [["name", "asc"]] }),
    ctx.store.find("identity", { ...of, person: ids, active: true }),
    // Who runs something is not to be let in by somebody else either.
    ctx.store.find("roleGrant", { ...of, person: ids, role: ["facilitator", "coordinator", "administrator"] }),
  ]);
  const elsewhere = new Set([...identities.filter((one) => one.platform !== PAGES), ...strong].map((one) => one.person));
  return people.filter((one) => !elsewhere.has(one.id));
}
