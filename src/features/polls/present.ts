import { strangerAt } from "../../context.js";
import type { Channel, Id, Poll } from "../../domain/records.js";
import type { Account } from "../../events.js";
import type { Services } from "../../feature.js";
import { insert, type Step } from "../../ports.js";
import { membersOf } from "../../presence.js";

/** So many accounts are looked up, or made known, at once. */
const PART = 500;

/** Somebody in a channel, as their platform says, and the steps that make them known: none where they are. */
export interface Present {
  readonly person: Id;
  readonly steps: readonly Step[];
}
export interface Presence {
  readonly people: readonly Present[];
  /** Every channel was asked and answered in time. */
  readonly whole: boolean;
}

/**
 * Everybody in the channels of these communities now; bots are not among them. A platform that refuses, or has not answered after
 * `patience` milliseconds, is left out: nothing waits for it. The pages are not asked: whoever is there has a role.
 */
export async function presentIn(
  { programme, communities }: Pick<Poll, "programme" | "communities">,
  services: Pick<Services, "store" | "platforms" | "log">,
  patience: number,
  now: number,
): Promise<Presence> {
  const channels = await services.store.find("channel", { programme, community: communities, active: true });
  const people = new Map<Id, Present>();
  let whole = true;
  await Promise.all(
    channels.map(async (channel) => {
      const members = await membersOf(channel, services, patience);
      whole &&= members !== undefined;
      for (let at = 0; members && at < members.length; at += PART)
        for (const one of await whoTheyAre(channel, members.slice(at, at + PART), services, now))
          if (!people.has(one.person)) people.set(one.person, one);
    }),
  );
  return { people: [...people.values()], whole };
}

/** Accounts → people: those we know, and those who would be if they had ever said something. */
async function whoTheyAre(
  { programme, platform, workspace }: Channel,
  members: readonly Account[],
  { store }: Pick<Services, "store">,
  now: number,
): Promise<readonly Present[]> {
  const at = { programme, platform, workspace };
  const known = await store.find("identity", { ...at, account: members.map(({ account }) => account) });
  const whose = new Map(known.map(({ account, person }) => [account, person]));
  return members.map((who) => {
    const id = whose.get(who.account);
    if (id) return { person: id, steps: [] };
    const { person, identity } = strangerAt(at, who, now);
    return { person: person.id, steps: [insert("person", person, "any"), insert("identity", identity, "any")] };
  });
}
