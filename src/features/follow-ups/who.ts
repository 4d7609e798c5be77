import { fold } from "../../domain/fold.js";
import type { Id } from "../../domain/records.js";
import type { Context } from "../../feature.js";

/** The member of a community that a typed name means: the whole name, whatever its case and accents, and of one member only. */
export async function memberNamed(who: string | null, community: Id, ctx: Context): Promise<Id | null> {
  if (!who) return null;
  const programme = ctx.programme.id;
  const grants = await ctx.store.find("roleGrant", { programme, community: [community, ""] });
  const people = await ctx.store.find("person", {
    programme,
    id: [...new Set(grants.map((grant) => grant.person))],
    erasedAt: null,
  });
  const meant = people.filter((one) => fold(one.name) === fold(who));
  return meant.length === 1 ? (meant[0]?.id ?? null) : null;
}
