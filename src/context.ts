import { type Action, may, roleIn } from "./access.js";
import { isZone } from "./domain/dates.js";
import { idFrom } from "./domain/ids.js";
import { UNSAID } from "./domain/people.js";
import type { Community, Id, Identity, Person, Programme, RoleGrant, Workspace } from "./domain/records.js";
import type { Account, Event, Instant } from "./events.js";
import type { Context, Services } from "./feature.js";
import { insert, type Step, type Store, update } from "./ports.js";
import { whileItStands } from "./standing.js";
import { nearestLocale } from "./text/locales.js";
import { vocabularyOf } from "./vocabulary/of-programme.js";
import { sayFor } from "./vocabulary/programme-say.js";

/**
 * Who, where and in which programme: an event made plain. Undefined where its workspace belongs to no programme. `refused` notes in which
 * communities the person may not do what was asked of `may`.
 */
export async function contextOf(event: Event, now: Instant, services: Services, refused: Set<Id>): Promise<Context | undefined> {
  const found = await known(event, now, services.store);
  if (!found) return undefined;
  const { programme, person, identity, grants, community, vocabulary } = found;
  const locale = person.locale ?? nearestLocale(event.who.locale, programme.locale);
  const zone = person.zone ?? (event.who.zone && isZone(event.who.zone) ? event.who.zone : (community?.zone ?? programme.zone));
  return {
    ...services,
    event,
    now,
    programme,
    person,
    identity,
    grants,
    community,
    locale,
    zone,
    say: sayFor(locale, vocabulary),
    vocabulary,
    may: mayOf(grants, present(event, community), refused),
  };
}

type Found = Pick<Context, "programme" | "person" | "identity" | "grants" | "community" | "vocabulary">;

/** Who and where, found once while none of it changes, unless finding it changed something. */
function known(event: Event, now: Instant, store: Store): Promise<Found | undefined> {
  // Whoever comes or goes, and whoever is nobody, is looked at each time.
  if (event.kind === "happening" || event.who.account === "") return found(event, now, store);
  const { platform, workspace, who, where } = event;
  const asked = [platform, workspace, where?.place, who.account, who.name, who.locale, who.zone, who.guest];
  return whileItStands(store, `who ${JSON.stringify(asked)}`, () => found(event, now, store));
}

async function found(event: Event, now: Instant, store: Store): Promise<Found | undefined> {
  const programme = await programmeOf(event, store);
  if (!programme) return undefined;
  const { person, identity } = await personOf(event, programme, now, store);
  const [grants, community, vocabulary] = await Promise.all([
    store.find("roleGrant", { programme: programme.id, person: person.id }),
    communityAt(event, programme, store),
    vocabularyOf(programme, store),
  ]);
  return { programme, person, identity, grants, community, vocabulary };
}

/** What a person may do by their roles, and as a member where they are only present. */
const mayOf =
  (grants: readonly RoleGrant[], present: readonly Id[], refused?: Set<Id>): Context["may"] =>
  (action: Action, where, own = false) => {
    const allowed = may(action, roleIn(grants, where) ?? (present.includes(where) ? "member" : undefined), own);
    if (!allowed && where !== "") refused?.add(where);
    return allowed;
  };

/** Whoever can write in a community's own channel is a member there; guests included, strangers to the workspace not. */
const present = ({ where }: Event, here: Community | undefined): readonly Id[] =>
  here && where && !where.isPrivate ? [here.id] : [];

/** The same, from a private conversation, of somebody who is in the channels of these communities. */
export const memberToo = (ctx: Context, communities: readonly Id[]): Context => ({
  ...ctx,
  may: mayOf(ctx.grants, communities),
});

async function programmeOf(event: Event, store: Store): Promise<Programme | undefined> {
  const workspace = await store.questions.workspace(event.platform, event.workspace);
  if (workspace)
    return workspace.active ? store.get("programme", { programme: workspace.programme, id: workspace.programme }) : undefined;
  // A workspace never seen joins the only programme there is; with several, somebody must say which.
  const programmes = await store.questions.programmes();
  const only = programmes.length === 1 ? programmes[0] : undefined;
  if (!only) return undefined;
  const row: Workspace = {
    programme: only.id,
    id: idFrom("workspace", event.platform, event.workspace),
    platform: event.platform,
    external: event.workspace,
    name: "",
    active: true,
  };
  await store.atomically([insert("workspace", row, "any")]);
  return only;
}

