import type { Channel, Id } from "./domain/records.js";
import type { Account, Event } from "./events.js";
import type { Context, Services } from "./feature.js";

/** Whoever waits for an answer to a press waits no longer than this for a platform to say who is in its channels, in milliseconds. */
const PATIENCE_MS = 1500;

/** Everybody in a channel now, as its platform says; undefined where it refuses, or has not answered after `patience` milliseconds. */
export async function membersOf(
  { platform, workspace, place, id }: Channel,
  { platforms, log }: Pick<Services, "platforms" | "log">,
  patience: number,
): Promise<readonly Account[] | undefined> {
  const directory = platforms.get(platform)?.directory;
  // Where nobody comes but by a role, the roles say it.
  if (!directory || directory.byRole) return [];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), patience);
    timer.unref();
  });
  const asked = directory.members(workspace, place);
  // A failure after the time is nobody's any more.
  asked.catch(() => undefined);
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    log.warn({ err: error, channel: id }, "members not asked");
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Of these communities, in which the person was refused something: those in whose channels on this platform they are, without a role
 * there and without having left. Whoever can write in a community's channel is a member there; from a private conversation, which
 * belongs to no community, nothing but the channel's list of members tells it.
 */
export async function presentWithoutRole(ctx: Context, communities: readonly Id[]): Promise<readonly Id[]> {
  const { event, store, programme, person, grants } = ctx;
  if (communities.length === 0 || !isPrivately(event) || grants.some(({ community }) => community === "")) return [];
  const of = { programme: programme.id };
  const { platform, workspace } = event;
  const [channels, former] = await Promise.all([
    store.find("channel", { ...of, platform, workspace, community: communities, active: true }),
    store.find("formerRole", { ...of, person: person.id }),
  ]);
  const known = new Set([...grants, ...former].map(({ community }) => community));
  const asked = channels.filter(({ community }) => !known.has(community));
  const there = await Promise.all(
    asked.map(async (channel) => {
      const members = (await membersOf(channel, ctx, PATIENCE_MS)) ?? [];
      return members.some(({ account }) => account === event.who.account) ? [channel.community] : [];
    }),
  );
  return [...new Set(there.flat())];
}

/** Somebody does something, and where they do it is no channel. */
const isPrivately = ({ kind, where }: Event): boolean => kind !== "happening" && (!where || where.isPrivate);
