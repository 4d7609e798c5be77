import { idFrom } from "./domain/ids.js";
import type { Channel, Community, OutboxRow, Person } from "./domain/records.js";
import type { Instant } from "./events.js";
import type { Services } from "./feature.js";
import * as m from "./message.js";
import { Conflict, type Step, type Store, update } from "./ports.js";
import { type Asking, ask } from "./prompts/ask.js";

/** Nothing goes out there until somebody acts: more useful than whatever else may wait. */
const LOST_CHANNEL = 95;
const HELPS_MS = 31 * 24 * 3_600_000;

/**
 * A channel took a post no more: we were removed from it, or blocked, or it is gone. It is taken off its community, so that nothing more
 * is posted there in vain, and whoever runs the community is told, once and privately. Back in the channel, it is linked again.
 */
export async function unreachable(row: OutboxRow, services: Pick<Services, "store" | "platforms">, now: Instant): Promise<void> {
  const { store } = services;
  const { programme, platform, workspace } = row;
  const channel = await store.get("channel", { programme, platform, workspace, place: row.to, active: true });
  const community = channel && (await store.get("community", { programme, id: channel.community }));
  if (!channel || !community) return;
  const told: Step[] = [];
  for (const person of await responsible(community, store))
    told.push(...(await ask(telling(channel, community, person, row, now), services, now)));
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

const telling = (channel: Channel, community: Community, person: Person, row: OutboxRow, now: Instant): Asking => ({
  programme: community.programme,
  person: person.id,
  community: community.id,
  kind: "community",
  key: `unreachable:${idFrom(channel.id, row.key)}:${person.id}`,
  about: channel.id,
  use: LOST_CHANNEL,
  expires: now + HELPS_MS,
  words: (say) => {
    const line = say("unreachable.told", { channel: channel.name || community.name, community: community.name });
    return {
      line,
      blocks: [m.text(line), m.text(say("unreachable.next"))],
      reason: say("unreachable.reason", { community: community.name }),
    };
  },
});

/** A person who takes no message from us where we knew them: they are not written to there any more, until they write to us. */
export async function away({ programme, platform, workspace, to }: OutboxRow, store: Store): Promise<void> {
  await store.atomically([update("identity", { programme, platform, workspace, account: to }, { active: false }, "any")]);
}