async function personOf(
  event: Event,
  programme: Programme,
  now: Instant,
  store: Store,
): Promise<{ person: Person; identity: Identity }> {
  const key = { programme: programme.id, platform: event.platform, workspace: event.workspace, account: event.who.account };
  const identity = event.who.account === "" ? undefined : await store.get("identity", key);
  // Who comes and goes without a word to us is nobody we keep, and who goes is not back by going.
  const passing = event.kind === "happening" && (event.happening === "left" || event.happening === "joined");
  const person = identity && (await store.get("person", { programme: programme.id, id: identity.person }));
  if (identity && person) {
    await learned(event, identity, store);
    const name = event.who.name;
    // Thought to have left, and here they are.
    if (!identity.active && !(event.kind === "happening" && event.happening === "left"))
      await store.atomically([update("identity", { programme: programme.id, id: identity.id }, { active: true })]);
    // Names follow the platform, except an erased person's.
    if (name && name !== identity.name && !person.erasedAt)
      await store.atomically([
        update("identity", { programme: programme.id, id: identity.id }, { name }),
        ...(person.name === identity.name ? [update("person", { programme: programme.id, id: person.id }, { name })] : []),
      ]);
    const first = await firstOfKnown(event, person, store);
    if (first.length > 0) await store.atomically(first);
    return { person, identity };
  }
  const { person: fresh, identity: made } = strangerAt(key, event.who, now);
  // Nobody leaves no trace.
  if (event.who.account !== "" && !passing)
    await store.atomically([
      insert("person", fresh, "any"),
      insert("identity", made, "any"),
      ...(await firstOfAll(event, fresh, store)),
    ]);
  return { person: fresh, identity: made };
}

/** The rows of somebody never seen before. Their ids follow from the account, so two first events at once make one person. */
export function strangerAt(
  { programme, platform, workspace }: Pick<Identity, "programme" | "platform" | "workspace">,
  who: Account,
  now: Instant,
): { readonly person: Person; readonly identity: Identity } {
  const name = who.name ?? who.account;
  const id = idFrom("person", programme, platform, workspace, who.account);
  const person: Person = { programme, id, name, ...UNSAID, sample: false, createdAt: now, version: 1 };
  const identity: Identity = {
    programme,
    platform,
    workspace,
    account: who.account,
    id: idFrom("identity", programme, platform, workspace, who.account),
    person: id,
    name,
    locale: who.locale ?? null,
    zone: who.zone && isZone(who.zone) ? who.zone : null,
    active: true,
  };
  return { person, identity };
}

/** Language and zone follow the platform, for what is written to a person later, when nobody says them. */
async function learned({ who }: Event, { programme, id, ...known }: Identity, store: Store): Promise<void> {
  const locale = who.locale ?? known.locale;
  const zone = who.zone && isZone(who.zone) ? who.zone : known.zone;
  if (locale !== known.locale || zone !== known.zone)
    await store.atomically([update("identity", { programme, id }, { locale, zone })]);
}

/** Programmes in which somebody has a role: it is not asked again with each event. */
const PEOPLED = new WeakMap<Store, Set<Id>>();

/** Of those known before they ever acted (they invited the bot, or were named): while nobody has any role, they come first all the same. */
async function firstOfKnown(event: Event, person: Person, store: Store): Promise<readonly Step[]> {
  const { programme } = person;
  const peopled = PEOPLED.get(store) ?? new Set();
  PEOPLED.set(store, peopled);
  if (peopled.has(programme)) return [];
  // One row tells; nobody waits for a count of them all.
  const [somebody] = await store.find("roleGrant", { programme }, { limit: 1 });
  if (!somebody) return firstOfAll(event, person, store);
  peopled.add(programme);
  return [];
}

/**
 * The first person who talks to a new installation runs it: somebody must be able to link the first channel. The grant's id is
 * the programme's, so of several who come first at once one gets it. Guests, and people who are only mentioned, do not.
 */
async function firstOfAll(event: Event, person: Person, store: Store): Promise<readonly Step[]> {
  if (event.kind === "happening" || event.who.guest) return [];
  const of = { programme: person.programme };
  if ((await store.count("roleGrant", { ...of, community: "", role: ["coordinator", "administrator"] })) > 0) return [];
  const id = idFrom("roleGrant", person.programme, "first administrator");
  return [
    insert(
      "roleGrant",
      { ...of, id, person: person.id, community: "", role: "administrator", createdAt: person.createdAt, sample: false },
      "any",
    ),
  ];
}

async function communityAt(event: Event, programme: Programme, store: Store): Promise<Community | undefined> {
  if (!event.where) return undefined;
  const channel = await store.get("channel", {
    programme: programme.id,
    platform: event.platform,
    workspace: event.workspace,
    place: event.where.place,
    active: true,
  });
  return channel && store.get("community", { programme: programme.id, id: channel.community });
}
