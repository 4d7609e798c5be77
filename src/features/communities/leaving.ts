import type { Channel, Id, RoleGrant } from "../../domain/records.js";
import type { Happening, Reply } from "../../events.js";
import type { Context } from "../../feature.js";
import * as m from "../../message.js";
import { insert, remove, type Step, update } from "../../ports.js";

/**
 * Somebody left a channel, a team or the whole workspace. Who is in none of a community's channels any more is sent nothing about it: what
 * they were there is put by until they come back. What they logged stays as it is.
 */
export async function left(event: Happening, ctx: Context): Promise<Reply> {
  const { where, platform, workspace } = event;
  const of = { programme: ctx.programme.id };
  if (!where) {
    // Their account is closed: nothing goes there. Another account of theirs may still be reached.
    await ctx.store.atomically([
      update("identity", { ...of, platform, workspace, account: event.who.account }, { active: false }, "any"),
    ]);
    return {};
  }
  const own = ctx.grants.filter((grant) => grant.community !== "");
  if (own.length === 0) return {};
  const communities = [...new Set(own.map((grant) => grant.community))];
  const channels = await ctx.store.find("channel", { ...of, community: communities, active: true });
  const about = (community: Id) => channels.filter((channel) => channel.community === community);
  for (const community of communities) {
    const here = about(community).filter((one) => one.platform === platform && one.workspace === workspace);
    if (!here.some((one) => one.place === where.place) && !(event.whole && here.length > 0)) continue;
    if (!(await isElsewhere(about(community), where.place, ctx)))
      await ctx.store.atomically(
        gone(
          own.filter((grant) => grant.community === community),
          ctx,
        ),
      );
  }
  return {};
}

/** Somebody came into a channel, or a team with many: what they were in its communities is theirs again. */
export async function joined(event: Happening, ctx: Context): Promise<Reply> {
  const of = { programme: ctx.programme.id };
  if (ctx.community) await comeBack(ctx.community.id, ctx);
  if (!event.whole) return {};
  const former = await ctx.store.find("formerRole", { ...of, person: ctx.person.id });
  const { platform, workspace } = event;
  for (const community of new Set(former.map((one) => one.community))) {
    const channels = await ctx.store.find("channel", { ...of, community, platform, workspace, active: true });
    if (await isElsewhere(channels, "", ctx)) await comeBack(community, ctx);
  }
  return {};
}

/** Is the person still in another of these channels? The pages are no such place: whoever has a role is there. */
async function isElsewhere(
  channels: readonly Channel[],
  place: string,
  { store, platforms, person, log }: Context,
): Promise<boolean> {
  const identities = await store.find("identity", { programme: person.programme, person: person.id, active: true });
  for (const channel of channels) {
    const accounts = identities.filter((one) => one.platform === channel.platform && one.workspace === channel.workspace);
    const directory = platforms.get(channel.platform)?.directory;
    if (channel.place === place || accounts.length === 0 || !directory || directory.byRole) continue;
    try {
      const there = await directory.members(channel.workspace, channel.place);
      if (there.some((one) => accounts.some(({ account }) => account === one.account))) return true;
    } catch (error) {
      log.warn({ err: error, channel: channel.id }, "members not asked");
    }
  }
  return false;
}

const gone = (grants: readonly RoleGrant[], { now }: Context): readonly Step[] =>
  grants.flatMap((grant) => [
    remove("roleGrant", { programme: grant.programme, id: grant.id }),
    insert("formerRole", { ...grant, leftAt: now }, "any"),
  ]);

/** What they were in a community before they left, theirs again; false where they never left it. */
async function comeBack(community: Id, { store, person }: Pick<Context, "store" | "person">): Promise<boolean> {
  const of = { programme: person.programme, person: person.id, community };
  const former = await store.find("formerRole", of);
  if (former.length === 0) return false;
  await store.atomically([
    ...former.map(({ leftAt: _, ...grant }) => insert("roleGrant", grant, "any")),
    remove("formerRole", { programme: person.programme, id: former.map((one) => one.id) }),
  ]);
  return true;
}

/** `/cop leave`: of whoever is told nothing more, and how to come back. */
export async function askToLeave(ctx: Context): Promise<Reply> {
  const { say, locale } = ctx;
  const own = [...new Set(ctx.grants.map((grant) => grant.community))].filter((one) => one !== "");
  const all = await ctx.store.find(
    "community",
    { programme: ctx.programme.id, id: own, archivedAt: null },
    { order: [["name", "asc"]] },
  );
  const here = all.filter((one) => one.id === ctx.community?.id);
  const offered = here.length > 0 ? here : all;
  if (offered.length === 0) return { say: m.message(locale, m.text(say("leave.nowhere"))) };
  return {
    say: m.message(
      locale,
      m.text(say("leave.what")),
      ...offered.slice(0, 10).map((one) =>
        m.buttons({
          action: "community.leave",
          label: say("leave.leave", { community: one.name }).slice(0, 75),
          value: one.id,
          confirm: say("leave.sure"),
        }),
      ),
    ),
  };
}

/** Takes a person out of a community; what they were there is put by. */
export async function leave(community: Id, ctx: Context): Promise<Reply> {
  const { say, locale } = ctx;
  const known = await ctx.store.get("community", { programme: ctx.programme.id, id: community });
  const grants = ctx.grants.filter((grant) => grant.community === community);
  const there = { programme: ctx.programme.id, community, person: ctx.person.id };
  // Pressed twice, or delivered twice: they have left, and the way back stays.
  const isOut = grants.length > 0 || (await ctx.store.count("formerRole", there)) > 0;
  if (!known || !isOut) return { update: m.message(locale, m.text(say("leave.nowhere"))) };
  if (grants.length > 0) await ctx.store.atomically(gone(grants, ctx));
  const back = m.buttons({ action: "community.back", label: say("leave.back"), value: community });
  return { update: m.message(locale, m.text(say("leave.left", { community: known.name })), back) };
}

export async function back(community: Id, ctx: Context): Promise<Reply> {
  const { say, locale } = ctx;
  const known = await ctx.store.get("community", { programme: ctx.programme.id, id: community, archivedAt: null });
  const came = known && (await comeBack(community, ctx));
  const words = came ? say("leave.came", { community: known.name }) : say("leave.notBack");
  return { update: m.message(locale, m.text(words)) };
}
