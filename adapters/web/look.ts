import { roleIn } from "../../src/access.js";
import type { Channel, Community, Identity, Person, Programme, Role, RoleGrant, WebMessage } from "../../src/domain/records.js";
import { PAGES } from "../../src/domain/sign-in.js";
import type { Instant } from "../../src/events.js";
import type { Store } from "../../src/ports.js";

/** The programme that the web's workspace belongs to; a workspace nobody claimed belongs to the only programme. */
export async function programmeOf(store: Store, workspace: string): Promise<Programme | undefined> {
  const row = await store.questions.workspace(PAGES, workspace);
  if (row) return store.get("programme", { programme: row.programme, id: row.programme });
  const programmes = await store.questions.programmes();
  return programmes.length === 1 ? programmes[0] : undefined;
}

/** Whose rooms are meant. */
interface Rooms {
  readonly store: Store;
  readonly programme: Programme;
  readonly workspace: string;
  readonly grants: readonly RoleGrant[];
}

/** A community's channel on the web, with the role a person has there; undefined: none. */
export interface Room {
  readonly channel: Channel;
  readonly community: Community;
  readonly role: Role | undefined;
}

/** How much was logged in a community from a day on. */
export const entriesSince = (store: Store, { id, programme }: Community, from: string): Promise<number> =>
  store.count("interaction", { programme, community: id, date: { from }, deletedAt: null });

export async function roomsOf({ store, programme, workspace, grants }: Rooms): Promise<readonly Room[]> {
  const channels = await store.find(
    "channel",
    { programme: programme.id, platform: PAGES, workspace, active: true },
    { order: [["name", "asc"]] },
  );
  const communities = await store.find("community", {
    programme: programme.id,
    id: channels.map((channel) => channel.community),
    archivedAt: null,
  });
  return channels.flatMap((channel) => {
    const community = communities.find((one) => one.id === channel.community);
    return community ? [{ channel, community, role: roleIn(grants, community.id) }] : [];
  });
}

export async function roomAt({ store, programme, workspace, grants }: Rooms, place: string): Promise<Room | undefined> {
  const at = { programme: programme.id, platform: PAGES, workspace, active: true };
  const channel = await store.get("channel", { ...at, place });
  const community =
    channel && (await store.get("community", { programme: programme.id, id: channel.community, archivedAt: null }));
  return channel && community && { channel, community, role: roleIn(grants, community.id) };
}

/** How many messages a page shows at once. */
export const PAGE = 50;

/** Messages of a place, oldest first, the newest page or the one before an instant; one more than a page where there are earlier ones. */
export async function messagesIn(
  store: Store,
  programme: Programme,
  place: string,
  before?: Instant,
): Promise<readonly WebMessage[]> {
  const found = await store.find(
    "webMessage",
    { programme: programme.id, place, ...(before === undefined ? {} : { createdAt: { to: before - 1 } }) },
    {
      order: [
        ["createdAt", "desc"],
        ["id", "desc"],
      ],
      limit: PAGE + 1,
    },
  );
  return [...found].reverse();
}

/** The place of a person's private notices. */
export const privatePlace = (account: string): string => `@${account}`;

/** A seeded person and what they are, to act as in a trial. */
export interface Actor {
  readonly identity: Identity;
  readonly person: Person;
  readonly role: Role | undefined;
  /** Names of the communities where they have that role; none: the whole programme. */
  readonly communities: readonly string[];
}

/** The people of the trial, strongest roles last, so that the first is an ordinary member. */
export async function actorsOf(store: Store, programme: Programme, workspace: string): Promise<readonly Actor[]> {
  const of = { programme: programme.id };
  const identities = await store.find("identity", { ...of, platform: PAGES, workspace, active: true }, { limit: 200 });
  const ids = [...new Set(identities.map((identity) => identity.person))];
  const [persons, grants, communities] = await Promise.all([
    store.find("person", { ...of, id: ids, erasedAt: null }),
    store.find("roleGrant", { ...of, person: ids }),
    store.find("community", { ...of, archivedAt: null }),
  ]);
  const order: readonly (Role | undefined)[] = ["member", "facilitator", "coordinator", "administrator", "reader", undefined];
  return identities
    .flatMap((identity) => {
      const person = persons.find((one) => one.id === identity.person);
      if (!person) return [];
      const own = grants.filter((grant) => grant.person === person.id);
      const role = order.filter((one) => own.some((grant) => grant.role === one)).at(-1);
      const at = own.filter((grant) => grant.role === role).map((grant) => grant.community);
      const names = communities.filter((community) => at.includes(community.id)).map((community) => community.name);
      return [{ identity, person, role, communities: at.includes("") ? [] : names }];
    })
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.person.name.localeCompare(b.person.name));
}
