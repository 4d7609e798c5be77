import { roleIn } from "./access.js";
import type { Id, OutboxRow } from "./domain/records.js";
import type { Instant } from "./events.js";
import type { Store } from "./ports.js";
import { hoursHere, hoursOf, keptAt } from "./prompts/hours.js";

/** Why a message is no longer to be sent. */
export type Gone = "workspace gone" | "channel gone" | "person left" | "erased" | "opted out" | "paused";

/**
 * Is there still somebody to read it? Asked just before posting, since much may happen between writing and posting. A place or account
 * that we keep no record of is taken to be there: the platform will say.
 */
export async function gone(row: OutboxRow, store: Store, now: Instant): Promise<Gone | undefined> {
  const { programme, platform, workspace, to } = row;
  const home = await store.questions.workspace(platform, workspace);
  if (home && (!home.active || home.programme !== programme)) return "workspace gone";
  if (row.unasked && row.community) {
    const community = await store.get("community", { programme, id: row.community });
    if (!community || community.archivedAt !== null || community.settings.paused) return "paused";
  }
  if (row.kind === "post") {
    const channel = await store.get("channel", { programme, platform, workspace, place: to });
    return channel && !channel.active ? "channel gone" : undefined;
  }
  if (row.kind !== "direct") return undefined;
  const identity = await store.get("identity", { programme, platform, workspace, account: to });
  if (!identity) return undefined;
  if (!identity.active) return "person left";
  const person = await store.get("person", { programme, id: identity.person });
  if (!person || person.erasedAt !== null) return "erased";
  if (row.unasked && row.community && (await leftIt(row, person.id, store))) return "person left";
  const { nudges, snoozedUntil } = person.settings;
  return row.unasked && (nudges === "off" || (snoozedUntil ?? 0) > now) ? "opted out" : undefined;
}

/**
 * Until when a message that nobody asked for waits: it was written in good time, and then something stood still (the platform, or we);
 * now it may be night there, or a weekend. `now` where it need not wait.
 */
export async function notBefore(row: OutboxRow, store: Store, now: Instant): Promise<Instant> {
  if (!row.unasked || (row.kind !== "post" && row.kind !== "direct")) return now;
  const { programme, platform, workspace, to } = row;
  const community = row.community ? await store.get("community", { programme, id: row.community }) : undefined;
  if (row.kind === "post") return community ? keptAt(row.createdAt, hoursHere(community), now) : now;
  const identity = await store.get("identity", { programme, platform, workspace, account: to });
  const person = identity && (await store.get("person", { programme, id: identity.person }));
  const owner = await store.get("programme", { programme, id: programme });
  if (!person || !owner) return now;
  return keptAt(row.createdAt, hoursOf({ ...person, zone: person.zone ?? identity.zone }, community, owner.zone), now);
}

/** Did they leave the community that it is about? Whoever is named in an entry hears of it all the same. */
async function leftIt({ programme, community, key }: OutboxRow, person: Id, store: Store): Promise<boolean> {
  if (!community || (await store.count("formerRole", { programme, person, community })) === 0) return false;
  const [, prompt] = key.split(":");
  const asked = key.startsWith("prompt:") && prompt ? await store.get("prompt", { programme, id: prompt }) : undefined;
  return asked?.kind !== "notice" && roleIn(await store.find("roleGrant", { programme, person }), community) === undefined;
}
