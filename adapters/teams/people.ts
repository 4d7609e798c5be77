import { createHash } from "node:crypto";
import type { Account, Where } from "../../src/events.js";
import type { Activity, Address, Member } from "./wire.js";

/** The name that our events carry. */
export const PLATFORM = "teams";

/**
 * A person's account: their directory id, which the people picker, rosters and meetings give too; the chat's own id for the few who have
 * none (anonymous guests of a meeting).
 */
export const accountOf = (member: Member): string => member.aadObjectId ?? member.id;

/** Guests and people of other organisations may log, not run things. */
const isGuest = ({ userRole, tenantId }: Member, tenant: string): boolean =>
  userRole === "guest" || userRole === "anonymous" || (tenantId !== undefined && tenantId !== tenant);

/** What a roster says of a person. */
export const personOf = (member: Member, tenant: string): Account => ({
  account: accountOf(member),
  ...(member.name ? { name: member.name } : {}),
  guest: isGuest(member, tenant),
});

/** Who did it, in which language and zone: every activity says so. */
export function whoOf(activity: Activity, who: Member = activity.from): Account {
  const tenant = tenantOf(activity);
  const client = activity.entities?.find((entity) => entity.type === "clientInfo");
  const zone = activity.localTimezone ?? client?.timezone;
  const locale = activity.locale ?? client?.locale;
  return {
    account: accountOf(who),
    ...(who.name ? { name: who.name } : {}),
    ...(locale ? { locale } : {}),
    ...(zone ? { zone } : {}),
    ...(tenant && isGuest(who, tenant) ? { guest: true } : {}),
  };
}

export const tenantOf = (activity: Activity): string | undefined =>
  activity.conversation.tenantId ?? activity.channelData?.tenant?.id;

/** A channel's conversation id names the thread too: `19:…@thread.tacv2;messageid=…`. */
const split = (conversation: string): { place: string; thread?: string } => {
  const [place = conversation, thread] = conversation.split(";messageid=");
  return thread ? { place, thread } : { place };
};

export function whereOf(activity: Activity): Where {
  const name = activity.channelData?.channel?.name ?? activity.conversation.name;
  return {
    ...split(activity.conversation.id),
    ...(name ? { name } : {}),
    isPrivate: isPersonal(activity),
  };
}

export const isPersonal = (activity: Activity): boolean =>
  activity.conversation.conversationType === "personal" ||
  (activity.conversation.conversationType === undefined && !activity.conversation.id.startsWith("19:"));

/** Where an answer goes: into the same thread. */
export const addressOf = (activity: Activity): Address => ({
  serviceUrl: activity.serviceUrl,
  tenant: tenantOf(activity) ?? "",
  bot: activity.recipient?.id ?? "",
  conversation: activity.conversation.id,
});

/** The same delivery's id each time it comes. Ids of messages are unique in their conversation only; some activities have none. */
export const eventId = (activity: Activity, ...more: readonly string[]): string =>
  `${PLATFORM}:${createHash("sha256")
    .update([activity.conversation.id, activity.id ?? JSON.stringify(activity), ...more].join("\u0000"))
    .digest("hex")
    .slice(0, 32)}`;
