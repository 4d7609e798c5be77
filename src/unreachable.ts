import { idFrom } from "./domain/ids.js";
import type { Channel, Community, Identity, OutboxRow, Person } from "./domain/records.js";
import type { Instant } from "./events.js";
import * as m from "./message.js";
import { toOutbox } from "./outbox.js";
import { Conflict, type Step, type Store, update } from "./ports.js";
import { sayIn } from "./text/say.js";

/**
 * A channel took a post no more: we were removed from it, or blocked, or it is gone. It is taken off its community, so that nothing more
 * is posted there in vain, and whoever runs the community is told, once and privately. Back in the channel, it is linked again.
 */
export async function unreachable(row: OutboxRow, store: Store, now: Instant): Promise<void> {
  const { programme, platform, workspace } = row;
  const channel = await store.get("channel", { programme, platform, workspace, place: row.to, active: true });
  const community = channel && (await store.get("community", { programme, id: channel.community }));
  if (!channel || !community) return;
  const told: Step[] = [];
  for (const person of await responsible(community, store)) {
    const identity = await reachedAt(person, row, store);
    if (identity) told.push(telling(channel, community, person, identity, row, now));
  }
  try {
    // Two posts refused at once: one of them takes the channel off, and only that one tells.
    await store.atomically([update("channel", { programme, id: channel.id, active: true }, { active: false }), ...told]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

/** The community's facilitators; where it has none, those who run the programme. */
async function responsible({ programme, id }: Community, store: Store): Promise<readonly Person[]> {
  const own = await store.find("roleGrant", { programme, community: id, role: "facilitator" });
  const grants =
    own.length > 0 ? own : await store.find("roleGrant", { programme, community: "", role: ["coordinator", "administrator"] });
  if (grants.length === 0) return [];
  return store.find("person", { programme, id: [...new Set(grants.map((grant) => grant.person))], erasedAt: null });
}

/** Where a person is written to: on the same platform if they are there. */
async function reachedAt(person: Person, { platform }: OutboxRow, store: Store): Promise<Identity | undefined> {
  const all = await store.find("identity", { programme: person.programme, person: person.id, active: true });
  return all.find((one) => one.platform === platform) ?? all[0];
}

function telling(channel: Channel, community: Community, person: Person, identity: Identity, row: OutboxRow, now: Instant): Step {
  const say = sayIn(person.locale ?? community.locale);
  const { programme, platform, workspace } = identity;
  const words = say("unreachable.told", { channel: channel.name || community.name, community: community.name });
  return toOutbox(
    {
      programme,
      key: `unreachable:${idFrom(channel.id, row.key)}:${person.id}`,
      platform,
      workspace,
      to: identity.account,
      kind: "direct",
      community: community.id,
      message: m.message(say.locale, m.text(words), m.text(say("unreachable.next"))),
    },
    now,
  );
}

/** A person who takes no message from us where we knew them: they are not written to there any more, until they write to us. */
export async function away({ programme, platform, workspace, to }: OutboxRow, store: Store): Promise<void> {
  await store.atomically([update("identity", { programme, platform, workspace, account: to }, { active: false }, "any")]);
}
