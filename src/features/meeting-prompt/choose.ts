import { roleIn } from "../../access.js";
import type { Community, Id, Identity, Person, RoleGrant } from "../../domain/records.js";
import type { Instant, Meeting } from "../../events.js";

/** A shorter call, or one alone, is no interaction worth asking about. */
const MIN_MS = 5 * 60_000;
const MIN_PEOPLE = 2;

/** Everything known of those who were there, before anybody is asked. */
export interface Present {
  readonly meeting: Meeting;
  readonly identities: readonly Identity[];
  readonly persons: readonly Person[];
  readonly grants: readonly RoleGrant[];
  /** The communities that turned the question on. */
  readonly communities: readonly Community[];
  /** The community whose own channel it was held in: whoever was there takes part in it. */
  readonly here?: Id | undefined;
  readonly now: Instant;
}
export interface Asked {
  readonly community: Community;
  readonly person: Person;
  readonly account: string;
}

export type Choice =
  | { readonly asked: Asked; readonly why: "there-first" }
  | { readonly asked?: undefined; readonly why: "alone" | "short" | "not-turned-on" | "no-member" | "unwilling" };

/**
 * Whom to ask about a meeting, and for which community: the one most of those present are members of, and of its members the
 * one who was there first (a meeting's organiser stands first). Where nobody should be asked, why not.
 */
export function whomToAsk({ meeting, identities, persons, grants, communities, here, now }: Present): Choice {
  if (meeting.people.length < MIN_PEOPLE) return { why: "alone" };
  if (meeting.end - meeting.start < MIN_MS) return { why: "short" };
  if (communities.length === 0) return { why: "not-turned-on" };
  const personOf = (account: string): Person | undefined => {
    const identity = identities.find((one) => one.account === account && one.active);
    return persons.find((one) => one.id === identity?.person);
  };
  const membersOf = (community: Id): readonly { readonly person: Person; readonly account: string }[] =>
    meeting.people.flatMap(({ account }) => {
      const person = personOf(account);
      const role =
        person &&
        (roleIn(
          grants.filter((grant) => grant.person === person.id),
          community,
        ) ??
          (community === here ? "member" : undefined));
      return person && role && role !== "reader" ? [{ person, account }] : [];
    });
  const ranked = communities
    .map((community) => ({ community, members: membersOf(community.id) }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length || a.community.name.localeCompare(b.community.name));
  for (const { community, members } of ranked) {
    const first = members.find(({ person }) => mayBeAsked(person, now));
    if (first) return { asked: { community, ...first }, why: "there-first" };
  }
  return { why: ranked.length === 0 ? "no-member" : "unwilling" };
}

const mayBeAsked = ({ settings, erasedAt }: Person, now: Instant): boolean =>
  erasedAt === null &&
  settings.nudges !== "off" &&
  !settings.promptsOff?.includes("meeting") &&
  (settings.snoozedUntil ?? 0) <= now;
